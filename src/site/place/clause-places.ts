/** One stretch of revisions in which a clause has the same id: first and last place in `revisions`, and the id. */
export type PlaceRun = [first: number, last: number, id: string];

/** Where the clauses of a document stand in each of its revisions. */
export interface ClausePlaces {
  document: string;
  /** Effective dates, the oldest first. */
  revisions: string[];
  /** By what stays of a clause over all revisions. */
  clauses: Record<string, PlaceRun[]>;
  /** Of a clause that came of others: these others. */
  cameFrom: Record<string, string[]>;
  /** Whether the keys of `clauses` last: links may be made of them. */
  isLasting: boolean;
}

/** What became of a clause in another revision. */
export type FoundPlace =
  | { state: 'here'; node: string }
  /** It went into others, or came of them; these stand there. */
  | { state: 'merged'; nodes: string[] }
  /** It is gone since the revision of `gone`. */
  | { state: 'ended'; gone: string }
  /** It came with the revision of `since`. */
  | { state: 'not-yet'; since: string };

/** What stays of a clause of a revision; nothing where the revision has no such clause. */
export function keyOf(
  { revisions, clauses }: ClausePlaces,
  effective: string,
  node: string,
): string | undefined {
  const at = revisions.indexOf(effective);
  return Object.keys(clauses).find((key) => idAt(clauses[key], at) === node);
}

/**
 * Says where a clause of one revision stands in another: `art_4` of 2026-04-01 is `art_3` of 2024-04-01.
 * @returns `undefined` where one of the revisions or the clause is not known
 */
export function findPlace(
  places: ClausePlaces,
  from: { effective: string; node: string },
  wanted: string,
): FoundPlace | undefined {
  const { revisions, clauses } = places;
  const [own, other] = [revisions.indexOf(from.effective), revisions.indexOf(wanted)];
  const key = keyOf(places, from.effective, from.node);
  if (own < 0 || other < 0 || key === undefined) return undefined;
  const node = idAt(clauses[key], other);
  if (node !== undefined) return { state: 'here', node };
  const kin = (other > own ? listHeirs(places, key) : listOrigins(places, key))
    .map((one) => idAt(clauses[one] ?? [], other))
    .filter((id) => id !== undefined);
  if (kin.length > 0) return { state: 'merged', nodes: [...new Set(kin)] };
  if (other > own) {
    const last = Math.max(...clauses[key].filter(([first]) => first <= other).map(([, end]) => end));
    return { state: 'ended', gone: revisions[last + 1] };
  }
  const first = Math.min(...clauses[key].filter(([, end]) => end >= other).map(([begin]) => begin));
  return { state: 'not-yet', since: revisions[first] };
}

/** The id of a clause in the revision at a place. */
export function idAt(runs: readonly PlaceRun[], place: number): string | undefined {
  return runs.find(([first, last]) => first <= place && place <= last)?.[2];
}

/** The clauses that came of one, and what came of these. */
export function listHeirs({ cameFrom }: ClausePlaces, key: string): string[] {
  return follow(key, (one) => Object.keys(cameFrom).filter((heir) => cameFrom[heir].includes(one)));
}

function listOrigins({ cameFrom }: ClausePlaces, key: string): string[] {
  return follow(key, (one) => cameFrom[one] ?? []);
}

function follow(key: string, next: (key: string) => readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = [key];
  for (const one of waiting) {
    for (const other of next(one)) {
      if (other === key || found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return [...found];
}
