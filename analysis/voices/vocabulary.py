"""Word lists of the voices: verbs of saying, roles, titles, bodies, first names."""

from __future__ import annotations

# Past, present and participle of the verbs by which English prose reports speech or writing.
SAY = tuple(
    """pronounced pronounces dubbed dubs derided derides mocked mocks ridiculed ridicules rubbished decried decries
    likened likens blamed blames said says say saying told tells tell telling added adds adding replied replies
    reply replying insisted insists insisting warned warns warning argued argues arguing claimed claims claiming
    asked asks asking answered answers answering wrote writes writing written tweeted tweets tweeting posted
    posts posting explained explains explaining continued continues continuing began begins beginning concluded
    concludes concluding recalled recalls recalling admitted admits admitting announced announces announcing
    declared declares declaring stated states stating commented comments commenting remarked remarks remarking
    observed observes noted notes noting quipped quips snapped snaps shouted shouts shouting yelled yells
    promised promises pledged pledges vowed vows urged urges urging demanded demands demanding responded
    responds responding countered counters retorted retorts complained complains complaining confessed confesses
    stressed stresses suggested suggests joked jokes thundered thunders cried cries mused muses called calls
    calling described describes describing dismissed dismisses dismissing denounced denounces condemned condemns
    condemning accused accuses branded brands labelled labels read reads testified testifies reported reports
    reporting whispered whispers muttered mutters murmured murmurs growled growls fumed fumes sniffed sniffs
    scoffed scoffs sneered sneers sighed sighs laughed laughs boasted boasts conceded concedes acknowledged
    acknowledges agreed agrees protested protests pleaded pleads objected objects interjected interrupted
    interrupts intervened chimed chorused repeated repeats reiterated reiterates emphasised emphasises
    emphasized emphasizes maintained maintains contended contends asserted asserts alleged alleges affirmed
    confirmed confirms denied denies predicted predicts reflected reflects reckoned reckons reasoned reasons
    thought thinks wondered wonders hissed roared roars barked spluttered spat quoted quotes cited cites emailed
    texted messaged blogged phoned rang rings ruled rules recorded records signed lamented laments railed rails
    blasted blasts slammed slams hailed hails welcomed welcomes praised praises thanked thanks apologised
    apologises apologized apologizes proclaimed proclaims appealed appeals summarised summarises summarized
    revealed reveals disclosed discloses clarified clarifies advised advises assured assures informed informs
    instructed instructs reminded reminds cautioned cautions begged begs ventured ventures offered offers
    volunteered opened opens closed closes ended ends finished finishes goes went put puts puts sums summed
    speaks spoke talks talked finds found submitted submits drawled drawls purred chuckled chuckles smiled
    smiles grinned grins shrugged shrugs boomed booms bellowed bellows bleated whined whines piped breathed
    trumpeted opined opines recounted recounts remembered remembers jibed cracked deadpanned intoned crowed
    crows gloated gloats sobbed screamed screams wailed wails hollered texts types typed scrawled scribbled
    confided confides wheezed gasped gasps trilled cooed swore interjecting protesting objecting grumbling
    quipping sang enquired enquires inquired inquires queried queries""".split()
)
# Of these, verbs whose object is a person or a thing rather than the words said: no tag after a quotation.
OBJECT = frozenset(
    """pronounced pronounces dubbed dubs derided derides mocked mocks ridiculed ridicules rubbished decried decries
    likened likens blamed blames called calls calling described describes describing dismissed dismisses
    dismissing denounced denounces condemned condemns condemning accused accuses branded brands labelled labels
    denied denies quoted quotes cited cites blasted blasts slammed slams hailed hails welcomed welcomes praised
    praises thanked thanks informed informs instructed instructs phoned rang rings ruled rules recorded records
    signed opened opens closed closes goes went put puts sums summed speaks spoke talks talked
    read reads posted finds found posts ended ends finished finishes""".split()
)
# Nouns for a person or body that speaks.
PERSONS = frozenset(
    """secretary minister president chair chairman chairwoman chairperson chairs convenor convener organiser
    organizer officer spokesman spokeswoman spokesperson spox source sources insider insiders director manager
    managers leader leaders chief executive commissioner governor mayor premier chancellor treasurer councillor
    councillors mp mps senator congressman congresswoman judge inspector adviser advisor advisers advisors aide
    aides official officials lawyer solicitor barrister counsel attorney professor lecturer analyst economist
    columnist commentator editor reporter journalist correspondent blogger author writer teacher nurse driver
    worker workers member members delegate delegates steward rep reps representative representatives activist
    campaigner colleague colleagues friend friends ally allies boss clerk head deputy speaker ombudsman
    regulator auditor witness mother father wife husband man woman student students parent parents patient
    passenger engineer doctor captain headteacher principal landlord critic critics supporter supporters reader
    readers resident residents neighbour voter taxpayer pensioner expert experts historian philosopher poet
    novelist taoiseach tanaiste tánaiste veteran founder owner director-general secretary-general
    attorney-general auditor-general governor-general solicitor-general postmaster comptroller sheriff marshal warden
    collector librarian mover seconder purser widow controller registrar developer supervisor superintendent
    magistrate negotiator negotiators lobbyist whistleblower secretary-general trustee trustees coach consultant
    carer cleaner porter guard pilot sergeant constable detective firefighter paramedic postman technician
    archivist librarian curator ranger machinist operator chaplain vicar bishop priest nominee candidate
    incumbent predecessor successor opponent rival counterpart sister brother son daughter uncle aunt
    grandmother grandfather boy girl child employee employees staffer staffers apprentice trainee caller heckler
    voice participant panellist panelist interviewer moderator host presenter shopkeeper farmer miner docker
    machinist servant servants lady gentleman fellow chap bloke lad lass bystander visitor visitors guest
    shopper commuter claimant claimants tenant lodger pupil pupils mum dad mam nan gran granny grandma grandad
    cousin niece nephew spouse neighbours plumber electrician builder carpenter joiner welder fitter mechanic
    bricklayer painter roofer labourer gardener baker butcher barber hairdresser chef waiter waitress barman
    barmaid publican cashier receptionist typist bookkeeper accountant actuary banker broker trader salesman
    saleswoman courier signaller signalman conductor dispatcher navigator skipper sailor seaman lifeguard
    coastguard soldier cadet fisherman midwife physio radiographer pharmacist dentist surgeon psychologist
    psychiatrist therapist scientist statistician biologist chemist physicist ecologist geologist meteorologist
    surveyor architect planner programmer academic scholar dean provost bursar tutor rector prosecutor coroner
    bailiff usher juror defendant plaintiff complainant complainants prisoner inmate detainee refugee migrant
    survivor survivors victim victims protester protesters demonstrator striker strikers marcher envoy
    ambassador diplomat diplomats strategist pollster peer peers backbencher backbenchers frontbencher lawmaker
    legislator mandarin mandarins grandee whip historian mate pal chum flatmate neighbor informant mole
    producer forecaster junior bookseller
    registrar-general surveyor-general inspector-general accountant-general
    vice-chair vice-chairman vice-president vice-chancellor vice-principal co-chair co-founder co-author co-convenor
    sub-editor sub-postmaster ex-minister ex-chairman ex-director ex-president
    brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law
    usherette stallholder messenger wag cynic undertaker signatory respondent contemporary
    relative relatives kinsman kinswoman stepfather stepmother godmother godfather girlfriend boyfriend fiancé
    fiancée widower orphan heir heiress teenager youth schoolboy schoolgirl schoolteacher schoolmaster headmaster
    headmistress governess childminder nanny babysitter maid housekeeper caretaker janitor concierge doorman bouncer
    stewardess hostess compere crewman crewmate deckhand bosun coxswain helmsman harbourmaster dockmaster stevedore
    lighterman boatman bargee ferryman policeman policewoman fireman signalwoman stationmaster trucker cabbie
    cyclist motorist pedestrian rambler angler naturalist botanist zoologist vet veterinarian shepherd gamekeeper
    groundsman farmhand fishmonger greengrocer grocer ironmonger tailor seamstress locksmith glazier plasterer
    scaffolder handyman foreman forewoman overseer ganger gaffer landowner landlady duke duchess earl countess
    viscount prince princess king queen essayist diarist satirist cartoonist photographer cameraman podcaster
    newsreader reviewer playwright dramatist composer musician singer pianist actor actress dancer comedian sculptor
    artist biographer translator interpreter linguist coder researcher invigilator optician orderly matron
    anaesthetist medic gravedigger archdeacon deacon verger curate rabbi imam nun monk missionary volunteer
    canvasser picket commenter contributor petitioner appellant arbitrator mediator conciliator adjudicator assessor
    valuer auctioneer dealer merchant haulier shipowner shipbuilder minder speechwriter fundraiser donor benefactor
    shareholder investor financier entrepreneur businessman businesswoman industrialist tycoon magnate underling
    subordinate workmate teammate shipmate classmate roommate housemate stranger passer-by onlooker eyewitness
    spectator listener viewer subscriber customer diner regular villager islander citizen householder ratepayer
    homeowner leaseholder evacuee exile dissident rebel loyalist hardliner defector commander commandant brigadier
    admiral lieutenant corporal airman orator debater proposer policymaker technologist seller buyer postwoman
    milkman dustman binman cobbler potter weaver miller brewer innkeeper hotelier restaurateur understudy impresario
    docent sexton organist chorister ringer sailmaker shipwright boilermaker riveter stonemason mason thatcher
    gunsmith clockmaker watchmaker jeweller goldsmith silversmith engraver printer typesetter
    keeper lock-keeper lockkeeper goalkeeper beekeeper zookeeper gatekeeper cook packer picker stacker sorter loader
    rider runner swimmer diver climber rower helper intern temp recruit novice graduate undergraduate postgraduate
    bride infant toddler reservist gunner bugler trumpeter drummer fiddler cellist violinist guitarist soprano tenor
    busker juggler clown astrologer herbalist chiropractor manicurist dressmaker milliner saddler farrier blacksmith
    toolmaker draughtsman cartographer explorer mountaineer bellboy chambermaid butler footman valet chauffeur
    coachman jockey trainer punter bookmaker bookie tipster gambler burglar thief robber fraudster smuggler poacher
    forger bully vandal hostage fugitive tramp beggar sceptic pilgrim winchman craneman crane-driver lorry-driver
    train-driver bus-driver tea-lady dinner-lady lollipop-lady housewife househusband churchwarden bellringer
    sommelier barista bartender janitress charwoman washerwoman laundress seamster lookout lampman lamplighter
    lighthouse-keeper pointsman gateman watchman nightwatchman""".split()
)
# Their plurals, roles in lower case only, since they also stand within the names of unions.
GROUPS = frozenset(word + "s" for word in PERSONS if word[-1].isalpha() and word[-1] not in "sx") - PERSONS | {"people"}
GROUPS |= frozenset("contractors companies unions employers councils ministries departments firms agencies".split())
# Nouns for a body; *they* and *it* may stand for these, *he* and *she* may not.
BODIES = frozenset(
    """union company department ministry office government board council committee commission authority agency
    trust bank paper newspaper party campaign group charity association federation alliance employer employers
    management firm contractor tribunal court inquiry operator network society guild brigade institute
    foundation corporation congress parliament senate house cabinet treasury police force service team press
    administration university college school hospital bureau press-office ministry executive leadership
    secretariat panel broadcaster publisher magazine journal station channel collective coalition partnership
    consortium league branch lodge assembly chamber inspectorate confederation organisation organization taskforce
    centre center institution directorate unit embassy campaigners opposition side times post herald telegraph guardian
    gazette chronicle tribune mail express mirror sun star observer echo record independent standard bugle
    courier argus examiner inquirer
    museum library theatre
    club fund navy army airline insurer lender utility quango watchdog think-tank church academy registry laboratory
    supermarket retailer orchestra brewery shipyard dockyard conservancy borough delegation""".split()
)
# Nouns for a text that can be quoted from.
WRITINGS = frozenset(
    """report review letter statement memo email e-mail act code law statute guidance agreement contract policy
    rule rules charter convention bill article clause section paragraph judgment judgement ruling advice minutes
    note notice leaflet manifesto constitution guide handbook manual release press-release speech message text
    tweet post thread reply response document documents paper papers headline editorial column book sign placard
    banner poster slogan motto website page submission evidence transcript log diary survey study finding
    findings summary briefing circular bulletin newsletter answer excuse excuses verdict defence explanation
    retort comeback rebuttal protocol regulation regulations treaty audit blog minute card instruction directive
    framework chapter footnote annex para prospectus invitation label strategy plan proposal motion resolution
    petition application form advert advertisement script line lines terms pledge oath declaration""".split()
)
TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Prof|Professor|Senator|Councillor|Cllr|Rev|Reverend|Judge|"
    "Justice|Sister|Brother|Comrade|Delegate|Congressman|Congresswoman|Representative|Rep|Sen|Gov|Governor|President|"
    "Captain|Advocate|Attorney|Chairperson|Chairman|Chair|Sergeant|Colonel|General|Major|Inspector|Constable|Father|"
    "Bishop|Rabbi|Imam|Shri|Smt|Hon|Commissioner|Mayor|Premier|Minister|Secretary|Chancellor|Deputy|Superintendent|"
    "Ambassador|Taoiseach|Tánaiste|Steward|Organiser|Nurse|PC|MP|Commander|Commodore|Admiral|Brigadier|Lieutenant|"
    "Corporal|Canon|Alderman|Sheriff"
)
STYLES = ("Sir", "Dame", "Lord", "Lady", "Baroness", "Baron", "Dr")  # kept in the fullest name
MALE_TITLES = frozenset("mr sir lord baron father brother congressman bishop shri king prince".split())
FEMALE_TITLES = frozenset("mrs ms miss dame lady baroness sister congresswoman smt queen princess".split())
MALE_NOUNS = frozenset(
    "spokesman chairman congressman man father husband boy son brother uncle grandfather postman gentleman lad bloke "
    "chap dad grandad nephew groom stepfather godfather headmaster schoolmaster duke earl king prince".split()
)
FEMALE_NOUNS = frozenset(
    "spokeswoman chairwoman congresswoman woman mother wife girl daughter sister aunt grandmother lady lass mum mam "
    "nan gran granny grandma niece bride nun actress waitress governess headmistress hostess stewardess landlady "
    "heiress housewife stepmother godmother duchess countess queen princess usherette".split()
)
# Common given names in the English-speaking countries and their minorities; others are of unknown gender.
MALE = frozenset(
    """col aaron abdul adam ahmed alan alastair alasdair albert alec alexander alfred ali alistair amir andrew andy
    angus anthony antonio archie arjun arthur barry ben benjamin bernard bill billy bob boris brad brendan brian
    bruce bryan callum calvin cameron carl carlos charles charlie chris christopher ciaran clarence clive colin
    colm conor craig curtis damian damien dan daniel darren dave david dean declan dennis derek dermot desmond
    diarmuid dominic don donald doug douglas duncan dylan eamon eamonn ed eddie edgar edmund edward edwin elliot
    elliott emmanuel eric ernest euan ewan fergus finlay fintan francis frank fred frederick gareth garry gary
    gavin geoff geoffrey george gerald gerard gerry giles gordon graeme graham grant greg gregory guy hamish
    harold harry hassan henry herbert howard hugh hugo iain ian ibrahim isaac ivan jack jacob jake james jamie
    jason jeff jeffrey jeremy jerome jim jimmy joe joel john johnny jonathan jose joseph joshua juan julian
    justin keir keith ken kenneth kevin kieran kumar kyle lachlan lance larry laurence lawrence lee leo leon
    leonard leslie lewis liam lloyd louis luke mal malcolm mark martin matt matthew maurice max mehmet michael
    mick miguel mike mohamed mohammed muhammad murray nathan neil nelson niall nicholas nick nigel noel norman
    oisin oliver omar oscar owen paddy padraig pascal patrick paul pedro pete peter phil philip pierre piotr raj
    rajesh ralph ravi ray raymond reginald rhys richard rick rob robert robin rod rodney roger roland ronald
    ronan rory ross roy rupert russell ryan sam samuel sanjay scott sean seamus sebastian shane shaun sidney
    simon stan stanley stefan stephen steve steven stewart stuart suresh tariq ted terence terry thomas tim
    timothy toby todd tom tommy tony trevor tristan tyler vernon victor vijay vincent walt walter warren wayne
    wesley wilfred will william winston xavier yusuf zachary geraint gethin ultan corwin boyd harlan rudolph
    sifiso murdo ewan aurèle alun dafydd emyr ieuan ivor huw ifan gwilym rhodri perley dwight wade lwazi sipho
    hendrik trevor neville cornelius ignatius peadar craig colum wade amit anil arvind deepak dinesh ramesh
    sunil vikram karthik hardev gurpreet bilal imran kofi kwame chidi emeka femi tunde aidan ajay alfie algernon
    ambrose anders andre angelo ashok aubrey barnaby bartholomew basil bernie bertie brett bryn byron cecil
    cedric clem clement clifford clyde conrad cuthbert cyril danny darius davey dev dov ebenezer eli elias enoch
    ezra fabian felix fernando francesco freddie gaston gideon gilbert giorgio glenn glyn godfrey graydon gus
    gwyn hal hamid harjit harris hector horace hubert hussein idris ignacio igor ike isidore ismail ivo ishaan
    jared jasper jed jerry jethro joachim johan jonah jonny josef josiah kareem karim karl kelvin kelechi kris
    kurt lamar laszlo lenny leroy lionel lorenzo luca lucas luther lyndon magnus marco marcus mario marlon
    marvin marty matteo mattias maxwell merlin mervyn miles milo mitch mohan montague monty mortimer moses
    mustafa nabil naveed ned nikhil nikolai noah obi oleg olu omari orlando oswald otis otto pablo percival
    pranav quentin quincy rafael raheem ralf ramon randolph rashid reece reg reggie reuben reza ricardo rishi
    robbie roddy roderick rohan rollo roscoe rufus saeed sanjeev sebastien selwyn sergei seth silas siddharth
    solomon spencer stefano sven syed sylvester tarquin teddy terrence theo theodore tobias tomasz tyrone
    vaughan vince vinny vivek wally wendell wilbur wilf wojciech xander yannick yusef zachariah zeke aled ifor
    osian hywel llewellyn tudor ruairi cathal donal eoghan fionn lorcan malachy tadhg alpesh bhavesh harpreet
    jaspal kulwinder manjit parminder satnam tajinder
    adrian albie alex amos arnold arturo atticus augustus axel benedict brendon byrne caleb chester cillian claude
    clinton connor crispin cyrus damon dante darragh darrell dexter dilip dougal dougie dudley dwayne edmond edwyn
    egbert elmer elton emlyn emrys enda errol eustace farouk ferdinand finn finley finbar floyd francois fyfe
    garfield gavan gerrard gilroy glyndwr guido guillermo gulliver gunther hadyn hamza hank hari haydn heinrich
    henri herman hilton horatio howell humphrey ibrar iestyn iolo ira isaiah islwyn jaroslav jarvis javed javier
    jayden jeffery jens jermaine jody jorge jurgen kamal kasim keegan khalid killian klaus knut lars leander
    leighton leopold lester lewin linus loris lowell ludovic lucian lynton mackenzie madoc malik manuel marc marcel
    marek mateusz mathew maximilian merrick micah mikhail mohammad monte montgomery muhammed mungo myles napoleon
    narinder nathaniel nev nicol nils noam nolan oisín olaf ollie orson orville osama osborne osman ossie owain
    patrice pavel percy peregrine pip prakash quincey rabbie radek rajiv rakesh raphael ravinder rayner redmond
    regis remy rex ricky robson rodrigo rohit romesh rudi rudy rupesh salim salvatore santiago saul sergio shahid
    sheldon sid sigmund silvio simeon tam tarek teodor thaddeus theobald tibor tiernan tobin tolly torquil tremaine
    trystan tyrell uriah valentine vasile vern vikas virgil vishal vlad walther wendel winfield winthrop wolfgang
    woody wyn yaw yehuda yorick youssef yuri zac zack zaid ziggy zoltan barney bartley brynmor caradoc cadfael
    cormac diarmaid donnacha fearghal fiachra garech iarlaith manus niallan padraic ambrosio anselm archibald
    aurelian blaise cosmo dickie digby douglass fabio fitzroy gaspard gerontius gervase godwin gregor hereward
    hilaire ignatz inigo isambard jocelin jolyon lancelot leofric lemuel lucius lysander obadiah octavius orlo
    peveril phineas piers ranulph septimus sholto tancred thurstan tristram ulric valentin vyvyan wilberforce
    zebedee alaric tolliver ephraim barnabas
    bert len alf allan bobby denis des ernie herb jock kev marv nige ron russ stu syd trev vic dai rab jonty jez baz gaz
    daz gav alby cliff clint curt ern garth herbie jon lew lyle merv moe nat ozzie rolf jase""".split()
)
FEMALE = frozenset(
    """abigail ada agnes aileen aisha alexandra alice alison amanda amber amelia amina amy andrea angela angie
    anita ann anna anne annette annest annie aoife ariana audrey ava averil barbara beatrice becky belinda
    bernadette bernice beth bethan betty beverley beverly bridget bridie bríd caitlin camilla carla carmen carol
    caroline carolyn catherine cathy cecilia celia charlotte cheryl chloe christine ciara claire clara clare
    colette colleen daisy dana danielle daphne dawn debbie deborah deirdre delia denise diana diane dolores
    donna dora doreen doris dorothea dorothy edith edna eileen elaine eleanor elena elizabeth ella ellen elsie
    emily emma erin esther ethel eva eve evelyn farah fatima fiona flora florence frances freya gail gemma
    georgia geraldine gertrude gillian gina glenda gloria grace grainne greta gwen gwyneth hannah harriet hazel
    heather helen helena hilary hilda ida imelda imogen ingrid irene iris isabel isabella isla ivy jackie
    jacqueline jan jane janet janice jasmine jean jemima jennifer jenny jess jessica jill jo joan joanna joanne
    josephine josie joy joyce juanita judith judy julia julie june kamala karen kate katherine kathleen kathryn
    kathy katie kay kayla kelly kerry kirra kirsten kirsty lara laura lauren leah lena lesley lillian lily linda
    lisa liz lois lorna lorraine louise lucia lucy lydia lynn lynne mabel madeleine maggie maeve mairead marcia
    margaret margery marge maria mariam marian marie marilyn marion marjorie marlene martha mary maud maureen
    mavis maxine may meera meg megan melanie melissa mercy meredith mia michelle mildred miranda miriam moira
    molly mona monica morag muriel myra nadia nancy naomi nasreen natalie natasha nell niamh nicola nicole nina
    nora noreen nuala olive olivia orla paige pam pamela patricia paula pauline pearl peggy penelope penny petra
    philippa phoebe phyllis pippa polly priscilla priti priya rachel rebecca rita roberta roisin rosa rosalind
    rose rosemary rosie ruth sally samantha sandra sara sarah shabana sharon sheila shirley sian sinead siobhan
    sonia sophia sophie stella stephanie sue suella sunita susan susanna suzanne sylvia tamara tamsin tanya tara
    teresa tess thelma theresa tina tracey tracy una ursula valerie vanessa vera verity veronica victoria viola
    violet virginia vivian vivien wanda wendy winifred yasmin yvette yvonne zadie zainab zara zoe solange
    gwenllian nerys carys cerys eluned mererid ngozi adaeze chioma folake hardeep angharad faith hope prudence
    constance patience honor honour april autumn summer lalita marama lindiwe thandeka nomfundo zodwa rekha
    padmini mariamma lakshmi kavita anjali deepa rekha sushma gita leela marguerite adele adriana agatha
    agnieszka ailsa alana alberta aleksandra alexa alexis alma aloisa amara ami anastasia anneliese annika annis
    anthea antonia anya arabella araminta aretha astrid aurora ayesha azadeh bella berenice bess beryl bettina
    bianca blanche bonnie brenda briony bronagh bronwen bronwyn bryony caitriona candice carlotta carrie cass
    cassandra cate celeste chantal chiara chrissie cindy clarissa claudia clementine connie coral cordelia
    corinne cressida cynthia danuta darcy davina deb debs della delphine desiree dilys dimitra dinah dionne dot
    dottie ebony edie effie elaina elin elina elisabeth elise eliza elke ellie eloise elspeth elvira emmeline
    erica erika ernestine esme esmeralda estelle eugenie eunice euphemia evangeline fay faye felicity fern
    finola flo floella francesca freda frieda gaynor genevieve georgina germaine gigi ginny giselle gladys
    glenys glynis goldie greer gudrun gwenda gwendolen hattie hayley hephzibah hermione hester hettie hodan
    honoria hyacinth ilse imani ina ines iona isobel isolde issy ivana izzy jacinta jacintha jade jana janine
    jasmin jayne jeanette jeanie jen jenna jennie jemma jocelyn jodie joely johanna jolene jools josefina
    juliana juliet juliette justine kara karin karina karla kath katarina katharine kathie katrina katya kendra
    kerstin khadija kiera kimberley kimberly kirstie kitty krystyna lakeisha lana lata latoya lavinia leanne
    leila leona leonie leonora leticia letitia lettice libby lilian lina linette lisbeth liv lizzie lola lorena lori
    lottie lou luciana lucinda lucille ludmila luisa lynda lynette lynsey mags mahalia maisie malika mandy
    manjula mara marcella margo margot marianne maribel marika marina marisa marissa marjory marta matilda maude
    maya meena mehreen melody mercedes merle meryl mhairi michaela millicent millie mimi mina mindy minnie
    mirabel morwenna moyra muna myfanwy myrtle nadine naheed nanette nasrin natalia nella nellie nerida nesta
    netta nettie nicolette nikki nila nisha noelle norma nova nuria octavia odette odile olga olwen oona ophelia
    osla paloma pandora parveen patsy patti paulette perpetua petunia pia poppy portia primrose purnima queenie
    rabia rachael raquel rashida raya reba reeta regina rena renata renee rhiannon rhoda rhona rina rochelle
    rona ros rosalie rosaline rosamund rosanna roseanne rosemarie rosina rowena roxana roxanne ruby rukhsana
    sabina sabrina sadie saffron saira salma saoirse sapphire saskia savita selina selma shabnam shanice shanti
    shauna sheena shelagh shelley shelly sheree sherry shona shreya sigrid silvia simone siân sukie sumaya
    susannah susie suzie svetlana sybil sylvie tabitha tallulah tamar tammy tansy tasha tatiana tessa thandiwe
    theodora tia tiffany tilly toni tonya trish trisha trixie trudy ulrike valentina velma venetia vicky vita
    vivienne waheeda wilhelmina wilma winnie xanthe yasmine yolanda ysolde yvaine zahra zelda zena zosia zuleika
    zuzanna
    abbie adela adelaide aditi aideen aine alanna alba aleisha alessandra alicia allegra allison alys amal amalia
    amena amira anais andrina aneta angelica angelina anika anneke anoushka anwen aoibhinn apolonia ariadne arlene
    asha ashleigh aubrie audra augusta aurelia avril babs barbie basma bea bela benita berta bertha bessie betsy bev
    birgit biddy bina bonita britta brigid brigitte bronach caitlyn candida carina carlene carole carolina catalina
    catarina cathleen catrin catriona ceri charlene charmaine cherie chrissy christa christabel christiana christina
    claudette cleo concetta consuelo cristina dagmar daniela deanna delores delyth denice dervla dido dina dolly
    dominique donatella dorcas dorinda dorota drusilla dulcie dympna dymphna eda eilidh eirlys eithne eleanora
    elfrida elinor elisa elodie emer emilia emmanuelle enid esma estella etta eugenia eulalia evie ewa fabienne
    fanny fatimah faustina fenella fidelma fionnuala flavia fleur florrie franny frederica gabriella gabrielle gaia
    gerda gracie gretchen gretel grizel gwendoline hafsa haley halima hanna harriett hatty heidi helga henrietta
    herminia hetty hilarie hilde ilona immaculata indira inez inga irena irina isadora isidora isha ivanka jacquetta
    jacqui jamila janey janie jasvinder jaya jeannie jelena jenni jeri jessamy jessie jinny jodi jocasta johanne
    josette judi kaitlyn kamila karolina katerina katja keira keisha kezia kinga kirstin layla lenore leonore lexi
    liesl lil lila lilith lillie linnea livia lizbeth loretta lorelei loretto louisa luba lucrezia ludmilla lulu
    lyra mab mabli madhu madonna magda magdalena mair maja malgorzata malinda manon manuela marcela maren mariana
    mariella mariel mariko marilena marlen marsha martina mattie maura mavourneen maryam meenakshi megumi mela
    melinda mena michele milena mitzi monika morna mysie nabila nadja nanci nandini natalya neela neelam nessa nia
    nichola noeleen noemi nola nonie noor norah olivet oonagh orlagh orna ottilie pamella parvati pascale pauleen
    perdita persis petronella philomena phyllida pilar pnina pragna preeti prunella rachna radha ramona rasheeda
    rhea richenda riona roma romola rosalyn rosamond rosanne roseline roslyn ruba rupinder ruta saba sabine salome
    samina sanjana sarita seema selena seonaid shan shanaz shania shari shazia sheba sheela shelia shevaun shireen
    shirin shivani sibyl sidonie simran sinéad sioned siri solveig sorcha stefania steffi sunniva surinder susana
    swati sybilla tabby tahira tania tatyana tegan thea theda thomasina thora tibby tirzah tizzy tomasina tova
    tracie treena trina uma vashti veena verena verna vesta vickie viviana vonnie wilhemina willa wynne yael yasmeen
    yesenia ynez yoko zaina zainub zaynab zelma zita zora
    prue peg gert madge nance roz shirl trix cath dee emmy fran marnie mollie sandie steph sukey trudie jilly""".split()
)
# Given names of either gender.
NEUTRAL = frozenset(
    "pat alex ash ashley blair cam casey charley chris corey dale dana drew eden elliot finley frankie glen harley "
    "hilary jackie jamie jean jody kelly kerry kim kit lee lesley leslie lindsay lou mel mo morgan nicky parker quinn "
    "reese riley robbie robin rory rowan ronnie sacha sam sandy sasha shay skye stevie taylor terry toni tracy "
    "val vivian".split()
)
GIVEN = MALE | FEMALE | NEUTRAL
# Given names that may as well be the first word of a sentence.
WORDS_TOO = frozenset(
    "will may mark grace hope faith rose dawn joy frank bill drew grant june april august summer autumn patience "
    "honour honor prudence mercy sue josh rob nick ash may dot don cliff".split()
)
