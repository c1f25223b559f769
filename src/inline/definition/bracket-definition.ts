import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { foldWidth } from '../../text/width.ts';
import {
  type DefiningSentence,
  type Enclosure,
  findEnclosure,
  makeDefinition,
  readLevel,
} from './defining-sentence.ts';
import { isNamed } from './naming.ts';
import { findNounStart } from './noun-phrase.ts';
import { trimPhrase, trimSpan, trimTerm } from './trim.ts';

/** …をいう, …をいいます, …をいい、乙を含みます, …を指します. */
const explains =
  /(?:を|こと)(?:い(?:う|い+ます|い(?=[、,]))|言(?:う|い(?:ます)?)|指(?:す|します|し(?=[、,]))|意味(?:する|します|し(?=[、,])))(?:もの|こと)?(?:とする|とします)?(?= *$|[、,])/;

/** 以下同じ, 以下本条において同じとします, 次項及び第3項において同じ。 */
const same =
  /(?:(?<below>以下)[ 、,]*)?(?<scope>[^\0]{0,100}?)(?<where>において|に於いて|について|につき|では|まで)?(?:も|単に)?[ 、,]*同(?:じ|様|義)(?:く(?:する|します)|(?:もの)?とする|(?:もの)?とします|である|であります|です)? *$/;

/** A pointer is a reference, not a term: 第30条第2項（前条において準用する場合を含む。以下同じ。）. */
const pointer =
  /^(?:(?:附則|別表|別記|別紙|様式|同法|新法|旧法|法|令|規則|同令)?第?[0-9一二三四五六七八九十百千]+(?:条|項|号|章|節|編|款|目|表)?(?:の[0-9一二三四五六七八九十]+)*|[前次同本各]+(?:条|項|号|章|節)|(?:これら|この|その|それら)の?|又は|及び|から|まで|、|[イロハニホヘトチリヌ]|から|まで| )+$/;

const adjective = /(?:\p{Script=Han}{2,5}な|\p{Script=Han}{1,3}しい)$/u;

/** 法第2条に規定する居宅サービスをいう says the term again behind 規定する. */
const restates = /(?:規定する|定める|掲げる|定義する|いう)(?<term>[^\0、。]{2,40})$/;

/**
 * Finds terms that a bracket behind them explains or widens:
 *
 * ```
 * SIM カード（契約者情報を記憶する IC カードをいいます。以下同じとします。）   bracket
 * 当社（当社の委託先を含み、以下本条において同じとします。）                 extension
 * ```
 */
export function findBracketDefinitions(sentence: DefiningSentence): PrintedDefinition[] {
  const definitions: PrintedDefinition[] = [];
  for (const enclosure of sentence.enclosures) {
    if (enclosure.quoted) continue;
    const definition = readBracket(sentence, enclosure);
    if (definition) definitions.push(definition);
  }
  return definitions;
}

function readBracket(sentence: DefiningSentence, bracket: Enclosure): PrintedDefinition | undefined {
  const { value, folded } = sentence;
  const level = readLevel(sentence, bracket.open + 1, bracket.close);
  if (!/を|こと|同[じ様義]/.test(level)) return undefined;
  // （「営業日」とは、…をいう。） defines what it names itself.
  if (/\0 *とは[、,]/.test(level)) return undefined;
  const { explained, shared } = readRemarks(level, bracket.open + 1);
  if ((!explained && !shared) || isNamed(sentence, bracket)) return undefined;
  const term = findTerm(sentence, bracket, explained);
  if (!term) return undefined;
  // 譲渡した場合（合併その他をいう。） explains a case; it names nothing.
  if (explained && !shared && /[ぁ-ん](?:場合|とき)$/.test(folded.slice(...term))) return undefined;
  const textEnd = explained?.[1] ?? shared?.at ?? bracket.close;
  const text = trimPhrase(folded, explained?.[0] ?? bracket.open + 1, textEnd);
  if (!text) return undefined;
  const definition = makeDefinition(sentence, {
    start: term[0],
    end: term[1],
    kind: explained ? 'bracket' : 'extension',
    text: value.slice(...text),
    scope: shared?.scope,
    fromHere: true,
  });
  const later = bracket.close === folded.length && !shared ? readSharedBehind(sentence) : undefined;
  return later ? { ...definition, scope: later } : definition;
}

