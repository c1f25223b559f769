import type { Quantity } from '../../model/annotation.ts';
import { readClock } from './clock.ts';
import type { RuleSentence } from './rule-sentence.ts';

/** What the last day of a period means for what the sentence says. */
export type Edge = 'until' | 'from' | 'term' | 'open';

/** The words around a period. */
interface Surroundings {
  before: string;
  words: string;
  tail: string;
}

const describes = /^(?:の(?!間|うち)|である)/;
const spans = /[~〜-]\s*$/;
const spansOn = /^\s*(?:[~〜]|から|以降|以後|より)/;
/** 利用日の3か月前から|受け付ける, and not what goes on until then or has gone on since then. */
const opens =
  /^(?:の日)?から[、\s]*[^、。]{0,30}?(?:でき|可能|受け?付け|開始|行い|行う|行な|申し?込|始め|始ま)/;
const closes = /^[^。]*?(?:まで|間|継続|引き続|連続|てい[るたま])/;
/** 6か月以内とする says how long something is. */
const states = /^\s*(?:と(?:する|し|いた|致|なる)|です|で(?:ある|なければ)|。|$)/;
const isFrom = /(?:から|より)[、\s]*(?:起算して|数えて|計算して)?[、\s]*$/;

/** Says what a period bounds; nothing where it bounds nothing (1日の所定時間). */
export function readEdge(sentence: RuleSentence, { relation, at, text: words }: Quantity): Edge | undefined {
  const { text } = sentence;
  const [{ start, end }] = at;
  const around = { before: text.slice(0, start), words, tail: text.slice(end) };
  if (relation === 'before' && opens.test(around.tail) && !closes.test(around.tail)) return 'from';
  if (spans.test(around.before) || spansOn.test(around.tail))
    return relation === undefined ? undefined : 'open';
  if (relation === 'within' && (hasLower(sentence, start) || perTime.test(around.before))) return 'open';
  // 3営業日前の|午後5時までに
  if ((relation === 'before' || relation === 'within') && readClock(sentence, end)) return 'until';
  if (relation === 'within' || relation === 'before') return readLimit(around, relation);
  if (relation === 'after') return readElapsed(around);
  return relation === undefined ? readTerm(around) : undefined;
}

/** 1日|6時間以内, 週10時間以内: how much of it, and not by when. */
const perTime =
  /(?:(?:^|[^\d一二三四五六七八九十])[一1]?[日週月年]|週間|[かヶカケ箇]月|年間|学期)(?:に|につき|当たり|あたり|については?|を通じて)?[、\s]*$/;

/** 1か月以上|6か月以内: the upper end of a length, and no limit. */
function hasLower({ quantities, text }: RuleSentence, start: number): boolean {
  return quantities.some(
    ({ relation, at }) =>
      relation === 'orMore' && at[0].end <= start && /^[、,\s]*$/.test(text.slice(at[0].end, start)),
  );
}

/** 1年以内に|接種を受けているもの: what has been done by then, and no time for doing it. */
const looksBack =
  /^に?[^、。]{0,40}?(?:[てで](?:いる|います|おり|ある|あり)|であった|[ただ]ことが(?:ある|あり))/;

/**
 * 1年を超えない期間|ごとに; 12か月以内|を限度として; 2年以内に|終了する事業年度のうち最終のもの: how often, how much, and a day that is
 * found otherwise.
 */
const isElse =
  /^(?:の?期間)?ごと|^を?限度|^で[^、。]{0,16}[定決]め|^に?[^、。]{0,4}(?:終了|終結|到来|満了)する(?!日)\p{Script=Han}/u;

function readLimit({ before, words, tail }: Surroundings, relation: 'within' | 'before'): Edge {
  if (relation === 'within' && (/過去[、\s]*$/.test(before) || looksBack.test(tail))) return 'open';
  // 貸出しの日から|2週間以内とする: the day that it is counted from makes it a limit.
  if (relation === 'within' && isFrom.test(before) && states.test(tail)) return 'until';
  // お預かりの日前|1年以内に受けた, 入学前|1年以内において
  if (relation === 'within' && /[^、\s]前の?[、\s]*$/.test(before)) return 'open';
  if (isElse.test(tail)) return 'open';
  // 三月以内でも競売できる bounds nothing.
  if (/^[にで]?も/.test(tail) || (describes.test(tail) && !/に$/.test(words))) return 'open';
  // 10分前に開けることができる begins there, or is over by then.
  if (relation === 'before' && !/まで/.test(words) && /^に?[^。]{0,30}(?:でき|可能)/.test(tail))
    return 'open';
  // 31日前を指す names a day and bounds nothing.
  if (relation === 'before' && !/(?:まで|に)$/.test(words) && !/^[\s\ue000]*(?:まで|に)/.test(tail))
    return 'open';
  return states.test(tail) ? 'open' : 'until';
}

function readElapsed({ words, tail }: Surroundings): Edge {
  // 1週間経過|日 names a day.
  if (/経過(?:後に?)?$|後に?$/.test(words) && !/^(?:し|す|の|日)/.test(tail)) return 'from';
  // 8日を経過するまで ends with the last day of the period.
  if (/^する(?:日)?まで/.test(tail)) return 'until';
  // 14日間を経過しても|支払がないとき: it was in time until its last day.
  if (/経過$/.test(words) && /^して(?:も|なお)/.test(tail)) return 'until';
  // What lasts until the day on which it has passed is over only then.
  if (/^した日まで/.test(tail)) return 'open';
  return /^し(?:た|て)(?!も)(?:とき|時|後|場合|日|$)/.test(tail) ? 'from' : 'open';
}

/** 12か月間|とする, 3年間|、義務を負う */
const lasts = /^(?:[、,。]|と(?:する|し|いた|致|なる)|です|である)/;

const isTerm = /(?:任期|有効期間|契約期間|存続期間|保存期間|保証期間)(?:は|を)[、\s]*$/;

function readTerm({ before, words, tail }: Surroundings): Edge | undefined {
  // 終了した後も3年間、義務を負う
  if (/間$/.test(words) && /(?:から|より|後も?)[、\s]*$/.test(before) && lasts.test(tail)) return 'term';
  // 役員の任期は|2年とする: how long it lasts, though not from when.
  if (isTerm.test(before) && /^(?:と(?:する|し|いた|致|なる)|です|である)/.test(tail)) return 'term';
  if (!isFrom.test(before)) return undefined;
  // 発見の日から7日間|保管し
  if (/間$/.test(words) && /^[\p{Script=Han}\p{Script=Katakana}]{1,8}(?:し|す|を行)/u.test(tail))
    return 'term';
  if (/^が経過し(?:た|て)/.test(tail)) return 'from';
  return /^(?:と(?:する|し|いた|致|なる)|です|である|存続|有効|を[^、。を]{1,16}とする|。)/.test(tail)
    ? 'term'
    : 'open';
}
