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
      if (title === undefined || !/法律?$/.test(title) || !printsTitle(reference, title)) continue;
      const printed = foldTitle(title);
      const isKnown =
        known &&
        [known.title, ...known.formerTitles.map((one) => one.title)].some(
          (one) => foldTitle(one) === printed,
        );
      if (isKnown || seen.has(printed) || printed.length < shortest) continue;
      seen.add(printed);
      const near = printed.endsWith('法律') ? findNear(printed) : findFuller(printed);
      if (near === undefined) continue;
      yield {
        node: reference.node,
        at: reference.at,
        reason: `「${title}」という題名の法令は見当たりません。「${near}」ではないか確かめてください。`,
      };
    }
  },
});

/** The one title that has a sign or two more within it: 下請代金支払遅延|等|防止法. A shorter one may be of another law. */
function findFuller(printed: string): string | undefined {
  const fuller = new Set<string>();
  for (const name of listNames()) {
    if (name === printed) return undefined;
    if (name.length <= printed.length || name.length > printed.length + most || !name.endsWith('法'))
      continue;
    if (name.slice(0, 4) === printed.slice(0, 4) && lacksLittle(printed, name)) fuller.add(name);
  }
  return fuller.size === 1 ? [...fuller][0] : undefined;
}

/** Whether one title is another with one stretch left out. */
function lacksLittle(less: string, more: string): boolean {
  let head = 0;
  while (head < less.length && less[head] === more[head]) head++;
  return more.endsWith(less.slice(head));
}

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
