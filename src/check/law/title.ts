import { foldTitle } from '../../law/fold-title.ts';
import { listNames } from '../../law/law-table.ts';
import { defineCheck } from '../define-check.ts';
import { listCitedLaws, printsTitle } from './cited-law.ts';

/** Titles that are shorter may well be those of another law. */
const shortest = 9;
const most = 2;

/** 個人情報保護に関する法律 for 個人情報の保護に関する法律 */
export const lawTitle = defineCheck({
  id: 'law-title',
  family: 'law',
  severity: 'warning',
  finds: '法令の題名の書き誤り（一、二字の違い）。',
  why: 'どの法令か決まらず、検索でも見付かりません。',
  examples: {
    failing: [{ text: '第1条（取扱い）\n当社は、個人情報保護に関する法律に従う。\n' }],
    passing: [
      {
        text: '第1条（取扱い）\n当社は、個人情報の保護に関する法律及び電気通信事業法並びに個人情報保護法に従う。\n',
      },
      { text: '第1条（取扱い）\n当社は、貨物の輸送の安全に関する法律に従う。\n' },
    ],
  },
  *run(context) {
    const seen = new Set<string>();
    for (const { reference, law, known } of listCitedLaws(context)) {
      const { title } = law;
      if (title === undefined || !/に関する法律$/.test(title) || !printsTitle(reference, title)) continue;
      const printed = foldTitle(title);
      const isKnown =
        known &&
        [known.title, ...known.formerTitles.map((one) => one.title)].some(
          (one) => foldTitle(one) === printed,
        );
      if (isKnown || seen.has(printed) || printed.length < shortest) continue;
      seen.add(printed);
      const near = findNear(printed);
      if (near === undefined) continue;
      yield {
        node: reference.node,
        at: reference.at,
        reason: `「${title}」という題名の法令は見当たりません。「${near}」ではないか確かめてください。`,
      };
    }
  },
});

/** The one title of the table that differs in at most two characters; nothing where it is one of the table itself. */
function findNear(printed: string): string | undefined {
  const near = new Set<string>();
  for (const name of listNames()) {
    if (Math.abs(name.length - printed.length) > most || !name.endsWith('法律')) continue;
    if (name === printed) return undefined;
    if (differsLittle(name, printed)) near.add(name);
  }
  return near.size === 1 ? [...near][0] : undefined;
}

/** Whether two titles are alike but for one place of at most two characters. */
function differsLittle(left: string, right: string): boolean {
  let head = 0;
  while (head < Math.min(left.length, right.length) && left[head] === right[head]) head++;
  let tail = 0;
  const rest = Math.min(left.length, right.length) - head;
  while (tail < rest && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  return Math.max(left.length, right.length) - head - tail <= most;
}
