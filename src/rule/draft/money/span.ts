import type { Quantity } from '../../../model/annotation.ts';
import { type Phrase, readPhrase, wordsOf } from '../../deadline/phrase.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';

/** The days for which a yearly rate runs, as the words name them. */
export interface Span {
  from: string;
  to: string;
  /** It begins on the day behind `from`. */
  isNext: boolean;
  /** It ends on the day before `to`. */
  isEve: boolean;
  /** The words of its ends. */
  at: readonly Phrase[];
}

/** The days of a rate; 年7.3%、その後は|年14.6%: those of one rate are not those of the next. */
export function spanOf(sentence: RuleSentence, own: Quantity): Span | undefined {
  const span = findSpan(sentence);
  const end = span?.at[1]?.end ?? 0;
  const isOther = sentence.quantities.some(
    ({ id, kind, at }) =>
      id !== own.id && kind === own.kind && at[0].start >= end && at[0].end <= own.at[0].start,
  );
  return isOther ? undefined : span;
}

const spanOfDays =
  /(?<from>[^、。]{1,40}?)(?:の(?<next>翌日))?(?:から|より)(?:起算して)?[、\s]*(?<to>(?:(?!から|より)[^。]){1,40}?)(?:の(?<eve>前日))?まで/g;

/** The days from … to …; nothing where the sentence names several spans or things that are no days. */
function findSpan(sentence: RuleSentence): Span | undefined {
  const [match, ...others] = [...sentence.text.matchAll(spanOfDays)];
  if (!match?.groups || others.length > 0) return undefined;
  const { from: first, next, to, eve } = match.groups;
  const phrase = readPhrase(sentence, match.index + first.length);
  const words = wordsOf(sentence, phrase);
  const toStart = match.index + match[0].lastIndexOf(to);
  const last = to
    .replace(/^.*、/su, '')
    .replace(/[\s\ue000]/g, '')
    .replace(/に至る$/, '');
  if (!/(?:日|期限|とき|時)$/.test(words) || !/(?:日|済み|とき|時|完済)$/.test(last)) return undefined;
  return {
    from: words,
    to: /日$/.test(last) ? last : '支払の日',
    isNext: next !== undefined,
    isEve: eve !== undefined,
    at: [
      { start: phrase.start, end: toStart },
      { start: toStart + to.search(/[^、]*$/), end: match.index + match[0].length },
    ],
  };
}
