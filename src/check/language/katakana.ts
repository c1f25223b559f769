import { appendTo } from '../../text/collection/append-to.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { type FoundWords, placeOf, scanSentences } from '../scan-sentences.ts';
import { foldKatakana } from '../term/katakana-key.ts';
import { findKatakanaSlips } from './katakana-slip.ts';

/** Words of katakana; half-width ones are another check's. */
const katakana = /[ァ-ヴ][ァ-ヴー]{2,}/g;

/** サーバ among サーバー, ネツトワーク among ネットワーク */
export const languageKatakana = defineCheck({
  id: 'language-katakana',
  family: 'language',
  severity: 'warning',
  finds: '一つの片仮名語の表記の揺れ（長音、小さい仮名、ェイとェー）、一字だけ違う書き誤り。',
  why: '定義された用語と別の物を指すようにも読め、検索でも漏れます。',
  source: '外来語の表記（平成3年内閣告示第2号）',
  examples: {
    failing: [
      {
        text: '第1条（基盤）\n会員は、プラットフォームを利用する。プラットフォームは、当社が定める。プラットフォームは、更新する。当社は、プラットホームを保守する。\n',
        quotes: ['プラットホーム'],
      },
      {
        text: '第1条（料金）\n会員は、サブスクリプションの料金を支払う。サブスクリプションは、当社が定める。サブスクリプションは、更新する。サブスクプションの料金の変更は、通知する。\n',
        quotes: ['サブスクプション'],
      },
      {
        text: '第1条（設備）\n当社は、サーバーを置く。サーバーは、当社が管理する。会員は、サーバを利用する。\n',
        quotes: ['サーバ'],
      },
      {
        text: '第1条（回線）\n会員は、ネットワークを利用する。ネットワークは、当社が定める。ネツトワークの料金は、別に定める。\n',
        quotes: ['ネツトワーク'],
      },
    ],
    passing: [
      { text: '第1条（設備）\n当社は、サーバー及びサービスを提供し、センターにルータを置く。\n' },
      {
        text: '第1条（料金）\n会員は、コミュニケーションの料金を支払う。コミュニケーションは、当社が定める。コミュニケーションは、通知する。会員は、コミュニケーターに届け出る。\n',
      },
    ],
  },
  *run({ index, ignoredTerms, readMorphemes }) {
    const byWord = new Map<string, FoundWords[]>();
    const groups = new Map<string, Map<string, FoundWords[]>>();
    for (const found of scanSentences(index, katakana)) {
      const key = foldKatakana(found.words);
      const forms = groups.get(key) ?? new Map<string, FoundWords[]>();
      appendTo(forms, found.words, found);
      groups.set(key, forms);
      appendTo(byWord, found.words, found);
    }
    if (readMorphemes) yield* tellSlips(byWord, ignoredTerms, readMorphemes);
    for (const forms of groups.values()) {
      if (forms.size < 2) continue;
      const [usual, ...odd] = [...forms].toSorted((left, right) => right[1].length - left[1].length);
      for (const [word, found] of odd) {
        if (ignoredTerms.has(word)) continue;
        // Of two forms that are as frequent neither is the usual one.
        const isTie = found.length === usual[1].length;
        for (const one of isTie ? found.slice(0, 1) : found) {
          yield {
            node: one.node,
            at: [placeOf(one)],
            // ー at the end of a long word is a house style; other differences are mistakes more often.
            ...((isTie || isOnlyLong(word, usual[0])) && { severity: 'info' as const }),
            reason: `「${word}」は、ほかの${usual[1].length}か所で「${usual[0]}」と書かれています。表記をそろえてください。`,
            related: [usual[1][0].node],
          };
        }
      }
    }
  },
});

function* tellSlips(
  byWord: ReadonlyMap<string, readonly FoundWords[]>,
  ignored: ReadonlySet<string>,
  readMorphemes: ReadMorphemes,
): Generator<Draft> {
  const counts = new Map([...byWord].map(([word, found]) => [word, found.length]));
  for (const [word, usual] of findKatakanaSlips(counts, readMorphemes)) {
    const [one] = byWord.get(word) ?? [];
    const others = byWord.get(usual) ?? [];
    if (!one || ignored.has(word) || foldKatakana(word) === foldKatakana(usual)) continue;
    yield {
      node: one.node,
      at: [placeOf(one)],
      reason: `「${word}」は、ほかの${others.length}か所で「${usual}」と書かれています。表記をそろえてください。`,
      related: [others[0].node],
    };
  }
}

function isOnlyLong(left: string, right: string): boolean {
  return left.replace(/ー$/, '') === right.replace(/ー$/, '');
}
