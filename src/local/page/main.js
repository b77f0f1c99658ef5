import { h, icon, mark } from './dom.js';
import { Pane } from './pane.js';
import { peopleList } from './people-list.js';
import { say } from './texts.js';
import { tour } from './tour.js';
import { does, listen, readTown } from './town.js';

const byId = (id) => document.getElementById(id);
const wide = matchMedia('(min-width: 1000px)');

/** @type {{ town: string, people: object[], tour: boolean }} */
let town = { town: '', people: [], tour: true };
/** @type {Pane[]} */
const panes = [];
let active = 0;

const list = peopleList(byId('people'), (key) => void show(key));
const guide = tour(byId('tour'), { language: () => pageLanguage(), isThere, goTo, leads: () => town.tour });

function pageLanguage() {
  return town.people.find(({ key }) => key === panes[active]?.key)?.language ?? 'nl';
}

/** Shows somebody on the active screen; who is on the other one already only gets the focus there. */
async function show(key) {
  const elsewhere = panes.findIndex((pane) => pane.key === key);
  if (elsewhere >= 0) active = elsewhere;
  else await panes[active].become(key);
  if (key === 'sam') guide.reached(3);
  await drawTown();
  list.reveal();
}

async function showBeside(key) {
  if (panes.some((pane) => pane.key === key)) return;
  if (panes.length < 2) addPane();
  active = 1;
  await panes[1].become(key);
  await Promise.all([drawTown(), panes[0].refresh()]);
}

function addPane() {
  const pane = new Pane({
    people: () => town.people,
    onActive: () => {
      if (panes[active] === pane) return;
      active = panes.indexOf(pane);
      drawChrome();
    },
    onNews: haveNews,
    onClose: () => void removePane(pane),
    onBeside: () => void showBeside(panes[0].key === 'chloe' ? 'bram' : 'chloe'),
    layout: () => ({ canClose: panes.length > 1, canOpenBeside: panes.length === 1 && wide.matches }),
  });
  panes.push(pane);
  byId('panes').append(pane.element);
}

async function removePane(pane) {
  pane.leave();
  pane.element.remove();
  panes.splice(panes.indexOf(pane), 1);
  active = 0;
  await Promise.all([drawTown(), panes[0].refresh()]);
}

/** Whether the screens already show what a step of the tour is about. */
function isThere(step) {
  const wanted = step === 2 && wide.matches ? ['chloe', 'bram'] : [['chloe', 'bram', 'sam'][step - 1]];
  return wanted.every((key) => panes.some((pane) => pane.key === key));
}

/** What the steps of the tour lead to. */
async function goTo(step) {
  if (step === 2 && wide.matches) {
    await show('chloe');
    await showBeside('bram');
  } else await show(['chloe', 'bram', 'sam'][step - 1]);
  panes[active].log.focus();
}

/** A notice for the coordinator is what the first step of the tour leads to; the last one begins with Sam. */
function haveNews(key) {
  if (key === 'bram') guide.reached(2);
}

async function drawTown() {
  const before = new Map(town.people.map(({ key, unread }) => [key, unread]));
  town = await readTown();
  for (const { key, name, unread } of town.people)
    if (unread > (before.get(key) ?? unread)) {
      byId('news').textContent = say(pageLanguage(), 'news', { name });
      haveNews(key);
    }
  drawChrome();
}

/** Everything around the screens. */
function drawChrome() {
  const language = pageLanguage();
  document.documentElement.lang = language;
  document.title = `${town.town} · LIVC-bot`;
  list.show(town.people, {
    language,
    chosen: panes[active]?.key ?? '',
    shown: panes.map(({ key }) => key ?? ''),
  });
  for (const [index, { element }] of panes.entries())
    element.classList.toggle('active', panes.length > 1 && index === active);
  drawHeader(language);
  guide.draw();
  const [first, second] = panes.map(({ key }) => key);
  history.replaceState(null, '', `/?as=${first}${second ? `&with=${second}` : ''}`);
}

function drawHeader(language) {
  const header = byId('top');
  if (header.lang === language) return;
  header.lang = language;
  const again = h('button', { type: 'button', class: 'tour-open', onclick: () => guide.toggle() });
  again.append(icon('route'), h('span', {}, say(language, 'tour')));
  header.replaceChildren(
    h(
      'div',
      { class: 'brand' },
      mark(),
      h('div', {}, h('h1', {}, town.town), h('p', {}, say(language, 'cell'))),
    ),
    h('p', { class: 'practice' }, say(language, 'practice')),
    ...(town.tour ? [again] : []),
  );
}

let planned = false;
/** Many events make one drawing. */
function refreshSoon(keys) {
  for (const pane of panes) if (keys.includes(pane.key)) void pane.refresh();
  if (planned) return;
  planned = true;
  setTimeout(() => {
    planned = false;
    void drawTown();
  }, 40);
}

/** After a restart of the town the page starts anew too. */
function showConnection(connected) {
  const lost = document.querySelector('.lost');
  if (connected && lost) location.reload();
  else if (!connected && !lost)
    document.body.append(h('p', { class: 'lost', role: 'alert' }, say(pageLanguage(), 'lost')));
}

async function start() {
  town = await readTown();
  const asked = new URLSearchParams(location.search);
  const known = (name) => town.people.find(({ key }) => key === asked.get(name))?.key;
  const [first, second] = [known('as') ?? town.people[0].key, known('with')];
  await Promise.all([first, second].map((key) => key && does(key, 'reloads')));
  addPane();
  listen(({ kind, persons, conversationId }) => {
    if (kind === 'typing')
      for (const pane of panes) if (pane.conversationId === conversationId) pane.showTyping();
    if (kind === 'changed') refreshSoon(persons);
  }, showConnection);
  await panes[0].become(first);
  if (second && second !== first && wide.matches) await showBeside(second);
  active = 0;
  await drawTown();
  // The tour above has taken its room only now.
  for (const pane of panes) pane.toEnd();
  wide.addEventListener('change', () => void Promise.all(panes.map((pane) => pane.refresh())));
}

void start();
