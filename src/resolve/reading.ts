import type { MutatisMutandis, Reference } from '../model/annotation.ts';
import type { Message } from '../model/message.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { ApplicationPhrase } from '../text/application-phrase.ts';
import { type NamedProvision, rangeSentences } from './reading/applied-provision.ts';
import { composeReadings, listAppliedSentences } from './reading/compose-reading.ts';
import { nameApplication } from './reading/name-application.ts';
import { indexReferences } from './reading/provision-chain.ts';

/** Applications with their provisions and readings, and what a person should know about them. */
export interface LinkedApplications {
  mutatisMutandis: MutatisMutandis[];
  messages: Message[];
}

/** Clauses that no replacement touches are given as well, while all readings together stay below this. */
const wholeAllowance = { any: 1_000, perCharacter: 0.5 };
/** What readings may hold together, in characters: a part for every text, and a multiple of the text's length. */
const readingAllowance = { any: 20_000, perCharacter: 2 };

/**
 * Links applications to the provisions that they name, and makes the readings.
 *
 * ```
 * 第2条2  前条の規定は、前項の場合について準用します。この場合において、同条中「申込」とあるのは「請求」と読み替えます。
 *         ^^^^ applies art_1   ^^^^ to art_2__para_1   art_1 reads with 請求 for 申込
 * ```
 */
export function linkMutatisMutandis(
  index: TreeIndex,
  printed: readonly ApplicationPhrase[],
  references: readonly Reference[],
): LinkedApplications {
  if (printed.length === 0) return { mutatisMutandis: [], messages: [] };
  const sentenceOf = indexReferences(index, references);
  const ranges = rangeSentences(index);
  const messages: Message[] = [];
  // Texts that apply their provisions over and over must not make results that are much longer than themselves.
  const length = countCharacters(index.sentences);
  let allowance = length * readingAllowance.perCharacter + readingAllowance.any;
  let whole = length * wholeAllowance.perCharacter + wholeAllowance.any;
  const mutatisMutandis = printed.map((application, order): MutatisMutandis => {
    const named = nameApplication(application, sentenceOf);
    const linked: MutatisMutandis = {
      id: `mm_${order + 1}`,
      node: application.node,
      applies: listNodes(named.applies),
      to: listNodes(named.to),
      substitutions: application.substitutions.map(({ from, to, at }) => ({ from, to, at })),
      readings: [],
      at: application.at,
    };
    if (application.substitutions.length === 0 || linked.applies.length === 0) return linked;
    const sentences = listAppliedSentences(index, ranges, named, allowance);
    if (!sentences) {
      messages.push(tellOmitted(application));
      return linked;
    }
    const applied = countCharacters(sentences);
    allowance -= applied;
    whole -= applied;
    const { readings, used } = composeReadings(index, application.substitutions, named, sentences);
    for (const [place, substitution] of application.substitutions.entries()) {
      // Words of a caption, or of a provision that is not in this document, cannot be looked up.
      const unreadable = substitution.inCaption || named.scopes[place]?.length === 0;
      if (!used.has(place) && !unreadable) messages.push(tellUnmatched(application, substitution));
    }
    const changed = readings.filter(({ segments }) =>
      segments.some(({ substitution }) => substitution !== undefined),
    );
    return { ...linked, readings: whole >= 0 ? readings : changed };
  });
  return { mutatisMutandis, messages };
}

function countCharacters(sentences: TreeIndex['sentences']): number {
  return sentences.reduce((sum, { sentence }) => sum + sentence.value.length, 0);
}

function listNodes(provisions: readonly NamedProvision[]): { node: string }[] {
  return [...new Set(provisions.map(({ node }) => node))].map((node) => ({ node }));
}

function tellUnmatched({ node }: ApplicationPhrase, { from, to }: { from: string; to: string }): Message {
  return {
    ruleId: 'substitution-without-match',
    severity: 'warning',
    reason: `「${from}」 is to be read as 「${to}」, but the applied provisions do not contain it. Check the words and the provisions.`,
    node,
  };
}

function tellOmitted({ node }: ApplicationPhrase): Message {
  return {
    ruleId: 'reading-omitted',
    severity: 'info',
    reason: 'The applied provisions are too long to be given as they read with the replaced words.',
    node,
  };
}
