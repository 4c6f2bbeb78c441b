'use strict';
(() => {
  const MOST = 200;
  const form = document.getElementById('find'), hits = document.getElementById('hits'), count = document.getElementById('count');
  let sentences = null;

  // Read once, from the marked texts themselves: what each sentence says, who says it, and what was found in it.
  function read() {
    sentences = [];
    for (const element of document.querySelectorAll('.ra-s')) {
      const voice = element.closest('.ra-voice'), text = element.closest('details.doc');
      const labels = {};
      for (const mark of element.querySelectorAll('mark')) {
        for (const label of mark.dataset.labels.split(' ')) labels[label] = true;
      }
      const said = element.textContent;
      sentences.push({
        id: element.id, text: said, low: said.toLowerCase(), labels: labels, group: text.dataset.group,
        kind: [...voice.classList].find((name) => name !== 'ra-voice'),
        speaker: voice.dataset.who || text.querySelector('.ra-text').dataset.author || '',
      });
    }
    fill('label', sentences.flatMap((s) => Object.keys(s.labels)));
    for (const name of ['group', 'kind', 'speaker']) fill(name, sentences.map((s) => s[name]));
  }

  function fill(name, values) {
    const select = form.elements[name];
    for (const value of [...new Set(values)].filter(Boolean).sort()) select.add(new Option(value, value));
  }

  function find() {
    const wanted = Object.fromEntries(new FormData(form)), words = wanted.words.trim().toLowerCase();
    hits.replaceChildren();
    if (!words && !wanted.label && !wanted.group && !wanted.kind && !wanted.speaker) { count.textContent = ''; return; }
    const found = sentences.filter((s) => (!words || s.low.includes(words)) && (!wanted.label || s.labels[wanted.label])
      && ['group', 'kind', 'speaker'].every((name) => !wanted[name] || s[name] === wanted[name]));
    count.textContent = `${found.length.toLocaleString('en')} sentence${found.length === 1 ? '' : 's'}`
      + (found.length > MOST ? `, the first ${MOST} shown` : '');
    for (const sentence of found.slice(0, MOST)) {
      const item = document.createElement('li'), link = document.createElement('a'), who = document.createElement('small');
      link.href = '#' + sentence.id; link.textContent = sentence.text.trim().replace(/\s+/g, ' ');
      who.textContent = ` ${sentence.kind}, ${sentence.speaker}`;
      item.append(link, who); hits.append(item);
    }
  }

  // A link into a closed text opens it first.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && target.closest('details:not([open])');
    if (closed) { closed.open = true; target.scrollIntoView({ block: 'center' }); }
  }

  form.addEventListener('input', find);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(find));
  for (const link of document.querySelectorAll('a[data-find]')) {
    link.addEventListener('click', () => {
      form.reset();
      for (const [name, value] of Object.entries(JSON.parse(link.dataset.find))) form.elements[name].value = value;
      find();
    });
  }
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', () => document.querySelectorAll('details.doc').forEach((d) => { d.open = true; }));
  read(); reveal();
})();
