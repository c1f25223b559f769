import type { Draft } from '../../text/draft.ts';
import { type DraftWords, spliceWords } from '../../text/draft.ts';
import { type Action, AmendmentRefused, type PlaceRange } from './instruction.ts';
import { type Piece, piecesAt } from './pieces.ts';
import { describeSteps } from './write-place.ts';

/** An action on quoted words. */
export type WordAction = Extract<Action, { kind: 'replaceWords' | 'addWords' | 'deleteWords' }>;

const wordKinds: ReadonlySet<Action['kind']> = new Set(['replaceWords', 'addWords', 'deleteWords']);

/** Whether an action changes quoted words, and not clauses. */
export function isWordAction(action: Action): action is WordAction {
  return wordKinds.has(action.kind);
}

/** Quoted words that were found more than once, all of which were changed. */
export interface ReachedWords {
  quoted: string;
  place: string;
  count: number;
}

/** A stretch of one piece of words, and what stands there afterwards. */
interface Edit {
  start: number;
  end: number;
  words: string;
  quoted: string;
  /** Where the quoted words stand. */
  anchor: readonly [start: number, end: number];
  action: WordAction;
}

type Target = DraftWords | Draft;

/**
 * Changes quoted words, all at once: each quotation is looked for in the words as they stood before, so that
 * 「甲」を「乙」に、「乙」を「甲」に改める exchanges the two. Every place where the words stand is meant; of quotations inside one
 * another the longer one.
 * @returns which quotations reached more than one place
 * @throws {AmendmentRefused} if words are not there, or two quotations overlap; then nothing is changed
 */
export function changeWords(root: Draft, actions: readonly WordAction[]): ReachedWords[] {
  const edits = new Map<Target, Edit[]>();
  for (const action of actions) {
    for (const [target, edit] of findEdits(root, action)) {
      const list = edits.get(target) ?? [];
      // 第一条及び同条第二項: one place named twice is changed once.
      if (!list.some((one) => isSameEdit(one, edit))) list.push(edit);
      edits.set(target, list);
    }
  }
  const counts = new Map<WordAction, number>(actions.map((action) => [action, 0]));
  const chosen = [...edits].map(([target, list]) => [target, dropInner(list)] as const);
  for (const [, list] of chosen)
    for (const { action } of list) counts.set(action, (counts.get(action) ?? 0) + 1);
  for (const [action, count] of counts)
    if (count === 0)
      throw new AmendmentRefused(
        `「${quotedBy(action)}」 stands in ${nameRange(action)} only inside other words that are quoted`,
      );
  for (const [, list] of chosen) assertApart(list);
  for (const [target, list] of chosen) splice(target, list);
  return [...counts].flatMap(([action, count]) =>
    count > 1 ? [{ quoted: quotedBy(action), place: nameRange(action), count }] : [],
  );
}

function isSameEdit(one: Edit, other: Edit): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.words === other.words &&
    one.quoted === other.quoted
  );
}

function findEdits(root: Draft, action: WordAction): [Target, Edit][] {
  const quoted = quotedBy(action);
  if (quoted === '') throw new AmendmentRefused('the quoted words are empty');
  const found = piecesAt(root, action).flatMap(({ target, value, from, to, labelLength = 0 }: Piece) =>
    occurrences(value.slice(0, to), quoted, from)
      // The number of a heading alone is no words: 第二章を第三章とする.
      .filter((at) => at + quoted.length > labelLength)
      .map((at) => ({
        target,
        at,
        label: value.slice(0, labelLength),
        isCut: cutsNumber(value, at, quoted),
      })),
  );
  if (found.length === 0) throw new AmendmentRefused(`「${quoted}」 is not in ${nameRange(action)}`);
  // 千円 does not mean a part of 二千円, unless it stands nowhere else.
  const meant = found.some(({ isCut }) => !isCut) ? found.filter(({ isCut }) => !isCut) : found;
  if (meant.length > 1 && meant.every(({ isCut }) => isCut))
    throw new AmendmentRefused(
      `「${quoted}」 stands in ${nameRange(action)} only as a part of longer numbers`,
    );
  return meant.map(({ target, at, label }): [Target, Edit] => [
    target,
    withoutLabel(editOf(action, quoted, at), label),
  ]);
}

/** The change of the words of a heading that was quoted with its number, which stays. */
function withoutLabel(edit: Edit, label: string): Edit {
  if (label === '') return edit;
  const kept = label.slice(edit.start);
  if (!edit.words.startsWith(kept))
    throw new AmendmentRefused(
      `「${edit.quoted}」 holds the number of a heading, which is changed by …を…とする`,
    );
  const [from, to] = edit.anchor;
  return {
    ...edit,
    start: Math.max(0, edit.start - label.length),
    end: edit.end - label.length,
    words: edit.words.slice(kept.length),
    anchor: [Math.max(0, from - label.length), to - label.length],
  };
}

/** Names a range for people: 第1条から第3条まで. */
export function nameRange({ place, through }: PlaceRange): string {
  const part = place.part === 'caption' ? 'の見出し' : '';
  const from = describeSteps(place.steps) + part;
  return through ? `${from}から${describeSteps(through.steps)}まで` : from;
}

function quotedBy(action: WordAction): string {
  if (action.kind === 'replaceWords') return action.from;
  return action.kind === 'addWords' ? action.anchor : action.words;
}

function editOf(action: WordAction, quoted: string, at: number): Edit {
  const end = at + quoted.length;
  const own = { quoted, anchor: [at, end] as const, action };
  if (action.kind === 'replaceWords') return { start: at, end, words: action.to, ...own };
  if (action.kind === 'deleteWords') return { start: at, end, words: '', ...own };
  const place = action.where === 'after' ? end : at;
  return { start: place, end: place, words: action.words, ...own };
}

const digit = /[0-9０-９〇一二三四五六七八九十百千万億兆]/;

/** Whether quoted words begin or end in the middle of a number. */
function cutsNumber(value: string, at: number, quoted: string): boolean {
  const end = at + quoted.length;
  const isCut = (left: number) => digit.test(value[left] ?? '') && digit.test(value[left + 1] ?? '');
  return isCut(at - 1) || isCut(end - 1);
}

function occurrences(text: string, words: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + words.length))
    places.push(at);
  return places;
}

/** Leaves out what stands inside longer quoted words: of 準会員 and 会員 the former is meant. */
function dropInner(edits: readonly Edit[]): Edit[] {
  const longest = edits.toSorted((left, right) => right.quoted.length - left.quoted.length);
  return edits.filter(
    (edit) =>
      !longest.some(
        (other) =>
          other !== edit &&
          other.quoted.length > edit.quoted.length &&
          other.anchor[0] <= edit.anchor[0] &&
          edit.anchor[1] <= other.anchor[1] &&
          (edit.action.kind !== 'addWords' || (edit.start > other.start && edit.start < other.end)),
      ),
  );
}

function assertApart(edits: readonly Edit[]): void {
  const sorted = sortEdits(edits);
  for (const [index, { start, quoted }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && start < before.end)
      throw new AmendmentRefused(
        `「${before.quoted}」 and 「${quoted}」 overlap; quote them together, or amend them in two sentences`,
      );
  }
}

function sortEdits(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
}

function splice(target: Target, edits: readonly Edit[]): void {
  for (const { start, end, words } of sortEdits(edits).toReversed()) {
    if ('value' in target) spliceWords(target, start, end, words);
    else target.caption = (target.caption ?? '').slice(0, start) + words + (target.caption ?? '').slice(end);
  }
}
