import { adverbialNouns } from '../adverbial-nouns.ts';
import type { CompanyTable, JoinCount } from './company-table.ts';
import type { Complement } from './read-complements.ts';

/** A noun or verb stands so many times as often with a particle as without before a missing one is told. */
const times = 20;
const fewest = 10;

/** The particle that stands between two words elsewhere, where they never stand together without one. */
export function findMissing(
  { noun, verb, particle, isCompound }: Complement,
  table: CompanyTable,
): { particle: string; isKnown: boolean } | undefined {
  if (particle !== undefined || isCompound || adverbialNouns.has(noun)) return undefined;
  const [ofNoun, ofVerb] = [table.findNoun(noun), table.findVerb(verb)];
  if (!ofNoun || !ofVerb || ofNoun.compounds.has(verb) || !isJoined(ofNoun)) return undefined;
  const known = bestOf(
    [...ofNoun.particles].flatMap(([key, count]) => (key.slice(1) === verb ? [[key[0], count]] : [])),
  );
  if (known) return { particle: known, isKnown: true };
  const usual = isJoined(ofVerb) ? bestOf([...ofVerb.particles]) : undefined;
  return usual === undefined ? undefined : { particle: usual, isKnown: false };
}

function isJoined({ joined, bare }: JoinCount): boolean {
  return joined >= fewest && joined >= bare * times;
}

function bestOf(counts: readonly (readonly [string, number])[]): string | undefined {
  return counts.toSorted(([, left], [, right]) => right - left)[0]?.[0];
}
