import { h } from 'hastscript';
import type { AgendaItem } from '../../rule/agenda/agenda-items.ts';
import {
  type Agenda,
  type AgendaEntry,
  type AgendaRecurrence,
  countAgenda,
} from '../../rule/agenda/count-agenda.ts';
import { writeIcs } from '../../rule/agenda/write-ics.ts';
import { say } from '../page/say.ts';
import { requireElement } from './find-element.ts';
import { saveFile } from './save-file.ts';
import { showContent } from './show-content.ts';

const form = document.querySelector<HTMLFormElement>('#agenda');

const edgeNames: Readonly<Record<AgendaItem['edge'], readonly [ja: string, en: string]>> = {
  until: ['まで', ' until'],
  on: ['', ''],
  from: ['から', ' from'],
  term: ['満了', ' end'],
  open: ['', ''],
};

/** Counts with the days that are filled in and shows the deadlines by day. */
function showDays(from: HTMLFormElement): void {
  const items = JSON.parse(from.dataset.items ?? '[]') as AgendaItem[];
  const given = Object.fromEntries(
    [...from.querySelectorAll<HTMLInputElement>('input[type="date"]')].flatMap(({ name, value }) =>
      value === '' ? [] : [[name, value]],
    ),
  );
  const part = requireElement('#agenda-days');
  const agenda = countAgenda(items, given);
  if (agenda.entries.length + agenda.recurring.length === 0) {
    part.replaceChildren();
    return;
  }
  showContent(part, [
    h(
      'ol',
      { className: 'agenda-list', lang: 'ja' },
      agenda.entries.map((entry) => dayItem(entry, from.dataset.text ?? '')),
    ),
    ...(agenda.recurring.length === 0
      ? []
      : [
          h('h3', [say('毎月・毎年の期限', 'Each month or year')]),
          h(
            'ul',
            { className: 'agenda-list', lang: 'ja' },
            agenda.recurring.map((one) => recurringItem(one, from.dataset.text ?? '')),
          ),
        ]),
    h('p', [
      h('button', { type: 'button', id: 'save-calendar', className: 'button' }, [
        say('カレンダーに保存（.ics）', 'Save as a calendar (.ics)'),
      ]),
    ]),
  ]);
  document.getElementById('save-calendar')?.addEventListener('click', () => saveCalendar(from, agenda));
}

function dayItem(entry: AgendaEntry, text: string) {
  const { day, edge, clause, citation, event, given, forCase, questions } = entry;
  return h('li', [
    h('p', [h('time', { dateTime: day }, day), say(...edgeNames[edge]), ' ', words(entry)]),
    h('p', { className: 'rule-facts' }, [
      h('a', { href: `${text}.html#${encodeURIComponent(clause)}` }, citation),
      h('span', `${event} ${given}${forCase === undefined ? '' : `（${forCase}の場合）`}`),
    ]),
    ...toCheck(questions),
  ]);
}

function recurringItem(one: AgendaRecurrence, text: string) {
  return h('li', [
    h('p', words(one)),
    h('p', { className: 'rule-facts' }, [
      h('a', { href: `${text}.html#${encodeURIComponent(one.clause)}` }, one.citation),
    ]),
    ...toCheck(one.questions),
  ]);
}

function words({ who, period, act }: Pick<AgendaEntry, 'who' | 'period' | 'act'>): string {
  return `${who === undefined ? '' : `${who} `}${period.trim()}${act}`;
}

function toCheck(questions: readonly string[]) {
  if (questions.length === 0) return [];
  return [
    h('details', [
      h('summary', [say('確かめること', 'To be checked')]),
      h(
        'ul',
        questions.map((one) => h('li', one)),
      ),
    ]),
  ];
}

function saveCalendar({ dataset }: HTMLFormElement, agenda: Agenda): void {
  const now = new Date().toISOString();
  const stamp = now.replace(/[-:]|\.\d+/g, '');
  const { document: id = '', title = '' } = dataset;
  saveFile(
    `${id}.ics`,
    'text/calendar',
    writeIcs(agenda, { document: id, title, stamp, from: now.slice(0, 10) }),
  );
}

form?.addEventListener('input', () => showDays(form));
form?.addEventListener('submit', (event) => event.preventDefault());
// The browser may have kept what was filled in.
if (form) showDays(form);
