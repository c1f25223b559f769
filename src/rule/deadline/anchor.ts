import { behindSubject, joiner, type Phrase, readPhrase, wordsOf } from './phrase.ts';
import { conditionsOf, type RuleSentence } from './rule-sentence.ts';

/** From what day a period is counted (起算点). */
export interface Anchor {
  /**
   * `day`: the words name the day or the event; `condition`: none is named, and the sentence has the condition in which
   * the duty arises; `pointer`: その日, 当該日, with nothing in the sentence that it could mean; `unsaid`: nothing is named.
   */
  kind: 'day' | 'condition' | 'pointer' | 'unsaid';
  /** The day in words, where there are some: 契約が終了した日. */
  day?: string;
  /** The words that it was read from. */
  phrase?: Phrase;
  /** The first day counts, or it does not; `next`: the period is said to begin on the next day, or back from the eve. */
  firstDay: 'excluded' | 'included' | 'next';
  /** Counted back from the day. */
  backward: boolean;
  /** The day is that of the period before it in the sentence. */
  isInherited?: boolean;
  /** The words name several days, and not which one counts. */
  isAlternative: boolean;
}

const hedge =
  /(?:少なくとも|遅くとも|おそくとも|原則として|原則|概ね|おおむね|最長で?|最大で?|最短で?|通算して|通算で|継続して|連続して|引き続き)[、\s]*$/;
const from =
  /(?<next>の翌日|翌日)?(?<eve>の前日|前日)?(?:から|(?<!に)より)[、\s]*(?<counted>起算して?|数えて|計算して?|カウントして|(?:その日|当日|同日|初日)を(?:含めて?|含み|算入して?))?[、\s]*(?<back>(?:さかのぼ|遡)(?:って|り))?[、\s]*$/;
/** 申込日を含む|8日以内, 受領日を1日目として|10日間 */
const including = /を[、\s]*(?:含(?:む|めて?|み)|(?:初日|起算日|第?[1１一]日目?)と(?:して|し))[、\s]*$/;
const counting = /(?:起算して?|数えて)[、\s]*$/;
const behind = /(?:の)?[直以]?後も?[、\s]*$/;
/** 退職願を提出して|30日を経過 */
const having = /(?<=[\p{Script=Han}\p{Script=Hiragana}])(?<!含め|加え|除い)[てで][、\s]*$/u;
const genitive = /の[\s\ue000]*$/;
const dayNoun = /(?:日|期限|期日|時刻?|開始|終了|満了|末)[\s\ue000]*$/;
const pointer = /^(?:その|当該|同|かかる|この)(?:日|期日|時|期間満了日)?$/;

/** Reads from what day the period is counted whose words begin at an offset: `解除の日から|14日以内に` → 解除の日. */
export function readAnchor(sentence: RuleSentence, start: number, relation: string | undefined): Anchor {
  const before = wordsBefore(sentence, start);
  const counted = from.exec(before);
  if (counted) return readCounted(sentence, counted, relation, start);
  const first = including.exec(before);
  if (first)
    return readDay(sentence, first.index, { firstDay: 'included', backward: relation === 'before' }, start);
  return relation === 'before'
    ? readBackward(sentence, before, start)
    : readForward(sentence, before, start, relation);
}

/** What stands before the period without spaces, brackets and 少なくとも. */
function wordsBefore({ text }: RuleSentence, start: number): string {
  const before = text.slice(0, start).replace(/[、\s\ue000]*$/, '');
  // 受理した日からの|1か月後; 会社からの|30日前の通知 is from nobody's day.
  return before.replace(hedge, '').replace(/(?<=[日時](?:から|より))の$/, '');
}

/** …の翌日から起算して|, …の前日からさかのぼって| */
function readCounted(
  sentence: RuleSentence,
  { index, groups = {} }: RegExpExecArray,
  relation: string | undefined,
  start: number,
): Anchor {
  const { next, eve, counted, back } = groups;
  const backward = back !== undefined || relation === 'before';
  const firstDay = next || eve ? 'next' : counted ? 'included' : 'excluded';
  return readDay(sentence, index, { firstDay, backward }, start);
}

function readBackward(sentence: RuleSentence, before: string, start: number): Anchor {
  const how = { firstDay: 'excluded', backward: true } as const;
  const of = genitive.exec(before);
  if (of) return readDay(sentence, of.index, how, start);
  if (/その$/.test(before)) return readCondition(sentence, how, start, 'pointer');
  if (dayNoun.test(before)) return readDay(sentence, before.length, how, start);
  // その月の始まる|2週間前: a verb stands for the day of its event.
  if (/[\p{Script=Han}\p{Script=Hiragana}][うくぐすつぬぶむる]$/u.test(before))
    return readDay(sentence, before.length, how, start);
  const found = readCondition(sentence, how, start, 'unsaid');
  return found.kind === 'unsaid' ? (readPurpose(sentence, how, start) ?? found) : found;
}

function readForward(
  sentence: RuleSentence,
  before: string,
  start: number,
  relation: string | undefined,
): Anchor {
  // 必要と認めた時から、…それぞれ|起算して30日以内に: the first day counts, whichever day it is.
  const how = { firstDay: counting.test(before) ? 'included' : 'excluded', backward: false } as const;
  const after = behind.exec(before);
  if (after && after.index > 0) return readDay(sentence, after.index, how, start, true);
  const done = relation === 'after' ? having.exec(before) : undefined;
  if (done) return readDay(sentence, done.index + 1, how, start);
  return readCondition(sentence, how, start, 'unsaid');
}

