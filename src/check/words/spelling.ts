import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { isListedVariant } from '../language/notation.ts';
import { readJoinedNoun } from './okurigana/joined-noun.ts';
import { isQuotedWord, listSentenceWords, placeWords, type SentenceWords } from './sentence-words.ts';

/** One printed form of a word and where it stands. */
interface Spelled {
  form: string;
  found: { sentence: SentenceWords; first: Morpheme; last: Morpheme }[];
}

/** The usual form stands so many times as often as the other, and at least so often, where the other is asserted to be a slip. */
const times = 5;
const fewest = 5;

/** 申し込み among 申込み, すみやかに among 速やかに */
export const languageSpelling = defineCheck({
  id: 'language-spelling',
  family: 'language',
  severity: 'warning',
  finds:
    '一つの語の送り仮名や漢字と仮名の揺れ（申込み／申し込み、速やかに／すみやかに など）。辞書で語を切り分けて比べます。',
  why: '表記が違えば別の意味かと疑われ、検索でも漏れます。',
  source: '送り仮名の付け方（昭和48年内閣告示第2号）',
  examples: {
    failing: [
      {
        text: '第1条（届出）\n会員は、変更の届出をする。届出の様式は、別に定める。届出の期限は、月末とする。届出の方法は、書面とする。届出は、本人がする。届け出がないときは、督促する。\n',
        quotes: ['届け出'],
      },
      {
        text: '第1条（通知）\n会員は、あらかじめ当社に届け出る。当社は、予め会員に通知する。\n',
        quotes: ['予め'],
      },
    ],
    passing: [
      {
        text: '第1条（申込み）\n会員は、申込みをする。申込書の様式は、別に定める。当社に申し込むものとする。\n',
      },
      { text: '第1条（時期）\n会員は、通知したとき、又は届け出た時に、料金を支払う。\n' },
    ],
  },
  needsDictionary: true,
  yieldsTo: 'language-notation',
  *run(context): Iterable<Draft> {
    const excerpts = findExcerpts(context.index);
    const groups = new Map<string, Map<string, Spelled>>();
    for (const sentence of listSentenceWords(context)) {
      if (standsIn(excerpts, sentence.placed.clause.id, context.index)) continue;
      for (const { key, form, first, last } of listForms(sentence.words)) {
        if (isQuotedWord(sentence, first)) continue;
        const forms = groups.get(key) ?? new Map<string, Spelled>();
        groups.set(key, forms);
        const spelled = forms.get(form) ?? { form, found: [] };
        forms.set(form, spelled);
        spelled.found.push({ sentence, first, last });
      }
    }
    for (const forms of groups.values()) yield* tellOdd([...forms.values()], context.ignoredTerms);
  },
});

function* tellOdd(forms: readonly Spelled[], ignored: ReadonlySet<string>): Generator<Draft> {
  if (forms.length < 2 || !isOneWord(forms)) return;
  const [usual, ...odd] = forms.toSorted((left, right) => right.found.length - left.found.length);
  for (const { form, found } of odd) {
    if (ignored.has(form)) continue;
    const isSlip = usual.found.length >= Math.max(fewest, found.length * times);
    if (isSlip && isListedVariant(form, usual.form)) continue;
    for (const { sentence, first, last } of found.slice(0, isSlip ? undefined : 1))
      yield {
        node: sentence.node,
        at: [placeWords(sentence, first, last)],
        ...(!isSlip && { severity: 'info' as const }),
        reason: `「${form}」は、ほかの${usual.found.length}か所で「${usual.form}」と書かれています。表記をそろえてください。`,
        related: [usual.found[0].sentence.node],
      };
  }
}

interface Form {
  /** What forms of one word share. */
  key: string;
  form: string;
  first: Morpheme;
  last: Morpheme;
}

/** Classes of words that are written with kanji or without: adverbs, conjunctions, particles. */
const smallClass: ReadonlySet<string> = new Set(['副詞', '接続詞', '助詞']);
const smallDetail: ReadonlySet<string> = new Set([
  '形容動詞語幹',
  '非自立',
  '副詞可能',
  '副詞化',
  '格助詞',
  '副助詞',
]);
/** Nouns that mean another thing in kana: 時 is a point in time and とき a condition. */
const apart =
  /^(?:時|所|物|者|上|中|内|方|後|間|際|前|下|分|外|元|点|度|位|とき|ところ|もの|うえ|なか|うち|ほう|あと)$/;

function* listForms(words: readonly Morpheme[]): Generator<Form> {
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    const noun = readNoun(words, place);
    if (noun) yield noun;
    const small = readSmall(word);
    if (small) yield small;
  }
}

/** 届け出|の, 申|込み|を: a noun of two kanji and more that is no part of a longer one. */
function readNoun(words: readonly Morpheme[], place: number): Form | undefined {
  const noun = readJoinedNoun(words, place);
  if (!noun) return undefined;
  const { first, last } = noun;
  const form = first === last ? first.surface : first.surface + last.surface;
  const kanji = form.replace(/[ぁ-ん]/g, '');
  return { key: `名詞 ${kanji}`, form, first, last };
}

/** 速やか|に, 予め, 迄: what is read alike in one class of small words. */
function readSmall(word: Morpheme): Form | undefined {
  const { pos, detail, surface, reading } = word;
  const isSmall = smallClass.has(pos) || ((pos === '名詞' || pos === '動詞') && smallDetail.has(detail));
  if (!isSmall || reading.length < 2 || apart.test(surface)) return undefined;
  if (!/^[\p{Script=Han}ぁ-ん]+$/u.test(surface)) return undefined;
  return { key: `${pos} ${detail} ${reading}`, form: surface, first: word, last: word };
}

/** Whether forms are one word: of two written with other kanji, one in kana may be either. */
function isOneWord(forms: readonly Spelled[]): boolean {
  const kanji = new Set(forms.map(({ form }) => form.replace(/[ぁ-ん]/g, '')).filter((form) => form !== ''));
  return kanji.size === 1;
}
