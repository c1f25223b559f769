import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { type DefiningSentence, makeDefinition, readLevel } from './defining-sentence.ts';
import { trimSpan } from './trim.ts';

/** …を申込者といいます。: a noun without quotation marks, and a verb that only names. */
const naming =
  /を(?<term>[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9ー・]{2,20})と(?:い(?:う|い+ます|い(?=[、,]))|呼(?:ぶ|びます|び(?=[、,]))|称(?:する|します|し(?=[、,])))(?=[。、,]|$)/gu;
const noName = /^(?:以下|何|同|前|次|この|当該)|(?:記|略|参照|[条項号])$|[0-9]$/;

/**
 * Finds names that a sentence gives without 以下 and without quotation marks: 申込みをした者を申込者といいます.
 */
export function findPlainNamings(sentence: DefiningSentence): PrintedDefinition[] {
  const { folded, value } = sentence;
  if (!/と(?:い|呼|称)/.test(folded)) return [];
  const level = readLevel(sentence, 0, folded.length);
  const definitions: PrintedDefinition[] = [];
  let from = 0;
  for (const { 0: words, index, groups } of level.matchAll(naming)) {
    const term = groups?.term ?? '';
    const stop = Math.max(from, level.lastIndexOf('。', index) + 1);
    const span = trimSpan(value, stop, index);
    from = index + words.length + 1;
    if (noName.test(term) || !span) continue;
    const start = index + 1;
    const text = value.slice(...span);
    definitions.push(makeDefinition(sentence, { start, end: start + term.length, kind: 'inline', text }));
  }
  return definitions;
}
