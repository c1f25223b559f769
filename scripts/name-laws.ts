import { datedFacts } from '../src/law/dated-fact.ts';
import { foldTitle } from '../src/law/fold-title.ts';
import type { FormerTitle, KnownLaw } from '../src/law/known-law.ts';

/** Adds what is known beside the lists: days, names, and laws that are no more. */
export function addFacts(listed: readonly KnownLaw[]): KnownLaw[] {
  const known = new Set(listed.map(({ number }) => number));
  const beside = Object.entries(datedFacts).flatMap(([number, { title }]): KnownLaw[] =>
    known.has(number) || title === undefined ? [] : [{ number, title, abbreviations: [], formerTitles: [] }],
  );
  return [...listed, ...beside].map((law) => {
    const fact = datedFacts[law.number];
    if (!fact) return law;
    return {
      ...law,
      ...(fact.id !== undefined && { id: fact.id }),
      abbreviations: [...new Set([...law.abbreviations, ...(fact.names ?? [])])],
      formerTitles: mergeFormer(law.formerTitles, fact.former ?? []),
      ...(fact.until !== undefined && {
        repealed: { on: fact.until, ...(fact.successor !== undefined && { successor: fact.successor }) },
      }),
    };
  });
}

function mergeFormer(listed: readonly FormerTitle[], dated: readonly FormerTitle[]): FormerTitle[] {
  return [...dated, ...listed.filter(({ title }) => !dated.some((one) => one.title === title))];
}

/** Laws by their folded names, the likeliest first. */
export function indexNames(laws: readonly KnownLaw[]): Map<string, KnownLaw[]> {
  const index = new Map<string, KnownLaw[]>();
  const add = (name: string, law: KnownLaw): void => {
    const key = foldTitle(name);
    const held = index.get(key);
    if (!held) index.set(key, [law]);
    else if (!held.includes(law)) held.push(law);
  };
  // Of two of one name, that in force and with articles; and what is a title goes before what is a former one or an abbreviation.
  for (const law of laws) if (!law.repealed && law.articles) add(law.title, law);
  for (const law of laws) if (!law.repealed) add(law.title, law);
  for (const law of laws) if (law.repealed) add(law.title, law);
  for (const law of laws) for (const { title } of law.formerTitles) add(title, law);
  for (const law of laws) for (const name of law.abbreviations) add(name, law);
  return index;
}
