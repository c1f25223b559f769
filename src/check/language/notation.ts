import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/position.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, isReplacement, standsIn } from '../excerpt.ts';
import { type FoundWords, isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';

/** Notations of one word; `isMechanical`: the usual one may be put in without looking. */
interface Variants {
  severity: Finding['severity'];
  isMechanical?: boolean;
  forms: readonly { name: string; pattern: RegExp }[];
}

const form = (name: string, pattern: string) => ({ name, pattern: new RegExp(pattern, 'gu') });
const smallKana = (big: string, small: string): Variants => ({
  severity: 'warning',
  isMechanical: true,
  forms: [form(small, small), form(big, big)],
});
const words = (...forms: [name: string, pattern: string][]): Variants => ({
  severity: 'warning',
  isMechanical: true,
  forms: forms.map(([name, pattern]) => form(name, pattern)),
});
const style = (...forms: [name: string, pattern: string][]): Variants => ({
  severity: 'info',
  forms: forms.map(([name, pattern]) => form(name, pattern)),
});

/** Words that texts of terms write in more than one way. */
const table: readonly Variants[] = [
  smallKana('あつ(?=[てた])', 'あっ(?=[てた])'),
  smallKana('なつ(?=[てた])', 'なっ(?=[てた])'),
  smallKana('よつ(?=て)', 'よっ(?=て)'),
  smallKana('行つ(?=[てた])', '行っ(?=[てた])'),
  smallKana('従つ(?=[てた])', '従っ(?=[てた])'),
  smallKana('限つ(?=[てた])', '限っ(?=[てた])'),
  smallKana('もつ(?=て[、はす])', 'もっ(?=て[、はす])'),
  words(['及び', '及び'], ['および', 'および']),
  words(['又は', '又は'], ['または', 'または']),
  words(['若しくは', '若しくは'], ['もしくは', 'もしくは']),
  words(['並びに', '並びに'], ['ならびに', 'ならびに']),
  words(['ただし', '(?:^|(?<=。))ただし(?=、)'], ['但し', '(?:^|(?<=。))但し(?=、)']),
  words(['当たって', 'に当たって'], ['あたって', 'にあたって'], ['当って', 'に当って']),
  style(['ごとに', '(?<=[\\p{Script=Han}ァ-ヶー])ごとに'], ['毎に', '(?<=[\\p{Script=Han}ァ-ヶー])毎に']),
  style(['支払い', '支払い(?=[をがはのに、])'], ['支払', '支払(?=[をがはのに、])']),
  style(['取扱い', '取扱い'], ['取り扱い', '取り扱い(?=[をがはのに、])']),
  style(['申込み', '申込み'], ['申し込み', '申し込み(?=[をがはのに])'], ['申込', '申込(?=[をがはのに、])']),
  style(
    ['か月', '(?<=[0-9０-９一二三四五六七八九十])か月'],
    ['ヶ月', '(?<=[0-9０-９一二三四五六七八九十])\\s?[ヶケ]月'],
    ['カ月', '(?<=[0-9０-９一二三四五六七八九十])カ月'],
    ['箇月', '(?<=[0-9０-９一二三四五六七八九十])箇月'],
  ),
  style(['行う', '行(?:う|い|わ|っ)'], ['行なう', '行な(?:う|い|わ|っ)']),
  style(['とき', '(?<=[たるい])とき(?=は、|に、)'], ['時', '(?<=[たるい])時(?=は、|に、)']),
  words(
    ['ものとし', '(?<=[るいたう])ものとし'],
    ['物とし', '(?<=(?:する|できる|られる|れる|ない|行う|出る|得る|える|した))物とし'],
  ),
  words(
    ['ものとする', '(?<=[るいたう])ものとする'],
    ['物とする', '(?<=(?:する|できる|られる|れる|ない|行う|出る|得る|える|した))物とする'],
  ),
  style(['すべて', 'すべて'], ['全て', '全て']),
  style(['ください', '(?<=て)ください'], ['下さい', '(?<=て)下さい']),
  style(['できる', 'でき(?=る|ない|ます|ません)'], ['出来る', '出来(?=る|ない|ます|ません)']),
];

/** Whether two notations are of one row of the table. */
export function isListedVariant(left: string, right: string): boolean {
  return table.some(({ forms }) => [left, right].every((word) => forms.some(({ name }) => name === word)));
}

/** The usual notation stands at least this often, and so many times as often as the other. */
const fewest = 3;
const times = 3;

/** または among many 又は */
export const languageNotation = defineCheck({
  id: 'language-notation',
  family: 'language',
  severity: 'warning',
  finds: '一つの語の表記の揺れ（及び／および、あって／あつて など）。',
  why: '法令用語では表記が違えば別の意味かと疑われ、検索でも漏れます。',
  source: '公用文における漢字使用等について（平成22年内閣訓令第1号）',
  examples: {
    failing: [
      {
        text: `第1条（料金）\n${'会員又は利用者は、料金を支払う。'.repeat(4)}会員または利用者は、届け出る。\n`,
        quotes: ['または'],
        fixed: `第1条（料金）\n${'会員又は利用者は、料金を支払う。'.repeat(4)}会員又は利用者は、届け出る。\n`,
      },
      {
        text: `第1条（料金）\n${'会員にあっては、料金を支払う。'.repeat(4)}利用者にあつては、届け出る。\n`,
        quotes: ['あつ'],
      },
    ],
    passing: [
      { text: `第1条（料金）\n${'会員又は利用者は、料金を支払う。'.repeat(4)}\n` },
      { text: '第1条（料金）\n会員又は利用者は、料金を支払う。会員または利用者は、届け出る。\n' },
    ],
  },
  *run({ document, index, ignoredTerms }) {
    const excerpts = findExcerpts(index);
    // A statute is written as it was promulgated: 外国為替及び外国貿易法.
    const laws = new Map<string, Place[]>();
    for (const { kind, at } of document.references)
      if (kind === 'law') for (const place of at) appendTo(laws, place.leaf, place);
    const isInLaw = ({ placed, start, end }: FoundWords) =>
      laws.get(placed.sentence.id ?? '')?.some((law) => law.start <= start && end <= law.end);
    for (const { severity, isMechanical, forms } of table) {
      // Most words are written in one way throughout.
      if (forms.filter(({ pattern }) => stands(pattern, index)).length < 2) continue;
      const found = forms.map(({ name, pattern }) => ({
        name,
        words: [...scanSentences(index, pattern)].filter(
          (one) =>
            !standsIn(excerpts, one.placed.clause.id, index) &&
            !isQuoted(one) &&
            !isInLaw(one) &&
            !isReplacement(one.placed.owner, index),
        ),
      }));
      const usual = found.reduce((best, one) => (one.words.length > best.words.length ? one : best));
      for (const odd of found) {
        if (odd === usual || odd.words.length === 0 || ignoredTerms.has(odd.words[0].words)) continue;
        if (usual.words.length < fewest || usual.words.length < odd.words.length * times) continue;
        for (const one of odd.words)
          yield draftOf(one, usual.words[0], usual.words.length, severity, isMechanical);
      }
    }
  },
});

function stands(pattern: RegExp, { sentences }: TreeIndex): boolean {
  return sentences.some(({ sentence }) => {
    pattern.lastIndex = 0;
    return pattern.test(sentence.value);
  });
}

function draftOf(
  odd: FoundWords,
  usual: FoundWords,
  count: number,
  severity: Finding['severity'],
  isMechanical = false,
) {
  return {
    node: odd.node,
    at: [placeOf(odd)],
    severity,
    reason: `「${odd.words}」は、ほかの${count}か所で「${usual.words}」と書かれています。表記をそろえてください。`,
    related: [usual.node],
    ...(isMechanical && { fix: [{ at: placeOf(odd), text: usual.words }] }),
  };
}
