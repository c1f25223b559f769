import { foldTitle } from '../../law/fold-title.ts';
import { findByTitle } from '../../law/law-table.ts';
import type { Reference } from '../../model/annotation.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

/** 電気通信事業法 in 第3条, and 電気通信事業法（昭和59年法律第86号） only in 第9条 */
export const lawNumberAbsent = defineCheck({
  id: 'law-number-absent',
  family: 'law',
  severity: 'warning',
  finds: '初めて引用する所に法令番号のない法令。',
  why: '同じ題名の法令や改められた題名と区別するため、初めて引用する所に法令番号を書きます。',
  examples: {
    failing: [
      {
        text: '第1条（適用）\nこの規約は、電気通信事業法第8条に従う。\n第2条（通信）\n当社は、電気通信事業法（昭和59年法律第86号）第4条を守る。\n',
        quotes: ['電気通信事業法第8条'],
      },
    ],
    passing: [
      {
        text: '第1条（適用）\nこの規約は、電気通信事業法（昭和59年法律第86号）第8条に従う。\n第2条（通信）\n当社は、電気通信事業法第4条を守る。\n',
      },
      { text: '第1条（適用）\nこの規約は、民法に従う。\n第2条（通信）\n当社は、商法を守る。\n' },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const order = new Map(index.sentences.map(({ sentence }, place) => [sentence.id, place]));
    const placeOf = ({ at: [first] }: Reference) =>
      (order.get(first?.leaf ?? '') ?? 0) * 1e5 + (first?.start ?? 0);
    const cited = document.references
      .filter(({ law, node }) => law?.title !== undefined && !standsIn(excerpts, node, index))
      .toSorted((left, right) => placeOf(left) - placeOf(right));
    const first = new Map<string, Reference>();
    const numbered = new Set<string>();
    for (const reference of cited) {
      const title = foldTitle(reference.law?.title ?? '');
      const isNumbered = printsNumber(reference.text);
      if (isNumbered) numbered.add(title);
      // 同法 and 法 stand for a law that was named before.
      if (!first.has(title) && (isNumbered || foldTitle(reference.text).includes(title)))
        first.set(title, reference);
    }
    const isHouseStyle = numbered.size >= 2 && numbered.size * 2 > first.size;
    for (const [title, { text, node, at }] of first) {
      // The constitution has no number.
      if (printsNumber(text) || title.endsWith('憲法')) continue;
      const number = findByTitle(title)?.number;
      if (!numbered.has(title) && !isHouseStyle) continue;
      const reason = numbered.has(title)
        ? `「${title}」は後で法令番号を付けて引用されています。法令番号は初めて引用するここに書いてください。`
        : `「${title}」に法令番号がありません。ほかの法令と同じく、初めて引用するここに${number === undefined ? '' : `（${number}）を`}書いてください。`;
      yield {
        node,
        at,
        reason,
        ...(!numbered.has(title) && number === undefined && { severity: 'info' as const }),
      };
    }
  },
});

function printsNumber(text: string): boolean {
  return /(?:明治|大正|昭和|平成|令和)[^)）]*第\s*[0-9０-９〇一二三四五六七八九十百千]+\s*号/.test(text);
}
