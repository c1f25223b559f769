import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ClauseData } from '../../data/clause-data.ts';
import { longWords } from '../long-words.ts';
import { say } from '../say.ts';
import type { Scope } from './scope.ts';
import { sheetPart } from './sheet-part.ts';

/** The provisions that the clause applies, as they read here, and how the clause itself reads where others apply it. */
export function readingParts({ data, within, link }: Scope): Element[] {
  const words = ({ segments }: ClauseData['readings'][number]) =>
    h(
      'p',
      { className: 'sheet-words' },
      segments.map(
        ([text, isPutIn]): ElementContent => (isPutIn ? h('ins', text) : { type: 'text', value: text }),
      ),
    );
  return [
    ...sheetPart(
      'ここで準用する条項の読み方',
      'What it applies, as it reads here',
      data.readings
        .filter((one) => within(one.at) && isChanged(one))
        .map((one) => [link(one.node), words(one)]),
    ),
    ...sheetPart(
      'ほかで準用するときの読み方',
      'How it reads where it is applied',
      data.readings
        .filter((one) => within(one.node) && !within(one.at) && isChanged(one))
        .map((one) => [link(one.at), ' ', say('で準用するとき', 'applies it'), words(one)]),
    ),
  ];
}

/** What reads as it is printed needs no second print. */
function isChanged({ segments }: ClauseData['readings'][number]): boolean {
  return segments.some(([, isPutIn]) => isPutIn);
}

/** Statutes that the clause cites, with their words where they are held. */
export function statutePart({ data, within, cite }: Scope): Element[] {
  const cited = data.references.filter(
    ({ node, law, status }) => within(node) && (law !== undefined || status === 'external'),
  );
  return sheetPart(
    '引用する法令',
    'Statutes',
    cited.map(({ text, law, address, targets: [target], lawRevision, isNearest, words, node }) => {
      const [document, provision] = target?.split('#') ?? [];
      const href =
        provision === undefined
          ? address
          : `../${encodeURIComponent(document)}/${lawRevision ?? 'index'}.html#${encodeURIComponent(provision)}`;
      return [
        href === undefined ? text : h('a', { href }, text),
        ...(law === undefined || law === text ? [] : [` ${law}`]),
        ...(lawRevision === undefined
          ? []
          : [
              ' ',
              h('small', isNearest ? `${lawRevision}の版（当時の版はありません）` : `${lawRevision}の版`),
            ]),
        ' ',
        cite(node),
        ...(words === undefined ? [] : [h('blockquote', longWords(words, 'sheet-words'))]),
      ];
    }),
  );
}
