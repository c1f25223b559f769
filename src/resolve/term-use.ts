import { AhoCorasick } from '@monyone/aho-corasick';
import type { Definition, TermUse } from '../model/annotation.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import { foldTermWithMap, type TermText } from '../text/term-key.ts';
import { type HoldingDefinition, indexScopes } from './term-use/scope-index.ts';
import { isWord } from './term-use/word-boundary.ts';

/**
 * Finds where defined terms are used: the longest term at each place, in the meaning of the narrowest scope that holds
 * there. Width and spaces beside Japanese do not matter (`ＩＰアドレス` uses `IP アドレス`). Where a longer term is
 * printed, no shorter one in it is used, even if the longer one does not hold there. The place of a definition is none.
 *
 * ```
 * 契約者は、ＩＰアドレスを変更できません。
 * ^^^^^^    ^^^^^^^^^^^^
 * ```
 */
export function findTermUses(index: TreeIndex, definitions: readonly Definition[]): TermUse[] {
  const scopes = indexScopes(index, definitions);
  if (scopes.keys.length === 0) return [];
  const matcher = new AhoCorasick(scopes.keys);
  const uses: TermUse[] = [];
  const texts = index.sentences.map(({ sentence }) => foldTermWithMap(sentence.value));
  // One run over all sentences; no term holds a line break.
  const matches = longestFirst(matcher.matchInText(texts.map(({ key }) => key).join('\n')));
  let sentence = 0;
  let sentenceAt = 0;
  let usedUntil = 0;
  for (const { begin, end, keyword } of matches) {
    if (begin < usedUntil) continue;
    while (begin > sentenceAt + texts[sentence].key.length) {
      sentenceAt += texts[sentence].key.length + 1;
      sentence++;
    }
    const text = texts[sentence];
    const from = begin - sentenceAt;
    if (!isWord(text.key, from, end - sentenceAt, begin === usedUntil && from > 0)) continue;
    usedUntil = end;
    const [start, stop] = toValue(text, from, end - sentenceAt, index.sentences[sentence].sentence.value);
    const definition = scopes.find(keyword, sentence, start);
    if (definition) uses.push(makeUse(index, sentence, definition, start, stop, uses.length + 1));
  }
  return uses;
}

interface Match {
  begin: number;
  end: number;
  keyword: string;
}

/** By place, and of several at one place the longest first. */
function longestFirst(matches: Match[]): Match[] {
  return matches.sort((left, right) => left.begin - right.begin || right.end - left.end);
}

/** Offsets in the sentence's value of offsets in its key; a half-width sound mark (ﾊﾞ) belongs to the kana before it. */
function toValue(
  { toOriginal }: TermText,
  start: number,
  end: number,
  value: string,
): [start: number, end: number] {
  const last = toOriginal(end - 1);
  return [toOriginal(start), soundMarks.has(value[last + 1]) ? last + 2 : last + 1];
}

const soundMarks = new Set('ﾞﾟ');

function makeUse(
  index: TreeIndex,
  sentence: number,
  { id }: HoldingDefinition,
  start: number,
  end: number,
  number: number,
): TermUse {
  const { row, clause, sentence: leaf } = index.sentences[sentence];
  return {
    id: `use_${number}`,
    definition: id,
    node: (row ?? clause).id,
    at: [{ leaf: leaf.id, start, end }],
  };
}
