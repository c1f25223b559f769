import type { Quantity } from '../../model/annotation.ts';
import { findCloser } from '../../text/bracket/bracket.ts';
import { foldWidth } from '../../text/width.ts';
import { defineCheck } from '../define-check.ts';
import { isOtherValue, type Restated } from './restated-value.ts';

/** 万, 億 and 壱 against digits alone, 500,000 or 五〇〇、〇〇〇: two notations of one amount. */
const worded = /[万億千百十壱弐参拾]/;

/** （金…） and （すなわち…） say the same again, whatever the notation. */
const isSaidAgain = /金|すなわち/;

/** 5万円（金500,000円） */
export const languageRestatedAmount = defineCheck({
  id: 'language-restated-amount',
  family: 'language',
  severity: 'error',
  finds: '括弧の中に書き直された金額、期間又は割合が、前のものと違うところ（税込みの額、日歩を含む）。',
  why: 'どちらによるのか争いになります。',
  examples: {
    failing: [
      { text: '第1条（違約金）\n違約金は、5万円（金500,000円）とする。\n', quotes: ['5万円…500,000円'] },
      { text: '第1条（敷金）\n敷金は、三万円（金三十万円）とする。\n', quotes: ['三万円…三十万円'] },
      { text: '第1条（料金）\n料金は、10,000円（税込11,500円）とする。\n', quotes: ['10,000円…11,500円'] },
      { text: '第1条（期限）\n当社は、72時間（2日）以内に答える。\n', quotes: ['72時間…2日'] },
      { text: '第1条（損害金）\n損害金は、年14.6%（日歩5銭）とする。\n', quotes: ['14.6%…日歩5銭'] },
    ],
    passing: [
      { text: '第1条（料金）\n料金は、10,000円（税込11,000円）とし、期間は14日（2週間）とする。\n' },
      { text: '第1条（損害金）\n損害金は、年14.6%（日歩4銭）とする。30日（1か月）を限度とする。\n' },
      { text: '第1条（違約金）\n違約金は、5万円（金50,000円）とする。\n' },
      { text: '第1条（料金）\n料金は、1万円（消費税を含み11,000円）とする。\n' },
      { text: '第1条（料金）\n料金は、5,000円（5,500円）とする。\n' },
    ],
  },
  *run({ document, index }) {
    for (const [place, first] of document.quantities.entries()) {
      const [own] = first.at;
      const leaf = index.byId.get(own?.leaf ?? '');
      if (!own || !leaf || !('value' in leaf) || !/^[（(]/.test(leaf.value.slice(own.end, own.end + 1)))
        continue;
      const close = findCloser(foldWidth(leaf.value.slice(own.end, own.end + longest)), 0);
      if (close < 0) continue;
      const content = leaf.value.slice(own.end + 1, own.end + close);
      const again = document.quantities
        .slice(place + 1, place + 4)
        .filter(({ at: [{ leaf: id, end }] }) => id === own.leaf && end <= own.end + close)
        .filter(({ kind }) => kind === first.kind || (isRate(kind) && isRate(first.kind)))[0];
      if (!again || first.at.length !== 1 || again.at.length !== 1) continue;
      const lead = leaf.value.slice(own.end + 1, again.at[0].start).trim();
      if (!isOther({ first, again, lead, content })) continue;
      const reason = `「${first.text}」と括弧の中の「${again.text}」が違います。どちらかを改めてください。`;
      yield { node: again.node, at: [own, again.at[0]], reason };
    }
  },
});

/** Longest bracket that says a quantity again, UTF-16 units. */
const longest = 40;

function isRate(kind: Quantity['kind']): boolean {
  return kind === 'percentage' || kind === 'fraction';
}

function isOther(restated: Restated): boolean {
  const { first, again, lead, content } = restated;
  if (isOtherValue(restated)) return true;
  if (!isAmount(first) || !isAmount(again) || first.value === again.value) return false;
  const isWhole = /^(?:金|すなわち)?$/.test(lead) && content.trim().endsWith(again.text.trim());
  return isWhole && (isSaidAgain.test(lead) || worded.test(first.text) !== worded.test(again.text));
}

function isAmount({ kind, value, currency, unit }: Quantity): boolean {
  return kind === 'money' && /^\d/.test(value) && currency === undefined && unit === undefined;
}
