import type { Quantity } from '../../model/annotation.ts';
import { defineCheck } from '../define-check.ts';

/** 万, 億 and 壱 against digits alone, 500,000 or 五〇〇、〇〇〇: two notations of one amount. */
const worded = /[万億千百十壱弐参拾]/;

/** （金…） and （すなわち…） say the same again, whatever the notation. */
const isSaidAgain = /金|すなわち/;

/** 5万円（金500,000円） */
export const languageRestatedAmount = defineCheck({
  id: 'language-restated-amount',
  family: 'language',
  severity: 'error',
  finds: '括弧の中に書き直された金額が、前の金額と違うところ。',
  why: 'どちらの金額か争いになります。',
  examples: {
    failing: [
      { text: '第1条（違約金）\n違約金は、5万円（金500,000円）とする。\n', quotes: ['5万円…500,000円'] },
      { text: '第1条（敷金）\n敷金は、三万円（金三十万円）とする。\n', quotes: ['三万円…三十万円'] },
    ],
    passing: [
      { text: '第1条（違約金）\n違約金は、5万円（金50,000円）とする。\n' },
      { text: '第1条（料金）\n料金は、1万円（消費税を含み11,000円）とする。\n' },
      { text: '第1条（料金）\n料金は、5,000円（5,500円）とする。\n' },
    ],
  },
  *run({ document, index }) {
    let before: Quantity | undefined;
    for (const quantity of document.quantities) {
      const first = before;
      before = quantity;
      if (!first || !isAmount(first) || !isAmount(quantity) || first.value === quantity.value) continue;
      const [[own], [again]] = [first.at, quantity.at];
      const leaf = index.byId.get(own.leaf);
      if (own.leaf !== again.leaf || !leaf || !('value' in leaf)) continue;
      const isRestated =
        /^[（(]\s*(?:金|すなわち)?\s*$/.test(leaf.value.slice(own.end, again.start)) &&
        /^[）)]/.test(leaf.value.slice(again.end)) &&
        (isSaidAgain.test(leaf.value.slice(own.end, again.start)) ||
          worded.test(first.text) !== worded.test(quantity.text));
      if (!isRestated) continue;
      const reason = `「${first.text}」と括弧の中の「${quantity.text}」が違います。どちらかを改めてください。`;
      yield { node: quantity.node, at: [own, again], reason };
    }
  },
});

function isAmount({ kind, value, currency, unit, at }: Quantity): boolean {
  return (
    kind === 'money' && /^\d/.test(value) && currency === undefined && unit === undefined && at.length === 1
  );
}
