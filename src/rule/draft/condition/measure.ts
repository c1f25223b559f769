import type { Quantity } from '../../../model/annotation.ts';
import { foldWidth } from '../../../text/width.ts';
import { type Phrase, readPhrase, wordsOf } from '../../deadline/phrase.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import { isTime, nameTimes, nounBehind } from './times.ts';

const lengths = { D: '日数', W: '週数', M: '月数', Y: '年数' } as const;
/** What a unit is a measure of, where it does not count things. */
const ofUnits: Readonly<Record<string, string>> = {
  歳: '年齢',
  才: '年齢',
  回: '回数',
  度: '回数',
  名: '数',
  人: '数',
};
const adverbs =
  '(?:満|少なくとも|最[低大長短高]|それぞれ|各々|合計で?|通算で?|通算して|継続して|連続して|引き続き|累計で?|合わせて|原則として|既に|すでに)?(?:[1一]?(?:日|週間?|[かヶカケ箇]?月|年)間?(?:に|につき|[当あ]たり)?)?[、\\s]*$';
const subject = new RegExp(`(?:が|(?<!又)は|も)[、\\s\\ue000]*${adverbs}`);
const isRounded = /端数/;
const amounts = /(?:料|金|額|費|賃|代)$/;

/** How a length is reckoned: 継続して|1年以上滞納した → 継続して; nothing where the words do not say it. */
export function readContinuity({ text }: RuleSentence, { at: [{ start }] }: Quantity): string {
  return (
    /(?:継続|連続|通算|累計|合計)(?:して|で)?(?!額|数|金額|時間)|引き続き|合わせて/.exec(
      text.slice(0, start).slice(-6),
    )?.[0] ?? ''
  );
}

/** Says what a count, an amount or a length is of: 損害額が|10万円を超える → 損害額, 正会員|5名以上の発議 → 正会員の数. */
export function readMeasure(
  sentence: RuleSentence,
  { at: [{ start }], kind, unit, value }: Quantity,
  end: number,
): string | undefined {
  const topic = subject.exec(sentence.text.slice(0, start));
  const lead = topic?.[0] ?? '';
  const phrase = behindBound(sentence, readPhrase(sentence, topic ? topic.index : start));
  const words = wordsOf(sentence, phrase).replace(
    /の(?:上限|下限|限度)$|(?:のうち)?(?:最[低大長短高]限?|少なくとも)$/,
    '',
  );
  const behind = nounBehind.exec(sentence.text.slice(end))?.groups?.noun?.replace(/(?:から|より).*$/, '');
  const suffix = suffixOf(kind, unit, value);
  // Ages are of a person, and that is all that is asked.
  if (suffix === '年齢') return '年齢';
  if (suffix === '回数') return nameTimes(words, sentence, { start, end }, lead);
  const set = readSet(sentence, { start, end });
  if (set !== undefined) return measuredBy(set, suffix);
  // 役員は、2週間以上の期間を指定する; 会員が5名以上の推薦を得た: what follows is measured, and not the topic.
  const isObject = /^の[^、。のはがに]{1,12}を/.test(sentence.text.slice(end));
  const isBehind = behind !== undefined && (lead.startsWith('は') || (lead.startsWith('が') && isObject));
  const own = !isBehind && isMeasure(sentence, phrase, words) ? words : undefined;
  const noun = own ?? behind;
  // 奨学生が|1か月以上欠席した: what somebody does is measured.
  const isDoer =
    own !== undefined &&
    /^[がもは]/.test(lead) &&
    !lasts.test(own) &&
    !isGiven.test(sentence.text.slice(end));
  return kind === 'duration'
    ? nameLength(sentence, { start, end }, { noun, isDoer }, suffix)
    : measuredBy(noun, own === undefined ? countedIn(kind, unit, suffix) : suffix);
}

/** 休暇が|10日以上|与えられた者: what was done to it does not last so long. */
const isGiven = /^[^、。はがをに]{1,6}(?:られ|され|われ)[たる]/;

/** 保存期間を|1年未満|とする: what is set to so much. */
function readSet(sentence: RuleSentence, { start, end }: Phrase): string | undefined {
  const object = /を[、\s]*$/.exec(sentence.text.slice(0, start));
  if (!object || !/^[とに](?:する|し|設定|定め)/.test(sentence.text.slice(end))) return undefined;
  const phrase = readPhrase(sentence, object.index);
  const words = wordsOf(sentence, phrase);
  return isMeasure(sentence, phrase, words) ? words : undefined;
}

/** 耐用年数が1年以上で|取得価格が|10万円以上: what stands behind another bound. */
function behindBound({ quantities, text }: RuleSentence, { start, end }: Phrase): Phrase {
  const ends = quantities
    .filter(({ relation, at }) => relation && at[0].start >= start && at[0].end < end)
    .map(({ at }) => at[0].end);
  const last = Math.max(start, ...ends);
  const joint =
    last > start ? /^(?:で(?:あり|あって)?|かつ|又は|または|、)*/.exec(text.slice(last, end)) : null;
  return { start: last + (joint?.[0].length ?? 0), end };
}

