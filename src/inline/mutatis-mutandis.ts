import type { Place } from '../model/position.ts';
import type { PlacedSentence, TreeIndex } from '../model/tree-index.ts';
import type { ApplicationPhrase, SubstitutionPhrase } from '../text/application-phrase.ts';
import { type BracketSpan, findOuterBrackets, maskBrackets } from '../text/bracket/mask-brackets.ts';
import { foldWidth } from '../text/width.ts';
import {
  readAdaptedProvisions,
  readApplication,
  type Stretch,
} from './mutatis-mutandis/application-sentence.ts';
import { readSubstitutions } from './mutatis-mutandis/substitution.ts';
import { readSubstitutionTables } from './mutatis-mutandis/substitution-table.ts';

/** The pre-check of a sentence, so that others cost no pattern. */
const signs = ['準用', 'とあ', '読替', '読み替', '読換', '読み換'];
const namesTable = /表/;

/**
 * Finds the applications of provisions to other cases, with the words that are replaced.
 *
 * ```
 * 前条の規定は、前項の場合について準用します。この場合において、同条中「申込」とあるのは「請求」と読み替えます。
 * ^^^^ subject   ^^^^ case                                   ^^^^ within ^^^^ from        ^^^^ to
 * ```
 */
export function findMutatisMutandis(index: TreeIndex): ApplicationPhrase[] {
  const found: ApplicationPhrase[] = [];
  let open: ApplicationPhrase | undefined;
  for (const placed of index.sentences) {
    const { value } = placed.sentence;
    if (!signs.some((sign) => value.includes(sign))) continue;
    const brackets = findOuterBrackets(foldWidth(value));
    const masked = maskBrackets(foldWidth(value), brackets);
    const phrase = readSentence(placed, masked, brackets);
    if (!phrase) continue;
    if (phrase.applies || !open || !belongsTo(placed, open)) {
      if (!phrase.applies && phrase.substitutions.length === 0) continue;
      open = startApplication(index, placed, masked, phrase);
      found.push(open);
    } else {
      open.at.push(placeOf(placed));
      open.substitutions.push(...phrase.substitutions);
    }
  }
  return found;
}

interface SentencePhrase {
  /** The sentence itself applies provisions (準用); else it only replaces words. */
  applies: boolean;
  subjects: Stretch[];
  cases: Stretch[];
  itemised: boolean;
  substitutions: SubstitutionPhrase[];
}

function readSentence(
  placed: PlacedSentence,
  masked: string,
  brackets: readonly BracketSpan[],
): SentencePhrase | undefined {
  const { sentence } = placed;
  const application = readApplication(masked);
  const stretches = readSubstitutions(masked, brackets);
  const substitutions: SubstitutionPhrase[] = stretches.map(({ from, to, within, inCaption }) => ({
    from: sentence.value.slice(from.start, from.end),
    to: sentence.value.slice(to.start, to.end),
    at: [placeAt(placed, from), placeAt(placed, to)],
    ...(within && { within: placeAt(placed, within) }),
    ...(inCaption && { inCaption }),
  }));
  if (stretches.length === 0 && /読み?[替換]え?/.test(masked) && namesTable.test(masked)) {
    substitutions.push(...readSubstitutionTables(placed.owner));
  }
  if (!application && substitutions.length === 0) return undefined;
  return {
    applies: application !== undefined,
    subjects: application?.subjects ?? [],
    cases: application?.cases ?? [],
    itemised: application?.itemised ?? false,
    substitutions,
  };
}

/** Replacements in a following sentence, or in an item below, belong to the application before them. */
function belongsTo({ owner }: PlacedSentence, open: ApplicationPhrase): boolean {
  return owner.id === open.node || owner.id.startsWith(`${open.node}__`);
}

function startApplication(
  index: TreeIndex,
  placed: PlacedSentence,
  masked: string,
  phrase: SentencePhrase,
): ApplicationPhrase {
  const subjects = phrase.subjects.map((stretch) => placeAt(placed, stretch));
  if (phrase.itemised) subjects.push(...listBelow(index, placed));
  // A 読替え without 準用 names the provisions that it changes as those whose 適用 it is about.
  const adapted = phrase.applies ? [] : readAdaptedProvisions(masked);
  subjects.push(...adapted.map((stretch) => placeAt(placed, stretch)));
  return {
    node: (placed.row ?? placed.clause).id,
    at: [placeOf(placed)],
    subjects,
    cases: phrase.cases.map((stretch) => placeAt(placed, stretch)),
    substitutions: phrase.substitutions,
  };
}

/** The first sentence of each item below a clause, up to its 。. */
function listBelow(index: TreeIndex, { owner }: PlacedSentence): Place[] {
  const places: Place[] = [];
  for (const child of owner.children) {
    const sentence =
      'children' in child ? child.children.find((leaf) => leaf.type === 'sentence') : undefined;
    if (!sentence?.id || !index.byId.has(sentence.id) || !('value' in sentence)) continue;
    const end = sentence.value.endsWith('。') ? sentence.value.length - 1 : sentence.value.length;
    places.push({ leaf: sentence.id, start: 0, end });
  }
  return places;
}

function placeOf({ sentence }: PlacedSentence): Place {
  return { leaf: sentence.id, start: 0, end: sentence.value.length };
}

function placeAt({ sentence }: PlacedSentence, { start, end }: Stretch): Place {
  return { leaf: sentence.id, start, end };
}
