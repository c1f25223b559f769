/** The initials of a run of Latin words, and where the run stands. */
export interface Initials {
  term: string;
  start: number;
  end: number;
}

/** Words that initials leave out: Terms of Service is ToS or TS. */
const small = '(?:of|and|the|for|in|to|on|or|with|a|an|by)';
const runs = new RegExp(
  String.raw`(?<![A-Za-zＡ-Ｚａ-ｚ])[A-Z][A-Za-z]+(?:[ \-](?:${small} )*[A-Z][A-Za-z]+){1,5}(?![A-Za-z])`,
  'g',
);

/** Lists the initials of runs of capitalised Latin words: `Standard Transfer Clauses` → stc, by which people ask for them. */
export function listInitials(text: string): Initials[] {
  if (!/[A-Z][a-z]/.test(text)) return [];
  return [...text.matchAll(runs)].map(({ 0: run, index }) => ({
    term: run
      .split(/[ -]/)
      .filter((word) => /^[A-Z]/.test(word))
      .map((word) => word[0].toLowerCase())
      .join(''),
    start: index,
    end: index + run.length,
  }));
}
