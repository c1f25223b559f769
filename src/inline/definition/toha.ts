import type { PrintedDefinition } from '../../text/printed-definition.ts';
import {
  blank,
  type DefiningSentence,
  type Enclosure,
  findEnclosure,
  makeDefinition,
  readLevel,
} from './defining-sentence.ts';
import { readGroup, readOwnScope } from './naming.ts';
import { trimSpan, trimTerm } from './trim.ts';

/** What ends a definition: をいう, をいいます, を意味します, を指す, のことです. */
const predicate =
  /(?:を|こと)(?:い(?:う|い+ます|い(?=[、,]))|言(?:う|い(?:ます)?)|意味(?:する|します|し(?=[、,]))|指(?:す|します|し(?=[、,])))(?!(?:もの|わけ|こと|の)?で(?:は|も)(?:な|あり))|(?:もの|こと)(?:をいう|とする|とします|です|である)|い+ます(?=。|$)/g;
const strictPredicate = /^(?:を|こと)(?:い|言|意味|指)|(?:こと|もの)をいう$|ことで/;

const particle = / *(?<toha>とは)[ 、,]*| *は[ 、,]+/y;

/** What stands before an unquoted term and does not belong to it: この規則で社員とは, 前項に規定する休業者等とは. */
const beforeTerm =
  /[。、,\0　]|において|における|(?:[前次同本各]|第?[0-9一二三四五六七八九十百]+)[0-9一二三四五]?(?:条|項|号)の|に規定する|に定める|にいう|でいう|(?:規則|規程|規約|約款|法律|条|項|章|契約|会則)で(?:いう|は)?/g;

/** この要介護状態にある家族とは: the word points back and is no part of the term; この約款 names itself. */
const pointsBack =
  /^\s*(?:ここ(?:で|に)|なお|また|(?:この|その|当該)(?!法律|法|政令|省令|条例|規則|規[程約]|約款|会則|契約|要[綱領]))\s*/;

const notTerm =
  /^(?:こと|もの|これ|それ|ここ|ため)?$|(?:こと|もの|ほか|別|他|一|上|下|から|まで)$|^(?:場合|以下|上記|前記)$/;

const denies =
  /^(?:(?:いた)?し(?:ない|ません)|み?なさ|みなし|限ら|限り|異な|別|言え|いえ|言わ|いわ|いいませ|なら(?:ない)|なりません|関係)/;

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
    if (!enclosures[index].quoted) continue;
    const group = readGroup(sentence, index);
    const [first] = group;
    const last = group[group.length - 1];
    index += group.length - 1;
    particle.lastIndex = skipBracket(sentence, last.close + 1);
    const found = particle.exec(folded);
    if (!found) continue;
    const definiens = readDefiniens(sentence, particle.lastIndex, first.within?.close);
    // 「甲」とはいたしません says what is not so.
    if (!definiens && denies.test(folded.slice(particle.lastIndex, particle.lastIndex + 12))) continue;
    // In a bracket only 「X」とは、…をいう is said of X and not of what stands before the bracket.
    if (first.within && !(found.groups?.toha && definiens?.isStrict)) continue;
    // 「甲」は、… speaks of 甲 in any way; only a plain をいう makes it a definition.
    if (!found.groups?.toha && (!definiens?.isStrict || startsAmid(sentence, first.open))) continue;
    const text = definiens?.text ?? sentence.value.slice(particle.lastIndex).replace(/。$/, '');
    const scope = readOwnScope(...leadOf(sentence, first.open, first.within));
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
  return !/^[ 、,]*(?:[^。、]{1,20}(?:において|における|に?いう|で(?:使|用)[^、。]{1,4}|では|で)[ 、,]*)?$/.test(
    lead,
  );
}

/** The words before an offset in its sentence, and where they begin. */
function leadOf(sentence: DefiningSentence, at: number, within?: Enclosure): [lead: string, leadAt: number] {
  const from = Math.max(within ? within.open + 1 : 0, at - 80);
  const level = readLevel(sentence, from, at);
  const stop = level.lastIndexOf('。') + 1;
  return [level.slice(stop), from + stop];
}

function findUnquoted(sentence: DefiningSentence): PrintedDefinition[] {
  const { folded, enclosures } = sentence;
  if (!folded.includes('とは')) return [];
  const definitions = findUnquotedBetween(sentence, 0, folded.length);
  for (const { open, close, quoted } of enclosures) {
    if (quoted) continue;
    const to = Math.min(close, open + longestDefiniens);
    definitions.push(...findUnquotedBetween(sentence, open + 1, to));
  }
  return definitions;
}

/** Reads one level: the sentence without its brackets, or what one bracket holds. */
function findUnquotedBetween(sentence: DefiningSentence, from: number, to: number): PrintedDefinition[] {
  const definitions: PrintedDefinition[] = [];
  const level = readLevel(sentence, from, to);
  for (let at = level.indexOf('とは'); at >= 0; at = level.indexOf('とは', at + 2)) {
    // ことは, もとは, あとは are no とは.
    if (/[^ァ-ヶー][こもあひ]$/.test(level.slice(Math.max(0, at - 2), at))) continue;
    const termEnd = level[at - 1] === blank ? beforeBracket(sentence, from + at) - from : at;
    const span = termEnd < 0 ? undefined : readUnquotedTerm(level, termEnd);
    if (!span) continue;
    const definiens = readDefiniens(sentence, from + at + 2, to);
    if (!definiens?.isStrict) continue;
    const leadAt = Math.max(0, span[0] - 30);
    const scope = readOwnScope(level.slice(leadAt, span[0]).replace(/で[ 、,]*$/, 'において'), from + leadAt);
    const [start, end] = [from + span[0], from + span[1]];
    definitions.push(makeDefinition(sentence, { start, end, kind: 'toha', text: definiens.text, scope }));
  }
  return definitions;
}

/** Offset of the bracket that ends at an offset, -1 where a quotation does: 端末|（付属品を含む。）|とは. */
function beforeBracket({ enclosures }: DefiningSentence, at: number): number {
  const bracket = enclosures.find(({ close }) => close === at - 1);
  return bracket && !bracket.quoted ? bracket.open : -1;
}

function readUnquotedTerm(level: string, end: number): [start: number, end: number] | undefined {
  const floor = Math.max(0, end - longestTerm);
  const before = level.slice(floor, end);
  let start = 0;
  for (const { 0: word, index } of before.matchAll(beforeTerm)) start = index + word.length;
  const span = trimTerm(level, floor + start + (pointsBack.exec(before.slice(start))?.[0].length ?? 0), end);
  return span && !notTerm.test(level.slice(...span)) && /[^ぁ-ん]/.test(level.slice(...span))
    ? span
    : undefined;
}

/** The words from an offset to the verb that closes the definition. */
function readDefiniens(
  sentence: DefiningSentence,
  from: number,
  to = sentence.folded.length,
): { text: string; isStrict: boolean } | undefined {
  const { value, folded } = sentence;
  const stop = readLevel(sentence, from, Math.min(to, from + longestDefiniens));
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
