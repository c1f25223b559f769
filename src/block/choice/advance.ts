import { findCloser, isCloser, isOpener, trackBrackets } from '../../text/bracket/bracket.ts';
import { endsSentence } from '../../text/sentence.ts';
import { fillOf, type LineEvidence } from '../evidence/evidence.ts';
import { looksLikeDocumentTitle } from '../evidence/part/part.ts';
import { isTitleLike } from '../evidence/title.ts';
import type { Candidate, Here, Reader } from './candidate.ts';
import type { Choice } from './choice.ts';
import type { Open, State } from './state.ts';

/** The state behind a line that is read so. */
export function advance(
  { state, evidence, reader }: Here,
  { choice, next, words }: Candidate,
  cost: number,
): State {
  return {
    ...state,
    ...next,
    remark: choice.action === 'goesOn' ? state.remark : next.remark,
    cost,
    from: state,
    choice,
    open: openLine(state, evidence, reader, choice, words),
  };
}

/** The logical line that is open behind a line which is read so. */
function openLine(state: State, evidence: LineEvidence, reader: Reader, choice: Choice, words: string): Open {
  const { line } = evidence;
  const before = choice.action === 'goesOn' ? state.open : undefined;
  const last = choice.taken > 1 ? reader.evidence.lines[choice.index + choice.taken - 1] : evidence;
  const { fill, columns } = before ? joinedFill(before, evidence, reader) : last;
  const structural = !before && words === '' && choice.action !== 'list';
  const brackets = trackOpen(before?.brackets ?? [], evidence, words);
  return {
    kind: before?.kind ?? choice.action,
    ended: hasEnded(before, evidence, words),
    predicate: evidence.predicate,
    midway: evidence.midway,
    comma: evidence.comma,
    endsWithDay: evidence.endsWithDay,
    endsAsItem: (before?.kind ?? choice.action) === 'list' && evidence.endsAsItem,
    brackets,
    fill: structural || namesDocument(state, fill, words) ? 'short' : fill,
    columns,
    end: last.line.end,
    empty: (before ? before.empty : true) && words === '',
    titled:
      !before &&
      brackets.length === 0 &&
      choice.form.caption === undefined &&
      mayEndTitle(fill, last, words) &&
      isTitleLike(words),
    indent: line.indent,
    first: before?.first ?? line.indent,
    lines: (before?.lines ?? 0) + 1,
  };
}

/** Whether a line before the first clause is the title of a document: it ends where it ends, however long it is. */
function namesDocument({ scope }: State, fill: Open['fill'], words: string): boolean {
  return scope === 'front' && fill === 'cut' && looksLikeDocumentTitle(words);
}

/** Whether the words so far end a sentence; a whole line in brackets changes nothing. */
function hasEnded(before: Open | undefined, { ended }: LineEvidence, words: string): boolean {
  const bracketed = isOpener(words.charCodeAt(0)) && findCloser(words, 0) === words.length - 1;
  if (before && bracketed) return before.ended;
  return (ended && words !== '') || endsSentence(words);
}

/** …といいます。⏎）は、: the rest of a line that extraction broke before a bracket fills it further. */
function joinedFill(before: Open, evidence: LineEvidence, reader: Reader): Pick<Open, 'fill' | 'columns'> {
  const { line } = evidence;
  const columns = evidence.columns + before.columns;
  if (!reader.wrapped || !isCloser(line.text.charCodeAt(0)) || columns >= 400) return evidence;
  return { columns, fill: fillOf(line, columns, reader.evidence.wrap) };
}

function trackOpen(
  brackets: readonly number[],
  { bracketed }: LineEvidence,
  words: string,
): readonly number[] {
  if (!bracketed) return brackets;
  const stack = [...brackets];
  trackBrackets(words, stack);
  return stack;
}

/** Words that only a sentence breaks off at, whose line Markdown joins with the next: `第３条　甲及び乙は`. */
const endsWithParticle = /[はがをのにと]$/;

/** Whether a line of that fill could be the last of a title: it was not wrapped. */
function mayEndTitle(fill: Open['fill'], { line }: LineEvidence, words: string): boolean {
  return fill !== 'full' && fill !== 'edge' && (line.end !== 'soft' || !endsWithParticle.test(words));
}
