import { foldTitle } from '../../law/fold-title.ts';
import type { KnownLaw } from '../../law/known-law.ts';
import { findAllByTitle, findByNumber, tableDays } from '../../law/law-table.ts';
import { defineCheck } from '../define-check.ts';
import { citesNewer, listCitedLaws } from './cited-law.ts';
import { shareOf } from './likeness.ts';

/** 消費者契約法（平成12年法律第16号） */
export const lawNumberMismatch = defineCheck({
  id: 'law-number-mismatch',
  family: 'law',
  severity: 'error',
  finds: '題名と法令番号が合わない法令の引用。',
  why: '別の法令を引用していることになります。',
  examples: {
    failing: [
      {
        text: '第1条（適用）\nこの規約は、消費者契約法（平成12年法律第16号）に従う。\n',
        quotes: ['消費者契約法（平成12年法律第16号）'],
      },
      {
        text: '第1条（適用）\nこの規約は、消費者保護法（平成12年法律第61号）に従う。\n',
        quotes: ['消費者保護法（平成12年法律第61号）'],
      },
    ],
    passing: [
      { text: '第1条（適用）\nこの規約は、消費者契約法（平成十二年法律第六十一号）に従う。\n' },
      { text: '第1条（適用）\nこの規約は、海賊対策法（平成99年法律第1号）に従う。\n' },
    ],
  },
  *run(context) {
    const all = [...listCitedLaws(context)];
    for (const { reference, law } of all) {
      const { title, number } = law;
      // The number is printed here, and not taken over from another citation.
      if (!title || !number || !printsNumber.test(reference.text) || /^(?:同|この)/.test(reference.text))
        continue;
      const named = findAllByTitle(title);
      const numbered = findByNumber(number);
      const place = { node: reference.node, at: reference.at };
      if (named.length > 0 && !named.some((one) => one.number === number || one.title === numbered?.title)) {
        const known = named[0].number;
        yield {
          ...place,
          reason: `「${title}」の法令番号は「${known}」です。「${number}」を確かめてください。`,
        };
      } else if (named.length === 0 && numbered && !namesOf(numbered).some((name) => isLike(title, name))) {
        yield {
          ...place,
          // The title of a law whose number is right may have been changed since; articles that it had not yet show that it was.
          ...(shareOf(numbered.title, title) >= 0.6 && {
            severity: citesNewer(all, number) ? ('info' as const) : ('warning' as const),
          }),
          reason: `「${number}」は${tableDays().asOf}現在、「${numbered.title}」の番号です。題名と番号を確かめてください。`,
        };
      }
    }
  },
});

const printsNumber = /第\s*[0-9０-９〇一二三四五六七八九十百千]+\s*号/;

function namesOf({ title, formerTitles, abbreviations }: KnownLaw): string[] {
  return [title, ...formerTitles.map((former) => former.title), ...abbreviations];
}

/** A title that the text shortens or that goes on before it is no other law. */
function isLike(printed: string, title: string): boolean {
  const [left, right] = [foldTitle(printed), foldTitle(title)];
  return left.endsWith(right) || right.endsWith(left);
}
