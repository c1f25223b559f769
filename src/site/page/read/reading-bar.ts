import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { rootOf } from '../../site-page.ts';
import { labelled, say } from '../say.ts';

/** What the bar of the reading view tells. */
export interface ReadingBarView {
  document: SiteDocument;
  /** Day from which the revision that is shown holds. */
  effective: string;
  today: string;
  path: string;
  /** Title as it is printed. */
  name: string;
}

/** The bar that stays on the screen: document, revision and when it is in force, the article in view, and the ways on. */
export function readingBar(view: ReadingBarView): Element {
  const { name } = view;
  return h(
    'section',
    { id: 'reading-bar', className: 'reading-bar', ...labelled('読んでいる場所', 'Place in the text') },
    [
      h('a', { className: 'reading-name', href: '#root', lang: 'ja' }, name),
      h('div', { className: 'reading-revision' }, [revisionPicker(view), state(view)]),
      h('div', { className: 'reading-place' }, [
        h(
          'button',
          {
            type: 'button',
            id: 'previous-clause',
            disabled: true,
            ...labelled('前の条', 'Previous article'),
          },
          '‹',
        ),
        h('a', { id: 'clause-in-view', href: '#root', lang: 'ja' }, '冒頭'),
        h('button', { type: 'button', id: 'next-clause', ...labelled('次の条', 'Next article') }, '›'),
      ]),
      h('div', { className: 'reading-ways' }, [
        h('button', { type: 'button', id: 'panel-open' }, [say('情報', 'About')]),
        ...comparisonLink(view),
      ]),
      h('p', { id: 'place-note', className: 'place-note', role: 'status', hidden: true }),
    ],
  );
}

function revisionPicker({ document: { revisions }, effective }: ReadingBarView): Element {
  return h('label', [
    h('span', { className: 'visually-hidden' }, [say('改訂', 'Revision')]),
    h(
      'select',
      { id: 'revision' },
      revisions
        .toReversed()
        .map((one) =>
          h('option', { value: one.effective, selected: one.effective === effective }, one.effective),
        ),
    ),
  ]);
}

/** 現行, and of another revision from when to when it holds. */
function state({ document: { revisions, current }, effective, today }: ReadingBarView): Element {
  if (current?.effective === effective && effective <= today)
    return h('span', { className: 'state' }, [say('施行・現行', 'in force')]);
  if (effective > today) return h('span', { className: 'state is-old' }, [say('施行前', 'not yet in force')]);
  const next = revisions.find((one) => one.effective > effective);
  const last = next ? dayBefore(next.effective) : '';
  return h('span', { className: 'state is-old' }, [say(`旧（${last}まで）`, `former, until ${last}`)]);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The way to the comparison with the revision before, or of the first one with the next. */
function comparisonLink({ document, effective, path }: ReadingBarView): Element[] {
  const { revisions, id } = document;
  const at = revisions.findIndex((one) => one.effective === effective);
  const [old, young] = at > 0 ? [revisions[at - 1], revisions[at]] : [revisions[at], revisions[at + 1]];
  if (!old || !young) return [];
  const page = `${rootOf(path)}documents/${id}/compare/${old.effective}..${young.effective}.html`;
  return [
    h('a', { id: 'to-comparison', href: page, dataSide: young.effective === effective ? 'new' : 'old' }, [
      say('新旧対照', 'Compare'),
    ]),
  ];
}

/** Asks for the text of a day, and whether every use of a term is marked. */
export function dayForm(): Element {
  return h('div', { className: 'reading-settings' }, [
    h('form', { id: 'day-form' }, [
      h('label', { htmlFor: 'as-of' }, [say('この日の条文', 'As of')]),
      h('input', { id: 'as-of', type: 'date' }),
      h('button', { type: 'submit' }, [say('開く', 'Open')]),
    ]),
    h('label', [
      h('input', { id: 'all-marks', type: 'checkbox' }),
      ' ',
      say('用語をすべて示す', 'Mark every term'),
    ]),
    h('p', { id: 'day-message', role: 'status' }),
  ]);
}