/** 30日前までに通知することにより、|規約を変更できる: what is done by that notice is what it goes before. */
const purpose =
  /^[^。]{0,60}?(?:により|によって|ことで|(?:した|の)?(?:上|うえ)で|て)[、,](?:\d+回に限り)?(?<act>[^。、]{2,40}?[\p{Script=Han}\p{Script=Katakana}])(?:する|を行う|を行なう)?(?:ことが)?でき/u;

function readPurpose(sentence: RuleSentence, how: How, start: number): Anchor | undefined {
  const tail = sentence.text.slice(start);
  const match = purpose.exec(tail);
  if (!match?.groups) return undefined;
  const from =
    start +
    match[0].indexOf(match.groups.act, match[0].search(/(?:により|によって|ことで|うえで|上で|て)[、,]/));
  const phrase = { start: from, end: from + match.groups.act.length };
  const words = wordsOf(sentence, phrase);
  return { kind: 'condition', day: `${words}する日`, phrase, ...how, isAlternative: false };
}

/** 使用日の6か月前の日から|使用日の7日前までに: the day that it goes back from stands behind the other one. */
function behindOther({ text }: RuleSentence, { start, end }: Phrase, { backward }: How): Phrase {
  const other = backward
    ? /^.*日(?:から|より)(?=[^うくぐすつぬぶむるた]*$)/su.exec(text.slice(start, end))
    : null;
  return { start: start + (other?.[0].length ?? 0), end };
}

type How = Pick<Anchor, 'firstDay' | 'backward'>;

function readDay(sentence: RuleSentence, end: number, how: How, start: number, isAct = false): Anchor {
  const found = behindOther(sentence, readPhrase(sentence, end, isAct), how);
  const phrase = isAct ? found : behindSubject(sentence, found);
  const words = wordsOf(sentence, phrase);
  // A single sign is a part of a word: 産|後.
  if (words.length < 2) return readCondition(sentence, how, start, 'unsaid');
  if (pointer.test(words)) return readCondition(sentence, how, start, 'pointer');
  const isAlternative = /又は|または|若しくは|もしくは|及び|および|いずれか/.test(words.replace(joiner, ''));
  const isDone = isAct && /[をにが][\p{Script=Han}\p{Script=Katakana}ー]+$/u.test(words);
  const day = isDone ? `${words}した日` : nameDay(words);
  // 卒業した月の翌月から5年 begins with that month, and its first day counts.
  if (/(?:月|年度)$/.test(day)) {
    const firstDay = how.backward ? how.firstDay : 'included';
    return { kind: 'day', day: `${day}の初日`, phrase, ...how, firstDay, isAlternative };
  }
  return { kind: 'day', day, phrase, ...how, isAlternative };
}

/** The day on which the only condition before the period is fulfilled. */
function readCondition(
  sentence: RuleSentence,
  how: How,
  start: number,
  otherwise: 'pointer' | 'unsaid',
): Anchor {
  const all = conditionsOf(sentence);
  // What is itself part of a condition does not wait for another.
  const conditions = all.some((one) => start > one.start && start < one.end)
    ? []
    : all.filter(({ end }) => end <= start);
  const condition = conditions.at(-1);
  // Half-width ｡ may stand where a sentence was not parted.
  const words = condition && wordsOf(sentence, condition).replace(/^.*[。｡](?=.)/su, '');
  const isUsable = words !== undefined && !/^(?:次|以下|前|第|この|上記)[^、]{0,8}(?:場合|とき)/.test(words);
  if (!condition || !isUsable || !isEvent(words)) return { kind: otherwise, ...how, isAlternative: false };
  const isAlternative =
    conditions.length > 1 || /場合(?:又は|若しくは|及び)|とき(?:又は|若しくは|及び)/.test(words);
  // その日 names the day, though in other words.
  return {
    kind: otherwise === 'pointer' ? 'day' : 'condition',
    day: nameDay(words),
    phrase: condition,
    ...how,
    isAlternative,
  };
}

/** Whether a condition is fulfilled on a day (請求があったとき) and does not go on (困難であるとき, できないとき). */
function isEvent(words: string): boolean {
  if (/除[きく]|限り/.test(words)) return false;
  const event = words.replace(caseTail, '');
  return (
    /(?:[たの]|[うくぐすつぬぶむる])$/.test(event) &&
    !/(?:ない|である|ている|のある|がある|できる|異なる)$/.test(event)
  );
}

const caseTail = /(?:とき|時|場合|際)(?:に(?:は|おいて|おいては)?|は|で)*[、\s]*$/;

/** Names the day of an event: 請求があったときは → 請求があった日, 通知を受領した → 通知を受領した日, 契約の終了 → 契約の終了の日. */
export function nameDay(words: string): string {
  const event = words
    .replace(caseTail, '')
    // What is counted from the passing of a day is counted from that day.
    .replace(/(?<=日|期限|期日)の経過$/, '')
    .replace(/^(?:ただし|但し|なお|また(?!は)|又は|または|及び)[、,]?/, '');
  if (event === '') return words;
  if (/[てで]$/.test(event)) return `${event.slice(0, -1)}${event.endsWith('て') ? 'た' : 'だ'}日`;
  if (/(?:日|期限|期日|末|月|年度|時期|時点)$/.test(event.normalize('NFKC'))) return event;
  if (/[うくぐすつぬぶむるただいの]$/.test(event)) return `${event}日`;
  return `${event}の日`;
}
