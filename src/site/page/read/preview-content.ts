import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ClauseData } from '../../data/clause-data.ts';
import { say } from '../say.ts';

/** Most characters of a clause in a preview. */
const most = 400;

/** The definition of a term. */
export function definitionPreview({ definitions, citations }: ClauseData, id: string): ElementContent[] {
  const found = definitions[id];
  if (!found) return [];
  return [
    h('p', { className: 'preview-head' }, [
      h('strong', found.term),
      ' ',
      h('span', citations[found.node] ?? ''),
    ]),
    h('p', shorten(found.text)),
  ];
}

/** The clauses that a reference means, as they read where they are applied mutatis mutandis. */
export function referencePreview(
  data: ClauseData,
  reference: ClauseData['references'][number],
  own: readonly { id: string; words?: string }[],
): ElementContent[] {
  const { citations } = data;
  if (reference.status === 'unresolved')
    return [h('p', [say('この文書に引用先がありません。', 'There is no such clause in this document.')])];
  if (reference.law !== undefined) return [statutePreview(reference)];
  if (reference.words !== undefined) return [clause(reference.targets[0], reference.words)];
  const readings = data.readings.filter(
    ({ at, node }) =>
      isWithin(reference.node, at) && reference.targets.some((target) => isWithin(node, target)),
  );
  const ambiguous =
    reference.status === 'ambiguous'
      ? [h('p', [say('次のどれかを指します。', 'It means one of these.')])]
      : [];
  if (readings.length > 0) {
    return [
      h('p', { className: 'preview-note' }, [
        say('読み替えて適用した条文', 'As it reads where it is applied'),
      ]),
      ...readings.slice(0, 4).flatMap(({ node, segments }) => [
        h('p', { className: 'preview-head' }, citations[node] ?? node),
        h(
          'p',
          segments.map(
            ([text, isPutIn]): ElementContent => (isPutIn ? h('ins', text) : { type: 'text', value: text }),
          ),
        ),
      ]),
    ];
  }
  return [...ambiguous, ...own.map(({ id, words = '' }) => clause(citations[id] ?? id, words))];
}

/** What a citation of a statute leads to: its name and caption, and its words where the corpus holds them. */
function statutePreview({
  law = '',
  words,
  lawRevision,
  isNearest,
}: ClauseData['references'][number]): ElementContent {
  const day =
    lawRevision === undefined ? '' : ` ${lawRevision}の版${isNearest ? '（当時の版はありません）' : ''}`;
  return h('div', [
    h('p', { className: 'preview-head' }, law + day),
    ...(words === undefined ? [] : [h('p', { className: 'preview-words' }, shorten(words))]),
  ]);
}

function clause(name: string, words: string): ElementContent {
  return h('div', [
    h('p', { className: 'preview-head' }, name),
    h('p', { className: 'preview-words' }, shorten(words)),
  ]);
}

function shorten(text: string): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function isWithin(node: string, clauseId: string): boolean {
  return node === clauseId || node.startsWith(`${clauseId}__`);
}
