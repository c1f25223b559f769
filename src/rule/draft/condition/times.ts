import { type Phrase, readPhrase, wordsOf } from '../../deadline/phrase.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';

/** 毎年, 各月, 1回: when or how often, and not what; 最低. */
export const isTime =
  /^(?:[年月]間|[年月]額|(?:毎|各|同一?)(?:年度?|月|週|日|回)|[\d一二三]+(?:年|月|週|日|回)|当該?(?:年度?|月|日)|年|月|週|日|最[低大長短高]限?)$/;

/** 1年以下の|有期限|又は無期限の: は of 又は is no particle. */
export const nounBehind =
  /^の(?<noun>(?!(?:場合|とき|時|際|もの|者|こと|ほか|うち|範囲|限度))(?:(?!又は|または|若しくは|もしくは|あるいは)[^、。のをがにはで]){1,12})/;

const thereIs =
  /^[\s\ue000]*(?:$|[、。]|に(?:達|及|な)|と(?:な|する)|あ[っるれ]|認め|発生し|生じ|の?(?:場合|とき|者))/;

/** 契約更新の回数は|2回まで → 契約更新の回数, 毎年|2回開催する → 毎年の「開催する」回数, 会費を|2回以上滞納した → 「会費を滞納した」回数 */
export function nameTimes(
  words: string,
  sentence: RuleSentence,
  { start, end }: Phrase,
  lead: string,
): string | undefined {
  const tail = sentence.text.slice(end);
  if (/回数$/.test(words)) return words;
  // 会費の未納が|2回以上: what there is so often.
  if (lead.startsWith('が') && thereIs.test(tail)) return `${words}の回数`;
  // 2回以上の|欠席; 6日に一度以上の|頻度 is no number of times.
  const behind = nounBehind.exec(tail)?.groups?.noun;
  if (behind !== undefined) return /頻度|割合/.test(behind) ? undefined : `${behind}の回数`;
  // 契約更新は|2回までとする: the topic is what is done so often.
  if (setsTimes.test(tail))
    return lead.startsWith('は') && /^[^がをにで、]{2,20}$/.test(words) ? `${words}の回数` : '行う回数';
  const act = actBehind(sentence, end);
  if (act === undefined) return '行う回数';
  if (isTime.test(words)) return `${words}の「${act}」回数`;
  const object = wordsOf(sentence, readPhrase(sentence, start));
  return `「${/[がをにで]$/.test(object) ? object : ''}${act}」回数`;
}

const setsTimes = /^と(?:する|し|いた|致|なる)/;

/** 2回以上|欠席した理事は → 欠席した: the verb, without the case or the noun that it describes. */
function actBehind(sentence: RuleSentence, end: number): string | undefined {
  const stop = sentence.text.slice(end).search(/[。、]|$/);
  const words = wordsOf(sentence, { start: end, end: end + stop }).replace(/^に(?:わた|渡)(?:り|って)/, '');
  const act = described.exec(words)?.groups?.act ?? words;
  return act.length > 0 && act.length <= 40 ? act : undefined;
}

const described =
  /^(?<act>.+?(?:た|だ|る|ない|[うくぐすつぬぶむ]))(?:とき|場合|時|際|者|もの|方|こと|\p{Script=Han}{2,}[はがをにの]|\p{Script=Han}{2,}$)/u;
