import { allWords, type Draft, type DraftWords, isDraft, ownWords } from '../../text/draft.ts';
import { splitSentences } from '../../text/sentence.ts';
import { findClause, soleParagraph } from './find-place.ts';
import { type Action, AmendmentRefused, type Place, type PlacePart } from './instruction.ts';
import { describeSteps } from './write-place.ts';

/** An action on quoted words. */
export type WordAction = Extract<Action, { kind: 'replaceWords' | 'addWords' | 'deleteWords' }>;

const wordKinds: ReadonlySet<Action['kind']> = new Set(['replaceWords', 'addWords', 'deleteWords']);

/** Whether an action changes quoted words, and not clauses. */
export function isWordAction(action: Action): action is WordAction {
  return wordKinds.has(action.kind);
}

/** A stretch of one piece of words, and what stands there afterwards. */
interface Edit {
  start: number;
  end: number;
  words: string;
  quoted: string;
}

/** Words that can be changed: a run of sentences, or a caption. */
type Piece = { value: string };

/**
 * Changes quoted words, all at once: each quotation is looked for in the words as they stood before, so that
 * 「甲」を「乙」に、「乙」を「甲」に改める exchanges the two.
 * @throws {AmendmentRefused} if words are not there, or not once, or two quotations overlap; then nothing is changed
 */
export function changeWords(root: Draft, actions: readonly WordAction[]): void {
  const edits = new Map<Piece, Edit[]>();
  const captions = new Map<Draft, Piece>();
  for (const action of actions) {
    for (const [piece, edit] of findEdits(root, action, captions))
      edits.set(piece, [...(edits.get(piece) ?? []), edit]);
  }
  const changed = [...edits].map(([piece, list]) => [piece, splice(piece.value, list)] as const);
  for (const [piece, value] of changed) piece.value = value;
  for (const [node, { value }] of captions) node.caption = value;
}

function findEdits(root: Draft, action: WordAction, captions: Map<Draft, Piece>): [Piece, Edit][] {
  const quoted = quotedBy(action);
  if (quoted === '') throw new AmendmentRefused('the quoted words are empty');
  const { part, steps } = action.place;
  const name = describeSteps(steps) + (part === 'caption' ? 'の見出し' : '');
  const pieces = part === 'caption' ? captionAt(root, action.place, captions) : wordsAt(root, action.place);
  const range = part === 'chapeau' || part === 'caption' ? undefined : part;
  const found = pieces.flatMap((piece, index) => {
    const [start, end] = range ? partRange(piece.value, range, index === 0) : [0, piece.value.length];
    return occurrences(piece.value.slice(0, end), quoted, start).map((at): [Piece, Edit] => [
      piece,
      editOf(action, quoted, at),
    ]);
  });
  if (found.length === 0) throw new AmendmentRefused(`「${quoted}」 is not in ${name}`);
  const isEverywhere = action.kind === 'replaceWords' && action.everywhere === true;
  if (found.length > 1 && !isEverywhere)
    throw new AmendmentRefused(
      `「${quoted}」 stands ${found.length} times in ${name}; quote more words, name a smaller clause, or write 「${quoted}」をいずれも`,
    );
  return found;
}

function quotedBy(action: WordAction): string {
  if (action.kind === 'replaceWords') return action.from;
  return action.kind === 'addWords' ? action.anchor : action.words;
}

function editOf(action: WordAction, quoted: string, at: number): Edit {
  const end = at + quoted.length;
  if (action.kind === 'replaceWords') return { start: at, end, words: action.to, quoted };
  if (action.kind === 'deleteWords') return { start: at, end, words: '', quoted };
  const place = action.where === 'after' ? end : at;
  return { start: place, end: place, words: action.words, quoted };
}

function occurrences(text: string, words: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + words.length))
    places.push(at);
  return places;
}

function splice(value: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
  let text = '';
  let at = 0;
  for (const [index, { start, end, words, quoted }] of sorted.entries()) {
    if (start < at)
      throw new AmendmentRefused(
        `「${sorted[index - 1].quoted}」 and 「${quoted}」 overlap; quote them together, or amend them in two sentences`,
      );
    text += value.slice(at, start) + words;
    at = end;
  }
  return text + value.slice(at);
}

function captionAt(root: Draft, { steps }: Place, captions: Map<Draft, Piece>): Piece[] {
  const { node } = findClause(root, steps);
  const piece = captions.get(node) ?? { value: node.caption ?? '' };
  captions.set(node, piece);
  return [piece];
}

/** The pieces of words in which the quoted words of an instruction are looked for. */
export function wordsAt(root: Draft, place: Place): DraftWords[] {
  const [first] = place.steps;
  if (first.kind === 'title')
    return root.children.filter((node) => !isDraft(node) && node.type === 'title') as DraftWords[];
  if (first.kind === 'preface') return prefaceOf(root);
  const { node } = findClause(root, place.steps);
  if (node.lines)
    throw new AmendmentRefused(`${describeSteps(place.steps)} was replaced by this amendment already`);
  return place.part === 'chapeau' ? ownWords(soleParagraph(node)) : allWords(node);
}

/** Lines between the title and the first clause. */
export function prefaceOf(root: Draft): DraftWords[] {
  const end = root.children.findIndex(isDraft);
  return root.children
    .slice(0, end < 0 ? undefined : end)
    .filter((node) => !isDraft(node) && node.type === 'note') as DraftWords[];
}

/** Where ただし書, 本文, 前段 or 後段 stand in the words of a clause. */
export function partRange(
  value: string,
  part: PlacePart | undefined,
  isFirst: boolean,
): [start: number, end: number] {
  const sentences = splitSentences(value);
  const proviso = sentences.findIndex(([from]) => /^(?:ただし|但し)/.test(value.slice(from)));
  const starts = (index: number) => sentences[index]?.[0] ?? value.length;
  if (!isFirst) return [0, 0];
  if (part === 'proviso') return proviso < 0 ? [0, 0] : [starts(proviso), value.length];
  if (part === 'main') return [0, proviso < 0 ? value.length : starts(proviso)];
  return part === 'first' ? [0, starts(1)] : [starts(1), value.length];
}
