import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SearchHit, SearchMissing, SearchResult } from '../../../model/search-result.ts';
import { say } from '../say.ts';

/** Way from the root to the clause that was found: `documents/general-terms/2026-04-01.html#art_34__para_2`. */
export function hitAddress({ document, revision, node }: SearchHit): string {
  const folder = `documents/${encodeURIComponent(document)}/${encodeURIComponent(revision)}.html`;
  return `${folder}#${encodeURIComponent(node)}`;
}

/** One clause that was found: citation, caption, where it stands, and the words with what was found in them marked. */
export function hitItem(hit: SearchHit, root: string): Element {
  const { citation, caption, chapters, title, revision, isCurrent, snippet } = hit;
  return h('li', { className: 'hit' }, [
    h('a', { href: `${root}${hitAddress(hit)}`, className: 'hit-link', lang: 'ja' }, [
      h('span', { className: 'hit-citation' }, citation),
      ...(caption === '' || citation.includes(caption)
        ? []
        : [h('span', { className: 'hit-caption' }, `（${caption}）`)]),
    ]),
    h('p', { className: 'hit-text', lang: 'ja' }, markWords(snippet.text, snippet.highlights)),
    h('p', { className: 'hit-place', lang: 'ja' }, [
      h('span', [title, ...chapters.map((chapter) => ` › ${chapter}`)].join('')),
      h('span', { className: isCurrent ? 'hit-revision' : 'hit-revision is-old' }, [
        `${revision} `,
        isCurrent ? say('現行', 'in force') : say('旧', 'former'),
      ]),
    ]),
  ]);
}

/** Words with stretches of them marked; offsets beyond the text and stretches inside others are passed over. */
export function markWords(text: string, marks: readonly (readonly [number, number])[]): ElementContent[] {
  const words: ElementContent[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start < from || end > text.length || start >= end) continue;
    if (start > from) words.push({ type: 'text', value: text.slice(from, start) });
    words.push(h('mark', text.slice(start, end)));
    from = end;
  }
  if (from < text.length) words.push({ type: 'text', value: text.slice(from) });
  return words;
}

const filterNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  documents: ['文書', 'document'],
  revisions: ['改訂', 'revision'],
  chapters: ['章', 'chapter'],
  norms: ['規範', 'norm'],
  actors: ['主体', 'actor'],
  hasDeadline: ['期限', 'deadline'],
  hasAmount: ['金額', 'amount'],
  hasRule: ['計算できる', 'computable'],
  asOf: ['基準日', 'date'],
  'current revisions': ['現行の改訂', 'revision in force'],
};

/** What the question names and no text holds. */
function tellMissing({ kind, text, title, last, reason }: SearchMissing): Element {
  if (kind === 'document') return say(`文書「${text}」はありません。`, reason);
  if (kind === 'revision') return say(`${text}に効力のある文書はありません。`, reason);
  const end = last ? `（最後は${last.citation}）` : '';
  return say(`${title ?? ''}に${text}はありません${end}。`, reason);
}

/** What was asked for and is not there, what was given up to find these, and what may have been meant. */
export function searchNotes({
  missing = [],
  relaxed,
  suggestions,
}: Pick<SearchResult, 'missing' | 'relaxed' | 'suggestions'>): Element[] {
  const notes = relaxed.map(({ kind, text }) => {
    if (kind === 'phrase')
      return say(
        `「${text}」をこのとおりに含む条項はないため、その語で探しました。`,
        `No clause holds “${text}” as it is; its words were looked for.`,
      );
    if (kind === 'word')
      return say(
        `「${text}」やその言い換えを含む条項はありません。`,
        `No clause holds “${text}” or another word for it.`,
      );
    const [ja, en] = filterNames[text] ?? [text, text];
    return say(
      `絞り込み「${ja}」では見つからないため、外して探しました。`,
      `Nothing was found with the filter “${en}”; it was left out.`,
    );
  });
  return [
    ...[...missing.map(tellMissing), ...notes].map((note) => h('p', { className: 'find-note' }, [note])),
    ...suggestions
      .filter(({ instead }) => instead.length > 0)
      .map(({ word, instead }) =>
        h('p', { className: 'find-note' }, [
          say(`「${word}」はもしかして`, `“${word}”: did you mean`),
          ...instead.flatMap((other) => [
            ' ',
            h(
              'button',
              { type: 'button', className: 'suggestion', dataWord: word, dataInstead: other, lang: 'ja' },
              other,
            ),
          ]),
        ]),
      ),
  ];
}