/** 50人以上の|事業場, 10台以上の|駐車場: whether it is they or what they hold, 人数 and 台数 say it. */
function countedIn(kind: Quantity['kind'], unit: string | undefined, suffix: string): string {
  if (kind !== 'count' || suffix !== '数' || unit === undefined) return suffix;
  return unit === '名' ? '人数' : /^\p{Script=Han}$/u.test(unit) ? `${unit}数` : suffix;
}

const timeSince = /(?:から|(?<!に)より)[、\s]*$/;
const isTimeBehind = /^の(?:月日|期間|日数|年月|時間)/;

/** What lasts so long: the noun, or what somebody does. */
function nameLength(
  sentence: RuleSentence,
  { start, end }: Phrase,
  { noun, isDoer }: { noun: string | undefined; isDoer: boolean },
  suffix: string,
): string | undefined {
  // 最後の利用から|1か月以上の月日: the time since then.
  const since = timeSince.exec(sentence.text.slice(0, start));
  if (since && isTimeBehind.test(sentence.text.slice(end)))
    return `${wordsOf(sentence, readPhrase(sentence, since.index))}からの${suffix}`;
  // 賞与等|1か月を超える期間ごとに: the period itself is measured.
  if (/^の?期間/.test(sentence.text.slice(end))) return `期間の${suffix}`;
  if (/^の?端数/.test(sentence.text.slice(end))) return undefined;
  const isOther = isDoer || noun === undefined || amounts.test(noun);
  const state = isOther ? stateAt(sentence, start, end, suffix) : undefined;
  if (state !== undefined || noun === undefined) return state;
  // 1か月未満の|使用料: what it is charged for lasts so long, and not the charge.
  return amounts.test(noun) ? undefined : measuredBy(noun, suffix);
}

/** 24日以下又は|36日以上|となったとき: the other bound says what is measured. */
function stateAt(sentence: RuleSentence, start: number, end: number, suffix: string): string | undefined {
  const { text } = sentence;
  const isSecond =
    /(?:又は|または)$/.test(text.slice(0, start)) && /^(?:と|に)な(?:った|る)/.test(text.slice(end));
  return isSecond ? undefined : stateBehind(sentence, end, suffix);
}

function measuredBy(noun: string | undefined, suffix: string): string | undefined {
  if (noun === undefined || isRounded.test(noun) || isTime.test(noun)) return undefined;
  return suffix === '' || noun.endsWith(suffix) || /数$/.test(noun) ? noun : `${noun}の${suffix}`;
}

/** What has a length of its own, at the end of its name. */
export const lasts = /(?:[期時年月日]間|[日週月年]数|期|歴|[^\p{Script=Han}]勤|勤続|通算|継続|経過)$/u;

/** 退職の場合; 事由により勤続: a particle with no verb behind it joins what is no part of the name. */
const isNoMeasure = /(?:場合|とき|際)$|(?:から|より|によって)[^うくぐすつぬぶむるたの]*$/;

function isMeasure({ quantities }: RuleSentence, { start, end }: Phrase, words: string): boolean {
  return (
    /^[^、。]{1,24}$/.test(words) &&
    /[\p{Script=Han}\p{Script=Katakana}ー]$/u.test(words) &&
    !isTime.test(words) &&
    !isNoMeasure.test(words) &&
    // 200キロメートル以上の場合は、|100キロメートル以上: another bound is no measure.
    !quantities.some(({ at, relation }) => relation && at[0].start >= start && at[0].end <= end) &&
    // 3科目|6単位以内: a number measures no other.
    !/^\d+\p{Script=Han}{1,3}$/u.test(foldWidth(words))
  );
}

/** 30日以上|応答がない場合: how long it is so. */
function stateBehind(sentence: RuleSentence, end: number, suffix: string): string | undefined {
  const state = /^(?<words>[^、。にのをで][^、。]{1,22}?)(?:場合|とき|時|者|こと)/
    .exec(sentence.text.slice(end))
    ?.groups?.words // 遅れた|利用者: what describes somebody ends with its verb.
    .replace(/(?<=[^のなる]た|ない|ている)\p{Script=Han}+$/u, '');
  if (
    state !== undefined &&
    !/^(?:(?:を|が)?経過|[でと]ある|と?な[っる]|と(?:する|設定|定め))|は|\d/.test(state)
  )
    return `「${state}」${suffix}`;
  // 6か月以上|滞納した会員は
  const act = /^(?<words>[\p{Script=Han}\p{Script=Katakana}]{2,6})(?:し|さ)(?:た|て|れ|な)/u.exec(
    sentence.text.slice(end),
  )?.groups?.words;
  if (act === undefined || act.startsWith('経過')) return undefined;
  // 90日以上|確認されない利用者: how long it is not so.
  const not = /^.{2,6}(?:し|さ)(?:れ)?(?:てい)?ない/u.exec(sentence.text.slice(end))?.[0];
  return not === undefined ? `${act}の${suffix}` : `「${not}」${suffix}`;
}

function suffixOf(kind: Quantity['kind'], unit: string | undefined, value: string): string {
  if (kind === 'duration') return lengths[(/[DWMY]$/.exec(value)?.[0] ?? 'D') as keyof typeof lengths];
  if (kind !== 'count') return '';
  const named = ofUnits[unit ?? ''];
  if (named !== undefined) return named;
  // センチメートル and KB measure a size; counters of things are kanji.
  return /^[\p{Script=Han}]+$/u.test(unit ?? '') ? '数' : '';
}
