"""Words that tell people and bodies from things: offices, groups, titles, first names."""

from __future__ import annotations

from .given import MEN, WOMEN

PERSON_ROLES = frozenset(
    "minister secretary chancellor governor premier president chairman chairwoman chair chairperson "
    "commissioner director "
    "manager boss chief leader mayor councillor senator congressman congresswoman representative "
    "member-of-parliament mp "
    "lord judge magistrate general admiral colonel officer official adviser advisor spokesman "
    "spokeswoman spokesperson aide "
    "editor journalist reporter columnist commentator owner landlord supervisor foreman engineer "
    "inspector auditor ombudsman regulator headteacher headmaster principal dean professor doctor "
    "consultant banker trustee "
    "superintendent sheriff constable treasurer speaker whip backbencher peer ambassador envoy king "
    "queen prince bishop "
    "archbishop administrator provost bursar vice-chancellor chief-executive registrar comptroller "
    "surveyor architect clerk predecessor successor colleague ally critic "
    "opponent rival candidate author writer man woman fellow gentleman lady postmaster steward "
    "delegate convener convenor "
    "executive-director executive permanent-secretary prime-minister taoiseach tanaiste premier "
    "undersecretary marshal coach "
    "chairmen pm chancellor's mechanic driver nurse teacher firefighter warden captain "
    "scientist constable lobbyist economist statistician controller solicitor barrister lawyer banker planner "
    "convener rector warden bailiff coroner pathologist curator librarian geologist harbourmaster paymaster "
    "quartermaster "
    "storekeeper postmistress matron sergeant lieutenant major brigadier commander commodore archivist boss "
    "vice-president co-chair deputy assistant organiser organizer negotiator investigator prosecutor magnate tycoon "
    "mate tout operative recruit cadet apprentice trainee cook chef guard spy agent cop bloke chap widow widower "
    "sidekick spin-doctor whistleblower informant pilot porter usher skipper bosun gatekeeper baron earl duke "
    "aristocrat intern mandarin "
    "financier developer landowner farmer shopkeeper publican strategist pollster backer".split()
)
GROUP_ROLES = frozenset(
    "persons mothers fathers widows widowers orphans victims survivors families neighbours "
    "representatives reps vets girls boys lads youths kids children families locals campaigners residents clerks "
    "porters "
    "ushers keepers examiners wardens rangers pilots postmen cleaners cooks engineers scientists academics lecturers "
    "planners surveyors mandarins quangocrats executives sponsors donors backers cronies mates pals "
    "ministers secretaries officials civil-servants servants managers bosses directors executives governors leaders "
    "politicians mps lords peers senators congressmen councillors commissioners inspectors "
    "regulators auditors advisers "
    "advisors spads aides spokesmen contractors owners landlords employers shareholders investors "
    "bankers trustees staff "
    "employees workers teachers nurses doctors drivers crews firefighters officers police "
    "journalists reporters editors "
    "newspapers papers tabloids commentators columnists critics opponents rivals friends allies "
    "colleagues unions members "
    "activists lawyers judges consultants experts curators administrators lobbyists tories conservatives democrats "
    "republicans liberals communists socialists nationalists bureaucrats mandarins people men women passengers "
    "parents patients pupils students tenants pensioners migrants strikers guards signallers readers voters taxpayers "
    "touts operatives recruits cadets apprentices trainees cooks chefs spies agents blokes chaps brothers sisters "
    "neighbours sidekicks skippers barons aristocrats interns juniors chiefs "
    "committees boards trusts unions associations universities colleges schools hospitals governments administrations "
    "parties courts "
    "depots prisons embassies branches newsrooms factions lobbies "
    "operators companies firms banks councils departments ministries authorities agencies".split()
)
BODY_HEADS = frozenset(
    "district region borough parish prison embassy newsroom faction clique lobby "
    "department ministry government cabinet administration council county city authority agency "
    "office treasury company "
    "firm corporation board trust commission committee inquiry panel tribunal court parliament house senate congress "
    "union federation association guild society alliance brigade network league party opposition coalition institute "
    "university college school hospital bank press newspaper paper tabloid magazine media "
    "broadcaster bbc management team "
    "leadership executive regulator inspectorate police army military force service directorate operator contractor "
    "supplier shipyard employer state province republic nation country regime kremlin downing-street whitehall "
    "headquarters secretariat bureau centre center group consortium ltd plc inc llc limited estates holdings "
    "partners brothers sons industries systems transit trumpet times mail post herald gazette "
    "telegraph guardian mirror "
    "bellow lantern courier tribune chronicle observer clarion ledger beacon sentinel examiner solutions services "
    "logistics associates analytics capital homes rail water power energy care custodial maritime shipping".split()
)
# Whom a union speaks for.
WORKING = frozenset(
    "staff crews crew workers employees colleagues engineers inspectors teachers nurses doctors drivers librarians "
    "forecasters keepers examiners clerks porters tutors lecturers vets curators archivists wardens pilots guards "
    "conductors surveyors scientists dockers firefighters paramedics cleaners assessors interpreters officers postmen "
    "caretakers signallers controllers observers coastguards rangers cooks ushers".split()
)
# Names of papers and firms that are common words besides; only a capital makes them somebody.
PAPERS = frozenset(
    "times mail post herald mirror courier lantern observer guardian telegraph trumpet bellow express star sun record "
    "beacon sentinel examiner solutions services capital homes rail water power energy care systems transit".split()
)
# What a firm or a paper may be called for short, and the words that its name ends in.
_FIRM_ENDS = frozenset(
    "plc ltd limited inc llc holdings group water rail solutions services logistics power energy homes care custodial "
    "associates analytics capital partners industries systems shipping maritime".split()
)
_PAPER_ENDS = frozenset(
    "times mail post herald gazette telegraph guardian mirror bellow lantern courier tribune chronicle observer "
    "clarion "
    "ledger beacon sentinel examiner trumpet express star recorder argus echo".split()
)
FIRMS = dict.fromkeys("company firm contractor operator supplier consortium employer".split(), _FIRM_ENDS)
PAPER_WORDS = dict.fromkeys("paper newspaper tabloid".split(), _PAPER_ENDS)
TITLES = {
    "mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f",
    "dr": "", "professor": "", "prof": "", "senator": "", "president": "", "governor": "", "judge": "",
    "councillor": "",
    "minister": "", "secretary": "", "chancellor": "", "captain": "", "general": "", "delegate": "", "congressman": "m",
    "congresswoman": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f", "baroness": "f", "rev": "",
}  # fmt: skip
MALE = MEN | frozenset(
    "piers geraint rhys gethin dafydd huw ewan murdo angus hamish ultan ciaran declan niall eoin cormac padraig seamus "
    "fergal malachy gerald rupert jasper quentin crispin barnaby tarquin jago cuthbert wendell dwight wade "
    "dwayne perley harlan corwin marvin "
    "adam alan albert alec alexander alfred alistair alastair andrew andy anthony antony archie arthur ben benjamin "
    "bernard bill bob boris brendan brian bruce callum calvin carl charles charlie chris christopher clive colin craig "
    "damian daniel darren dave david dean declan dennis derek desmond dominic donald douglas duncan ed eddie edward "
    "edwin elliot emmanuel eric ernest ewan fergus fintan francis frank fred frederick gareth gary "
    "gavin geoff geoffrey "
    "george gerald gerard gordon graham grant greg guy hamish harold harry hassan henry herbert "
    "howard hugh iain ian ibrahim "
    "imran ivan jack jacob jake jamal james jamie jason jeff jeremy jerry jim jimmy joe john jon "
    "jonathan jose joseph josh "
    "julian justin karl keith ken kenneth kevin kieran lawrence lee len leo leon leonard liam lloyd "
    "louis luke malcolm mal "
    "marcus mark martin matt matthew maurice max michael mick miguel mike mohammed mohamed muhammad "
    "neil nicholas nick nigel "
    "noel norman oliver oscar owen patrick paul pete peter phil philip phillip pierre rafael ralph "
    "raymond reginald richard "
    "rob robert robin rod roger ron ronald rory ross roy rupert russell ryan sam samuel scott sean "
    "seamus sebastian simon "
    "stan stanley stephen steve steven stewart stuart ted terry theo thomas tim timothy toby todd "
    "tom tommy tony trevor "
    "victor vince vincent wallace walter warren wayne will william winston yusuf aurele rashid rajesh".split()
)
FEMALE = WOMEN | frozenset(
    "faith hope prudence constance charity patience grace verity felicity abigail ada agnes aisha "
    "alice alison amanda amelia amy andrea angela anita ann anna anne annette annie april audrey "
    "barbara beatrice becky bella bernadette beth betty beverley bev brenda bridget bridie bronwen "
    "carla carmen carol caroline "
    "catherine cathy charlotte cheryl chloe christina christine claire clara claudia constance "
    "cynthia daisy daphne dawn "
    "deborah debbie deirdre denise diana diane dolores donna doreen doris dorothea dorothy edith "
    "eileen elaine eleanor eliza "
    "elizabeth ella ellen elsie emily emma erica esther eva eve evelyn fatima fiona florence frances freda gail gemma "
    "georgia georgina gillian gina glenda gloria grace greta gwen hannah harriet hazel heather helen "
    "helena hilary hilda "
    "holly ida imogen ingrid irene iris isabel isabella isla jackie jacqueline jane janet janice jasmine jean jennifer "
    "jenny jessica jill joan joanna joanne josephine joy joyce judith judy julia julie june karen "
    "kate katherine kathleen "
    "kathryn katie kay keira kelly kim kirsty laura lauren leah leila lilian linda lisa liz lois lorna lorraine louisa "
    "louise lucy lydia lynda lynn lynne mabel madeleine maggie mandy margaret marge marguerite maria "
    "marian marie marilyn "
    "marion marjorie martha mary maud maureen mavis maxine megan melanie melissa mercy mildred "
    "miranda miriam moira molly "
    "mona monica muriel nadia nancy naomi natalie natasha nicola nina nora noreen nuala olive olivia "
    "pamela pat patricia "
    "paula pauline peggy penelope penny philippa phoebe phyllis polly priscilla priti priya rachel "
    "rebecca rhiannon rita "
    "rosa rose rosemary rosie ruby ruth sally samantha sandra sara sarah shannon sharon sheila shirley sinead siobhan "
    "solange sonia sophia sophie stella stephanie sue susan suzanne sylvia tamsin tanya tara teresa "
    "theresa tina tracey tracy una ursula "
    "valerie vanessa vera veronica victoria violet virginia vivien wendy winifred yasmin yvette yvonne zara zoe".split()
)
