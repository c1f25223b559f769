import type { PrintedDefinition } from '../../text/printed-definition.ts';
import {
  type DefiningSentence,
  findEnclosure,
  makeDefinition,
  readLevel,
  trimSpan,
} from './defining-sentence.ts';
import { readGroup, readOwnScope } from './naming.ts';

/** What ends a definition: をいう, をいいます, を意味します, を指す, のことです. */
const predicate =
  /(?:を|こと)(?:い(?:う|い+ます|い(?=[、,]))|言(?:う|い(?:ます)?)|意味(?:する|します|し(?=[、,]))|指(?:す|します|し(?=[、,])))|(?:もの|こと)(?:をいう|とする|とします|です|である)|い+ます(?=。|$)/g;
const strictPredicate = /^(?:を|こと)(?:い|言|意味|指)|ことをいう$|ことで/;

const particle = / *(?<toha>とは)[ 、,]*| *は[ 、,]+/y;

/** What stands before an unquoted term and does not belong to it: この規則で社員とは, 前項に規定する休業者等とは. */
const beforeTerm =
  /[。、,\0　]|において|における|に規定する|に定める|にいう|でいう|(?:規則|規程|規約|約款|法律|条|項|章|契約|会則)では?/g;

const notTerm =
  /^(?:こと|もの|これ|それ|ここ|ため)?$|(?:こと|もの|ほか|別|他|一|上|下|から|まで)$|^(?:場合|以下|上記|前記)$/;

/** Longest unquoted term, UTF-16 units. */
const longestTerm = 40;
/** How far the verb of a definition is looked for, UTF-16 units. */
const longestDefiniens = 2000;

/**
 * Finds definitions of the form 「X」とは、…をいう: in quotation marks or without (始業時刻とは、…時刻をいい、終業時刻とは…),
 * several in one sentence, several terms together (「甲」又は「乙」とは、それぞれ…をいう).
 */
export function findTohaDefinitions(sentence: DefiningSentence): PrintedDefinition[] {
  return [...findQuoted(sentence), ...findUnquoted(sentence)];
}

function findQuoted(sentence: DefiningSentence): PrintedDefinition[] {
  const { folded, enclosures } = sentence;
  const definitions: PrintedDefinition[] = [];
  for (let index = 0; index < enclosures.length; index++) {
    if (!enclosures[index].quoted || enclosures[index].within) continue;
    const group = readGroup(sentence, index);
    const [first] = group;
    const last = group[group.length - 1];
    index += group.length - 1;
    particle.lastIndex = skipBracket(sentence, last.close + 1);
    const found = particle.exec(folded);
    if (!found) continue;
    const definiens = readDefiniens(sentence, particle.lastIndex);
    // 「甲」は、… speaks of 甲 in any way; only a plain をいう makes it a definition.
    if (!found.groups?.toha && (!definiens?.isStrict || startsAmid(sentence, first.open))) continue;
    const text = definiens?.text ?? sentence.value.slice(particle.lastIndex).replace(/。$/, '');
    const scope = readOwnScope(...leadOf(sentence, first.open));
    for (const { open, close } of group) {
      const span = trimSpan(folded, open + 1, close);
      if (span)
        definitions.push(
          makeDefinition(sentence, { start: span[0], end: span[1], kind: 'toha', text, scope }),
        );
    }
  }
  return definitions;
}

/** Offset behind the bracket that opens at an offset, else the offset: 「甲」（乙を含む。）とは. */
function skipBracket(sentence: DefiningSentence, at: number): number {
  const next = sentence.enclosures[findEnclosure(sentence, at)];
  return next && !next.quoted && next.open === at ? Math.min(next.close + 1, sentence.folded.length) : at;
}

/** Whether something that is no scope stands before an offset in its sentence. */
function startsAmid(sentence: DefiningSentence, at: number): boolean {
  const [lead] = leadOf(sentence, at);
  return !/^[ 、,]*(?:[^。、]{1,20}(?:において|では|で)[ 、,]*)?$/.test(lead);
}

/** The words before an offset in its sentence, and where they begin. */
function leadOf(sentence: DefiningSentence, at: number): [lead: string, leadAt: number] {
  const from = Math.max(0, at - 80);
  const level = readLevel(sentence, from, at);
  const stop = level.lastIndexOf('。') + 1;
  return [level.slice(stop), from + stop];
}

function findUnquoted(sentence: DefiningSentence): PrintedDefinition[] {
  const { folded } = sentence;
  const definitions: PrintedDefinition[] = [];
  if (!folded.includes('とは')) return definitions;
  const level = readLevel(sentence, 0, folded.length);
  for (let at = level.indexOf('とは'); at >= 0; at = level.indexOf('とは', at + 2)) {
    if (level[at - 1] === '\0') continue;
    const span = readUnquotedTerm(level, at);
    if (!span) continue;
    const definiens = readDefiniens(sentence, at + 2);
    if (!definiens?.isStrict) continue;
    const scope = readOwnScope(
      level.slice(Math.max(0, span[0] - 30), span[0]).replace(/で[ 、,]*$/, 'において'),
      Math.max(0, span[0] - 30),
    );
    definitions.push(
      makeDefinition(sentence, { start: span[0], end: span[1], kind: 'toha', text: definiens.text, scope }),
    );
  }
  return definitions;
}

function readUnquotedTerm(level: string, end: number): [start: number, end: number] | undefined {
  const floor = Math.max(0, end - longestTerm);
  const before = level.slice(floor, end);
  let start = 0;
  for (const { 0: word, index } of before.matchAll(beforeTerm)) start = index + word.length;
  const span = trimSpan(level, floor + start, end);
  return span && !notTerm.test(level.slice(...span)) && /[^ぁ-ん]/.test(level.slice(...span))
    ? span
    : undefined;
}

/** The words from an offset to the verb that closes the definition. */
function readDefiniens(
  sentence: DefiningSentence,
  from: number,
): { text: string; isStrict: boolean } | undefined {
  const { value, folded } = sentence;
  const stop = readLevel(sentence, from, Math.min(folded.length, from + longestDefiniens));
  const sentenceEnd = stop.indexOf('。') < 0 ? stop.length : stop.indexOf('。');
  const own = stop.slice(0, sentenceEnd);
  const next = own.indexOf('とは');
  const reach = next < 0 ? own : own.slice(0, next);
  let end = -1;
  let isStrict = false;
  for (const { 0: word, index } of reach.matchAll(predicate)) {
    const strict = strictPredicate.test(word);
    if (isStrict && !strict) continue;
    end = index;
    isStrict = strict;
    if (next >= 0) continue;
  }
  if (end < 0) return undefined;
  const span = trimSpan(folded, from, from + end);
  return span && { text: value.slice(...span).replace(/^[、,]\s*/, ''), isStrict };
}
