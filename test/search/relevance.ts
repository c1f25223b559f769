/** A question with the units that answer it, `<document>#<node id>`; any of them is right. */
export interface RelevanceQuestion {
  id: string;
  kind: string;
  question: string;
  /** The text beside the project that is asked instead of the sample corpus: `seed`, or a file of its examples. */
  file?: string;
  gold: string[];
}

/** Mean reciprocal rank within 10, and the share of questions answered within 5. */
export interface Relevance {
  count: number;
  mrr10: number;
  recall5: number;
}

/** Asks all questions of searches that give `<document>#<node id>`, best first. */
export async function measure(
  ask: (question: RelevanceQuestion) => Promise<string[]>,
  questions: readonly RelevanceQuestion[],
): Promise<Relevance & { byKind: Record<string, Relevance> }> {
  const ranks: { kind: string; rank: number }[] = [];
  for (const question of questions) {
    const { kind, gold } = question;
    const place = (await ask(question)).slice(0, 10).findIndex((node) => gold.includes(node));
    ranks.push({ kind, rank: place < 0 ? Number.POSITIVE_INFINITY : place + 1 });
  }
  const kinds = [...new Set(ranks.map(({ kind }) => kind))];
  const ofKind = (wanted: string) => summarize(ranks.filter(({ kind }) => kind === wanted));
  return { ...summarize(ranks), byKind: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) };
}

function summarize(ranks: readonly { rank: number }[]): Relevance {
  const count = ranks.length;
  const mean = (value: (rank: number) => number) =>
    ranks.reduce((sum, { rank }) => sum + value(rank), 0) / count;
  return { count, mrr10: mean((rank) => 1 / rank), recall5: mean((rank) => (rank <= 5 ? 1 : 0)) };
}
