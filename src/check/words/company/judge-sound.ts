import type { CompanyTable, WordCount } from './company-table.ts';
import type { Companion } from './read-company.ts';

/** A word of the same sound that fits what stands around far better. */
export interface LikelierWord {
  word: string;
  /** Logarithm of how many times as likely it is, half of what the words weigh by themselves. */
  odds: number;
  /** Its company here that the text at large knows best: >に回復. */
  company: string;
}

/** How often a text itself has a word, alone (`''`) and with its company. */
export type OwnCounts = ReadonlyMap<string, number>;

/** Weight of what all words do beside what a word did, in places. */
const smoothing = 10;
/** What する behind a noun that is no act adds for a word that is one, and how often that one stands so. */
const ofActs = { odds: 4, fewest: 5 };
/** Of a word that stands less often in texts at large, nothing is known. */
const fewestOfWord = 8;
const fewest = 2;
/** Two words of which one has so much of the other's company do the same work: 運航計画, 運行計画. */
const sameWork = 0.5;

/** The key of a word with its company in `OwnCounts`. */
export function ownKey(sound: string, word: string, one = ''): string {
  return `${sound} ${word} ${one}`;
}

/**
 * Looks for a word of the same sound that stands in such company where the written one never does: 現状に回復 → 原状.
 * @returns nothing where none of the others is known in any of its company
 */
export function findLikelier(
  { sound, word, company, isNoAct }: Companion,
  own: OwnCounts,
  table: CompanyTable,
): LikelierWord | undefined {
  const words = table.listSounds(sound);
  const written = words.find((one) => one.word === word);
  let best: LikelierWord | undefined;
  for (const other of words) {
    if (other.word === word || other.count < fewestOfWord) continue;
    const found = weigh(other, written, { sound, word, company }, own, table.places);
    if (!found) continue;
    const isAct = isNoAct && (other.company.get('>する')?.own ?? 0) >= ofActs.fewest;
    const odds = found.odds + (isAct ? ofActs.odds : 0);
    if (odds > (best?.odds ?? 0)) best = { ...found, odds };
  }
  return best;
}

function weigh(
  other: WordCount,
  written: WordCount | undefined,
  { sound, word, company }: Pick<Companion, 'sound' | 'word' | 'company'>,
  own: OwnCounts,
  places: number,
): LikelierWord | undefined {
  // One of the places that the text has is the one that is judged.
  const elsewhere = (one: string) => Math.max(0, (own.get(ownKey(sound, word, one)) ?? 1) - 1);
  // A single place at large may be the same slip.
  const writtenOf = (one: string) => Math.max(0, (written?.company.get(one)?.own ?? 0) - 1);
  const usual = (written?.count ?? 0) + elsewhere('');
  let odds = 0.5 * Math.log((other.count + 1) / (usual + 1));
  let strongest: { one: string; share: number } | undefined;
  for (const one of company) {
    const known = other.company.get(one);
    const count = (known?.own ?? 0) + (own.get(ownKey(sound, other.word, one)) ?? 0);
    if (!known || count < fewest) {
      // What only the written word is known with speaks for it.
      odds -= Math.log(writtenOf(one) + 1);
      continue;
    }
    const base = smoothing * ((known.all + 1) / places);
    const usualShare = (elsewhere(one) + writtenOf(one) + base) / (usual + smoothing);
    const share = Math.log((count + base) / (other.count + smoothing)) - Math.log(usualShare);
    odds += share;
    if (!strongest || share > strongest.share) strongest = { one, share };
  }
  if (!strongest || odds <= 0 || (written && doesTheWorkOf(other, written))) return undefined;
  return { word: other.word, odds, company: strongest.one };
}

/** Whether the written word is known in most of the company of the other, so that neither is a slip for the other. */
function doesTheWorkOf(other: WordCount, written: WordCount): boolean {
  if (written.count < fewestOfWord) return false;
  const usual = [...other.company].filter(([, { own }]) => own >= fewest);
  return usual.filter(([one]) => written.company.has(one)).length >= usual.length * sameWork;
}
