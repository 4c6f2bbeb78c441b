'use strict';
(() => {
  const MOST = 200, PAUSE = 120, PRINT_ALL = 10;
  const find = document.getElementById('find'), hits = document.getElementById('hits'), count = document.getElementById('count');
  const filter = document.getElementById('filter'), kept = document.getElementById('kept');
  let sentences = null;

  // Read once, when first needed, from the marked texts themselves: what each sentence says, who, and what was found.
  function read() {
    if (sentences) return;
    sentences = [];
    for (const text of document.querySelectorAll('details.doc')) {
      const author = text.querySelector('.ra-text').dataset.author || '', name = text.querySelector('summary h3').textContent;
      for (const element of text.querySelectorAll('.ra-s')) {
        const voice = element.closest('.ra-voice'), labels = {};
        for (const mark of element.querySelectorAll('mark[data-ends]')) {
          for (const name of mark.dataset.ends.split(' ')) {
            for (const label of new Set([name, name.split(':')[0]])) labels[label] = (labels[label] || 0) + 1;
          }
        }
        sentences.push({ id: element.id, text: element.textContent.replace(/^(> ?)+/gm, ''), labels: labels, group: text.dataset.group, name: name,
          kind: voice.classList[1], speaker: voice.dataset.who || author });
      }
    }
    fill('label', sentences.flatMap((s) => Object.keys(s.labels)));
    for (const name of ['group', 'kind', 'speaker']) fill(name, sentences.map((s) => s[name]));
  }

  function fill(name, values) {
    const select = find.elements[name];
    for (const value of [...new Set(values)].filter(Boolean).sort()) select.add(new Option(said(value, name), value));
  }

  // An accusation's status stands behind its label in the marks and before it in words.
  function said(value, name) { return name === 'label' ? value.split(':').reverse().join(' ') : value; }

  function search() {
    read();
    const wanted = Object.fromEntries(new FormData(find)), words = wanted.words.trim().toLowerCase();
    hits.replaceChildren();
    if (!words && !wanted.label && !wanted.group && !wanted.kind && !wanted.speaker) { count.textContent = ''; return; }
    const found = sentences.filter((s) => (!wanted.label || s.labels[wanted.label])
      && ['group', 'speaker'].every((name) => !wanted[name] || s[name] === wanted[name])
      && (!wanted.kind || wanted.kind.split(' ').includes(s.kind))
      && (!words || s.text.toLowerCase().includes(words)));
    const marks = wanted.label ? found.reduce((sum, s) => sum + s.labels[wanted.label], 0) : 0;
    count.textContent = number(found.length, 'sentence') + (wanted.label ? ` with ${number(marks, said(wanted.label, 'label') + ' mark')}` : '')
      + (found.length > MOST ? `; the first ${MOST} are shown` : '');
    for (const sentence of found.slice(0, MOST)) hits.append(hit(sentence, words, wanted.label));
  }

  function number(n, noun) { return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`; }

  // What is looked for stands out in a hit: the words typed, or else the marks of the finding chosen.
  function hit(sentence, words, label) {
    const item = document.createElement('li'), link = document.createElement('a'), who = document.createElement('small');
    const said = sentence.text.trim().replace(/\s+/g, ' '), at = words ? said.toLowerCase().indexOf(words) : -1;
    link.href = '#' + sentence.id;
    if (at >= 0) link.append(said.slice(0, at), marked(said.slice(at, at + words.length)), said.slice(at + words.length));
    else link.append(...pieces(document.getElementById(sentence.id), label));
    who.textContent = `${sentence.kind}, ${sentence.speaker}` + (sentence.name === sentence.speaker ? '' : ` · ${sentence.name}`);
    item.append(link, who);
    return item;
  }

  function marked(text) { return Object.assign(document.createElement('mark'), { textContent: text }); }

  function pieces(element, label) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), parts = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.data.replace(/\s+/g, ' '), mark = walker.currentNode.parentNode.closest('mark');
      const fits = label && mark && mark.dataset.labels.split(' ').some((name) => name === label || name.startsWith(label + ':'));
      parts.push(fits ? marked(text) : text);
    }
    return parts;
  }

  // The filter opens the folded records that fit and hides the others.
  function sift() {
    const words = filter.elements.words.value.trim().toLowerCase();
    let fit = 0;
    for (const record of document.querySelectorAll('.record')) {
      record.hidden = Boolean(words) && !record.textContent.toLowerCase().replace(/\s+/g, ' ').includes(words);
      fit += !record.hidden;
    }
    for (const more of document.querySelectorAll('details.more')) {
      more.open = Boolean(words) && Boolean(more.querySelector('.record:not([hidden])'));
      more.hidden = Boolean(words) && !more.open;
    }
    kept.textContent = words ? number(fit, 'record') : '';
  }

  function later(then) { let timer; return () => { clearTimeout(timer); timer = setTimeout(then, PAUSE); }; }

  // A link into a closed text opens it first.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && target.closest('details:not([open])');
    if (closed) closed.open = true;
    if (target && target.matches('.ra-s')) target.scrollIntoView({ block: 'center' });
  }

  find.addEventListener('focusin', read);
  find.addEventListener('input', later(search));
  find.addEventListener('reset', () => setTimeout(search));
  for (const form of [find, filter]) if (form) form.addEventListener('submit', (event) => event.preventDefault());
  if (filter) filter.addEventListener('input', later(sift));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-find]');
    if (!link) return;
    read();
    find.reset();
    for (const [name, value] of Object.entries(JSON.parse(link.dataset.find))) find.elements[name].value = value;
    search();
  });
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', () => {
    const texts = document.querySelectorAll('details.doc');
    if (texts.length <= PRINT_ALL) texts.forEach((text) => { text.open = true; });
  });
  reveal();
})();