/** What the sentences of a bracket say: what something is, and where that holds. */
function readRemarks(level: string, from: number) {
  let at = from;
  let explained: [start: number, end: number] | undefined;
  let shared: ReturnType<typeof readShared>;
  for (const segment of level.split('。')) {
    const explanation = explains.exec(segment);
    if (explanation && !explained) explained = [at, at + explanation.index];
    if (segment.includes('同')) shared ??= readShared(segment, at);
    at += segment.length + 1;
  }
  return { explained, shared };
}

/** Where it holds, told by the sentence after one whose bracket is still open: 以下本条において同じとします。）. */
function readSharedBehind({ next }: DefiningSentence): PrintedDefinition['scope'] {
  if (!next) return undefined;
  const { id, value } = next.sentence;
  const folded = foldWidth(value);
  const found = folded.startsWith('以下') ? readShared(folded.split('。')[0], 0)?.scope : undefined;
  return found && { words: folded.slice(...found), at: { leaf: id, start: found[0], end: found[1] } };
}

/** Reads 以下この項において同じ at the end of a part of a bracket. */
function readShared(segment: string, at: number) {
  const lastBelow = segment.lastIndexOf('以下');
  const from = lastBelow >= 0 ? lastBelow : afterClause(segment);
  const found = same.exec(segment.slice(from));
  if (!found?.groups || found.index !== 0) return undefined;
  const { below, scope, where } = found.groups;
  if (!below && !where) return undefined;
  const start = from + found[0].indexOf(scope, below ? below.length : 0);
  const span =
    scope === '' ? undefined : trimPhrase(segment, start, start + scope.length + (where === 'まで' ? 2 : 0));
  return {
    ...(span && { scope: [at + span[0], at + span[1]] as [number, number] }),
    isBelow: below !== undefined,
    at: at + from,
  };
}

/** Offset behind a clause that ends in a verb: 委託先を含み、|次条において同じ. */
function afterClause(segment: string): number {
  const found = /.*(?:含み|含め|除き|限り|いい|とし|あり)[、,]/s.exec(segment);
  return found ? found[0].length : 0;
}

/** Whether the noun that the words repeat stands for itself: 同等の|安全管理措置, but 第一種荷運び|事業. */
function isInside(folded: string, noun: number | undefined, repeated: number): boolean {
  return noun === undefined || repeated < noun || /の$/.test(folded.slice(noun, repeated));
}

function findTerm(
  sentence: DefiningSentence,
  bracket: Enclosure,
  explained: [start: number, end: number] | undefined,
): [start: number, end: number] | undefined {
  const { folded, enclosures } = sentence;
  let end = bracket.open;
  let index = findEnclosure(sentence, bracket.open) - 1;
  // A bracket between the term and this one says something else of it: 民法（明治29年法律第89号）（…をいう。）
  for (let steps = 0; index >= 0 && steps < 4; index--, steps++) {
    if (enclosures[index].within !== bracket.within) continue;
    const before = enclosures[index];
    if (folded.slice(before.close + 1, end).trim() !== '') break;
    if (before.quoted) return trimSpan(folded, before.open + 1, before.close);
    end = before.open;
  }
  const trimmed = trimSpan(folded, 0, end)?.[1];
  if (trimmed === undefined) return undefined;
  const restated =
    explained && restates.exec(folded.slice(Math.max(explained[0], explained[1] - 60), explained[1]));
  const again = restated?.groups?.term.trim();
  const repeated =
    again && folded.startsWith(again, trimmed - again.length) ? trimmed - again.length : undefined;
  const noun = findNounStart(folded, trimmed, sentence.value);
  // 第一種荷運び事業（…に規定する事業をいう。）: the words behind repeat only the head of the noun.
  const start = repeated === undefined || !isInside(folded, noun, repeated) ? (noun ?? repeated) : repeated;
  if (start === undefined || start >= trimmed) return undefined;
  // 性的な表現（…を思わせる表現をいう。）: what the words behind end with is less than the term.
  const isLess =
    explained && repeated === undefined && folded.slice(...explained).endsWith(folded.slice(start, trimmed));
  const quality = isLess ? adjective.exec(folded.slice(Math.max(0, start - 8), start)) : null;
  if (quality) return [start - quality[0].length, trimmed];
  return pointer.test(folded.slice(start, trimmed)) ? undefined : trimTerm(folded, start, trimmed);
}
