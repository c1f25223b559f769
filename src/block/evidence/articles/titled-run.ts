import type { LineEvidence } from '../evidence.ts';
import type { ClassifiedLine } from '../form.ts';
import { follows } from '../marker/follows.ts';
import type { ListMarkerKind, Marker } from '../marker/marker.ts';
import { isDeleted, isTitleLike } from '../title.ts';
import { captionOf, couldBeTitle, titleBefore, wordsOf } from './titled-form.ts';

/** A line whose number could be that of an article. */
export interface Member {
  index: number;
  form: ClassifiedLine;
  marker: Marker;
}

const reads = ({ kind, other }: Marker, wanted: ListMarkerKind): boolean =>
  kind === wanted || other?.kind === wanted;

/** The lines with a marker of a kind that stand on the outermost level of the format's lists; circled ones that begin again are items. */
function membersOf(lines: readonly LineEvidence[], kind: ListMarkerKind): Member[] {
  const members = lines.flatMap(({ forms, line }, index) => {
    const form = forms.find(
      ({ type, marker }) => type === 'list' && marker && !marker.doubtful && reads(marker, kind),
    );
    if (!form || line.listDepth > 1) return [];
    const marker = form.marker!;
    // V. is a letter, and five behind IV.
    return [{ index, form, marker: marker.kind === kind ? marker : { ...marker, ...marker.other } }];
  });
  return kind === 'circled' && members.filter(({ marker }) => marker.value === 1).length > 1 ? [] : members;
}

/** Where members of one shape carry captions in brackets, those of others (`2 定期預金` amid `2.（取扱店）`) are something else. */
function ofCaptionedShape(lines: readonly LineEvidence[], members: readonly Member[]): readonly Member[] {
  const captioned = members.filter(({ index, form }) => captionOf(lines[index], form) !== undefined);
  const shapes = new Set(captioned.map(({ marker }) => marker.shape));
  if (captioned.length < 2 || shapes.size > 1 || captioned[0].marker.value !== 1) return members;
  return members.filter(({ marker }) => shapes.has(marker.shape));
}

/** Whether a member carries a title: a caption, 削除, or words that could be one with something of its own behind them. */
function isTitled(
  lines: readonly LineEvidence[],
  { index, form, marker }: Member,
  next: Member | undefined,
  folded: boolean,
): boolean {
  const words = wordsOf(lines[index], form);
  if (captionOf(lines[index], form) !== undefined || isDeleted(words) || titleBefore(words) > 0) return true;
  if (folded) return true;
  const behind = lines[index + 1];
  // An excerpt may end with a title.
  if (!behind) return marker.value > 2 && lines[index].line.blankBefore > 0 && isTitleLike(words);
  if (behind.forms[0]?.type === 'end') return false;
  const nextFollows = next?.index === index + 1 && follows(marker, next.marker);
  // What lists several things is a title where a list of another shape begins below it.
  const below = behind.forms[0]?.marker;
  const opens = below?.value === 1 && below.kind !== marker.kind;
  return !nextFollows && (opens ? couldBeTitle(words) : isTitleLike(words));
}

/**
 * Headings of which a page shows only some unfolded: `4.利息`, blank lines, `5.手数料`. All could be titles, all stand apart, and
 * two at least have a sentence of their own behind them.
 */
function isFolded(lines: readonly LineEvidence[], members: readonly Member[]): boolean {
  let unfolded = 0;
  for (const [at, { index, form }] of members.entries()) {
    const apart = at === 0 || lines[index].line.blankBefore > 0;
    if (!apart || !couldBeTitle(wordsOf(lines[index], form))) return false;
    const behind = lines[index + 1];
    if (behind?.ended && behind.forms.length === 0) unfolded++;
  }
  return unfolded >= 2;
}

/** The run 1, 2, 3 … of a kind of marker, where most of its members carry titles with something of their own behind them. */
export function titledRun(lines: readonly LineEvidence[], kind: ListMarkerKind): Member[] {
  const run: Member[] = [];
  const members = ofCaptionedShape(lines, membersOf(lines, kind));
  const folded = isFolded(lines, members);
  let candidates = 0;
  let skipped: Member | undefined;
  for (const [at, member] of members.entries()) {
    const { marker } = member;
    if (kind === 'dotted' && marker.branches.length > 0) continue;
    const last = run.at(-1)?.marker;
    const fits = last ? follows(last, marker) : marker.value === 1;
    const fitsSkipped = skipped !== undefined && follows(skipped.marker, marker);
    if (!fits && !fitsSkipped && !leavesOut(lines, member, run, folded)) continue;
    if (fits) candidates++;
    if (!isTitled(lines, member, members[at + 1], folded)) {
      // A long title, or the second of two levels with one shape: what comes next tells.
      if (fits && last) skipped = member;
      continue;
    }
    if (fitsSkipped && skipped && !fits) run.push(skipped);
    if (!fits || skipped?.marker.value === marker.value) skipped = undefined;
    run.push(member);
  }
  if (goesOnTitled(run, skipped, candidates)) run.push(skipped!);
  const items = run.filter(({ index, form }) => endsAsItem.test(wordsOf(lines[index], form))).length;
  return (run.length - items) * 2 > candidates ? run : [];
}

/** `6. 次の行為を禁止します。` behind five titles: whether the last number of all goes on a run in which every number has a title. */
function goesOnTitled(run: readonly Member[], next: Member | undefined, candidates: number): boolean {
  const last = run.at(-1)?.marker;
  if (!next || !last || run.length < 3 || candidates !== run.length + 1) return false;
  return last.shape === next.marker.shape && follows(last, next.marker);
}

/** Whether a number may stand in the run though others are left out before it. */
function leavesOut(
  lines: readonly LineEvidence[],
  member: Member,
  run: readonly Member[],
  folded: boolean,
): boolean {
  const last = run.at(-1)?.marker;
  return folded
    ? last !== undefined && member.marker.value > last.value
    : isLaterCaptioned(lines, member, run);
}

/** `14.（解約等）` behind `4.（払戻し）`: where all members carry their caption in brackets, numbers may be left out. */
function isLaterCaptioned(
  lines: readonly LineEvidence[],
  { index, form, marker }: Member,
  run: readonly Member[],
): boolean {
  const last = run.at(-1);
  if (run.length < 2 || !last || marker.shape !== last.marker.shape || marker.value <= last.marker.value)
    return false;
  if (captionOf(lines[index], form) === undefined) return false;
  return run.every((member) => captionOf(lines[member.index], member.form) !== undefined);
}

/** Words with which items end and titles do not. */
const endsAsItem = /(?:こと|とき|場合|もの)$/;
