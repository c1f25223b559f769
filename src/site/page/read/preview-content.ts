import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { citeClause } from '../../data/cite-clause.ts';
import type { ClauseData } from '../../data/clause-data.ts';
import { longWords } from '../long-words.ts';
import { say } from '../say.ts';

/** Words of a definition that is told by the list below it. */
const tellsList = /次の|各号|下記|以下の/;

/** The definition of a term, whole, with the list that it points to. */
export function definitionPreview(data: ClauseData, id: string): ElementContent[] {
  const found = data.definitions[id];
  if (!found) return [];
  return [
    h('p', { className: 'preview-head' }, [
      h('strong', found.term),
      ' ',
      h('a', { href: `#${encodeURIComponent(found.node)}` }, citeClause(data, found.node)),
    ]),
    h('p', found.text),
    ...(tellsList.test(found.text) ? [copyOf(found.node, 'items')] : []),
  ];
}

/** The clauses that a reference means, as they read where they are applied mutatis mutandis. */
export function referencePreview(
  data: ClauseData,
  reference: ClauseData['references'][number],
  root: string,
): ElementContent[] {
  if (reference.status === 'unresolved')
    return [h('p', [say('この文書に引用先がありません。', 'There is no such clause in this document.')])];
  if (reference.law !== undefined) return [statutePreview(reference)];
  if (reference.words !== undefined) return [otherClause(reference, root)];
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
      ...readings.slice(0, 40).flatMap(({ node, segments }) => [
        h('p', { className: 'preview-head' }, citeClause(data, node)),
        h(
          'p',
          segments.map(
            ([text, isPutIn]): ElementContent => (isPutIn ? h('ins', text) : { type: 'text', value: text }),
          ),
        ),
      ]),
    ];
  }
  return [...ambiguous, ...targetClauses(reference.targets, data)];
}

/** Clauses of this text; items of one list have one heading. */
function targetClauses(targets: readonly string[], data: ClauseData): ElementContent[] {
  const most = 30;
  let before = '';
  const shown = targets.slice(0, most).flatMap((id): ElementContent[] => {
    const isItem = /__item_[^_]+$/.test(id) && targets.length > 1;
    const holder = isItem ? id.slice(0, id.lastIndexOf('__')) : id;
    const head = h('p', { className: 'preview-head' }, [
      h('a', { href: `#${encodeURIComponent(holder)}` }, citeClause(data, holder)),
    ]);
    const isNew = holder !== before;
    before = holder;
    // The whole text, この約款, is on the page already.
    return [...(isNew ? [head] : []), ...(id === 'root' ? [] : [copyOf(id)])];
  });
  const left = targets.length - most;
  return [
    ...shown,
    ...(left > 0 ? [h('p', { className: 'preview-note' }, [say(`ほか${left}件`, `and ${left} more`)])] : []),
  ];
}

/** Where the page puts a copy of a clause as it stands in the text. */
function copyOf(id: string, part?: 'items'): ElementContent {
  return h('div', { className: 'preview-copy', dataClauseOf: id, ...(part && { dataPart: part }) });
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
    ...(words === undefined ? [] : longWords(words, 'preview-words')),
  ]);
}

/** A clause of another document, which this page does not hold. */
function otherClause(
  { targets: [target = ''], text, words = '' }: ClauseData['references'][number],
  root: string,
) {
  const [document = '', node = ''] = target.split('#');
  const href = `${root}documents/${encodeURIComponent(document)}/index.html#${encodeURIComponent(node)}`;
  return h('div', [
    h('p', { className: 'preview-head' }, [h('a', { href }, text)]),
    ...longWords(words, 'preview-words'),
  ]);
}

function isWithin(node: string, clauseId: string): boolean {
  return node === clauseId || node.startsWith(`${clauseId}__`);
}
