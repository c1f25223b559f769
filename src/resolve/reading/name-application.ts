import type { Reference } from '../../model/annotation.ts';
import type { ApplicationPhrase } from '../../text/application-phrase.ts';
import { type NamedProvision, nameProvisions } from './applied-provision.ts';
import {
  isOpen,
  type PlacedReference,
  type ReferringSentence,
  readExclusions,
  readProvisionChain,
} from './provision-chain.ts';

/** The provisions that an application names. */
export interface NamedApplication {
  applies: NamedProvision[];
  /** Taken out of the applied ones: 第5条を除く. */
  excluded: NamedProvision[];
  to: NamedProvision[];
  /** For each replacement the provisions in which it is made; nothing where all applied ones are meant. */
  scopes: (NamedProvision[] | undefined)[];
}

type SentenceOf = (leaf: string) => ReferringSentence;

/** Looks up what an application applies, to which cases, and where it replaces words. */
export function nameApplication(application: ApplicationPhrase, sentenceOf: SentenceOf): NamedApplication {
  const scopes = application.substitutions.map(({ within }) =>
    within ? readProvisionChain(sentenceOf(within.leaf), within) : [],
  );
  const chains: PlacedReference[] = [];
  const excluded: PlacedReference[] = [];
  for (const subject of application.subjects) {
    const sentence = sentenceOf(subject.leaf);
    const chain = readProvisionChain(sentence, subject);
    chains.push(...chain);
    excluded.push(...readExclusions(sentence, chain, subject.end));
  }
  // A 読替え that names no subject changes the provisions in which its words stand.
  if (application.subjects.length === 0) chains.push(...scopes.flat());
  const spoken = new Set([...chains, ...scopes.flat()].map(({ reference }) => reference));
  return {
    applies: nameProvisions(chains),
    excluded: nameProvisions(excluded),
    to: nameProvisions(findCases(application, spoken, sentenceOf)),
    scopes: scopes.map((scope) => (scope.length > 0 ? nameProvisions(scope) : undefined)),
  };
}

/** Not cases: 前項に定めるもののほか, 前条の規定にかかわらず. */
const asideFrom =
  /^(?:の規定)?(?:に(?:定める|規定する|掲げる)(?:もの|場合|事項|ところ))?(?:の?ほか|にかかわらず|を除)/;

function findCases(
  application: ApplicationPhrase,
  spoken: ReadonlySet<Reference>,
  sentenceOf: SentenceOf,
): PlacedReference[] {
  return application.cases.flatMap((place) => {
    const sentence = sentenceOf(place.leaf);
    return sentence.references.filter(
      (placed) =>
        placed.start >= place.start &&
        placed.end <= place.end &&
        !spoken.has(placed.reference) &&
        isOpen(sentence, placed) &&
        !asideFrom.test(sentence.masked.slice(placed.end)),
    );
  });
}
