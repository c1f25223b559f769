import type { Morpheme, ReadMorphemes } from '../../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../../define-check.ts';
import { isQuotedWord, listSentenceWords, placeWords } from '../sentence-words.ts';
import { readJoinedNoun } from './joined-noun.ts';
import { type OkuriganaStyle, standardNoun, standardVerb } from './standard-form.ts';

const names: Readonly<Record<OkuriganaStyle, string>> = {
  official: '読み手に広く示す公用文の送り仮名',
  statute: '法令の送り仮名',
};

/** 申込む; 申し込み among the okurigana of statutes */
export const languageOkurigana = defineCheck({
  id: 'language-okurigana',
  family: 'language',
  severity: 'warning',
  finds:
    '設定（okurigana）で選んだ送り仮名と違う書き方。official（公用文）は「申し込み」「手続き」、statute（法令）は「申込み」「手続」で、どちらでも「申込む」「行なう」とは書きません。',
  why: '一つの組織の規程で送り仮名がそろわず、検索でも漏れます。',
  source:
    '送り仮名の付け方（昭和48年内閣告示第2号）、公用文における漢字使用等について（平成22年内閣訓令第1号）',
  examples: {
    failing: [
      {
        text: '第1条（申込）\n会員は、当社に申し込み、届け出の手続きを行なう。\n',
        okurigana: 'statute',
        quotes: ['届け出', '手続き', '行なう'],
        fixed: '第1条（申込）\n会員は、当社に申し込み、届出の手続を行う。\n',
      },
      {
        text: '第1条（申込）\n会員は、申込みの手続をし、料金を振込む。\n',
        okurigana: 'official',
        quotes: ['申込み', '手続', '振込む'],
        fixed: '第1条（申込）\n会員は、申し込みの手続きをし、料金を振り込む。\n',
      },
    ],
    passing: [
      { text: '第1条（申込み）\n会員は、申込みの手続を行なう。\n' },
      {
        text: '第1条（申込み）\n会員は、取引の申込書により、割引料金を受け取る。支払の取扱いは、建物の組合が行う。\n',
        okurigana: 'statute',
      },
      {
        text: '第1条（申し込み）\n会員は、取引の申込書により、割引料金を受け取る。取り扱いは、建物の組合が行う。\n',
        okurigana: 'official',
      },
    ],
  },
  needsDictionary: true,
  whyNot: ({ okurigana }) =>
    okurigana === undefined ? '送り仮名の書き方を選ぶ設定（okurigana）がありません。' : undefined,
  *run(context): Iterable<Draft> {
    const { okurigana: style, readMorphemes, document, ignoredTerms } = context;
    if (style === undefined || !readMorphemes) return;
    const terms = document.definitions.map(({ term }) => term);
    const judge = rememberForms(style, readMorphemes);
    for (const sentence of listSentenceWords(context))
      for (const { first, last, form, right } of listOdd(sentence.words, judge)) {
        if (isQuotedWord(sentence, first) || ignoredTerms.has(form)) continue;
        if (terms.some((term) => term.includes(form))) continue;
        const at = placeWords(sentence, first, last);
        const reason = `「${form}」は、${names[style]}では「${right}」と書きます。`;
        yield { node: sentence.node, at: [at], reason, fix: [{ at, text: right }] };
      }
  },
});

interface Odd {
  first: Morpheme;
  last: Morpheme;
  form: string;
  right: string;
}

type Judge = (form: string, reading: string, isVerb: boolean) => string | undefined;

function* listOdd(words: readonly Morpheme[], judge: Judge): Generator<Odd> {
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    const noun = readJoinedNoun(words, place);
    const found =
      noun ?? (word.pos === '動詞' && word.detail === '自立' ? { first: word, last: word } : undefined);
    if (!found) continue;
    const { first, last } = found;
    const isOne = first === last;
    const form = isOne ? first.surface : first.surface + last.surface;
    const right = judge(form, isOne ? first.reading : first.reading + last.reading, noun === undefined);
    if (right !== undefined) yield { first, last, form, right };
  }
}

/** A text has few words of this kind, and many places of each. */
function rememberForms(style: OkuriganaStyle, read: ReadMorphemes): Judge {
  const known = new Map<string, string | undefined>();
  return (form, reading, isVerb) => {
    const key = `${form} ${reading} ${isVerb}`;
    if (!known.has(key))
      known.set(key, isVerb ? standardVerb(form, reading, read) : standardNoun(form, reading, style, read));
    return known.get(key);
  };
}
