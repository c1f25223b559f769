import { readTerms, type SynonymData } from './data.ts';

/** What a word in its dictionary form turns into before its endings, by its last letter: 払う → 払わ, 払い, 払え, 払お, 払っ. */
const inflections: Readonly<Record<string, string>> = {
  う: 'わいえおっつ',
  く: 'かきけこい',
  ぐ: 'がぎげごい',
  す: 'さしせそ',
  つ: 'たちてとっ',
  ぬ: 'なにねのん',
  ぶ: 'ばびべぼん',
  む: 'まみめもん',
  る: 'らりれろっつ',
  い: 'くけか',
};

/**
 * Lists the forms in which a question prints the words that lead somewhere, each with its term:
 * やめる → やめる, やめ, やめり …. A browser, which has no dictionary, cuts questions by them besides the words of the index.
 * Whether a verb in る is inflected as やめる or as 譲る is not known without the dictionary, so both are given;
 * forms of one character are left out.
 */
export function listSurfaces(data: SynonymData): Map<string, string> {
  const terms = new Set(data.spellings.flat());
  for (const { words, everyday = [] } of data.groups) {
    for (const word of [...words, ...everyday]) for (const term of readTerms(data, word)) terms.add(term);
  }
  const surfaces = new Map([...terms].map((term) => [term, term]));
  for (const term of terms) {
    for (const surface of inflect(term))
      if (surface.length > 1 && !surfaces.has(surface)) surfaces.set(surface, term);
  }
  return surfaces;
}

function inflect(term: string): string[] {
  const stem = term.slice(0, -1);
  const last = term.slice(-1);
  const forms = [...(inflections[last] ?? '')].map((ending) => stem + ending);
  return last === 'る' ? [stem, ...forms] : forms;
}
