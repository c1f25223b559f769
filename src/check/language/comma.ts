import { type Draft, defineCheck } from '../define-check.ts';
import { findExcerpts, isReplacement, standsIn } from '../excerpt.ts';
import { type FoundWords, isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';

const marks = [
  ['、', /、/g],
  ['，', /(?<![0-9０-９])，|，(?![0-9０-９])/g],
] as const;
/** A mark that stands so seldom beside the other is a slip. */
const times = 10;
const fewest = 10;

/** ， among many 、 */
export const languageComma = defineCheck({
  id: 'language-comma',
  family: 'language',
  severity: 'warning',
  finds: '「、」と「，」の混在。',
  why: '別の文書から写した文と見え、検索でも漏れます。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [
      {
        text: `第1条（料金）\n${'会員は、料金を支払う。'.repeat(10)}会員は，届け出る。\n`,
        quotes: ['，'],
        fixed: `第1条（料金）\n${'会員は、料金を支払う。'.repeat(10)}会員は、届け出る。\n`,
      },
    ],
    passing: [
      { text: `第1条（料金）\n${'会員は、料金１，０００円を支払う。'.repeat(10)}\n` },
      { text: '第1条（料金）\n会員は，料金を支払う。会員は、届け出る。\n' },
    ],
  },
  *run({ index }): Iterable<Draft> {
    const excerpts = findExcerpts(index);
    const isOwn = (found: FoundWords) =>
      !isQuoted(found) &&
      !standsIn(excerpts, found.placed.clause.id, index) &&
      !isReplacement(found.placed.owner, index);
    const found = marks.map(([, pattern]) => [...scanSentences(index, pattern)].filter(isOwn));
    const [odd, usual] = found[0].length < found[1].length ? [0, 1] : [1, 0];
    const [few, many] = [found[odd], found[usual].length];
    if (many < Math.max(fewest, few.length * times)) return;
    for (const one of few) {
      const at = placeOf(one);
      const reason = `「${one.words}」は、ほかの${many}か所で「${marks[usual][0]}」と書かれています。表記をそろえてください。`;
      yield { node: one.node, at: [at], reason, fix: [{ at, text: marks[usual][0] }] };
    }
  },
});
