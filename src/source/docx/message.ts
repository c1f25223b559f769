import type { Message } from '../../model/message.ts';
import type { Side } from './run.ts';
import { childElements, type WordElement } from './xml.ts';

const changeWords = {
  'w:ins': ['insertion', 'insertions'],
  'w:del': ['deletion', 'deletions'],
  'w:moveTo': ['move', 'moves'],
} as const;
type ChangeName = keyof typeof changeWords;

/** Counts the tracked changes of a document and says which side was read; nothing where there are none. */
export function describeTracked(root: WordElement, side: Side): Message[] {
  const counts: Record<ChangeName, number> = { 'w:ins': 0, 'w:del': 0, 'w:moveTo': 0 };
  countChanges(root, counts);
  const named = (Object.keys(counts) as ChangeName[])
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${changeWords[name][counts[name] === 1 ? 0 : 1]}`);
  if (named.length === 0) return [];
  const read = side === 'final' ? 'as accepted' : 'as rejected';
  const other = side === 'final' ? 'original' : 'final';
  return [
    {
      ruleId: 'tracked-changes',
      severity: 'info',
      reason: `The document holds tracked changes (${named.join(', ')}), which were read ${read}; --tracked ${other} reads the other side.`,
    },
  ];
}

function countChanges(element: WordElement, counts: Record<ChangeName, number>): void {
  for (const child of childElements(element)) {
    if (Object.hasOwn(counts, child.name)) counts[child.name as ChangeName]++;
    countChanges(child, counts);
  }
}

export function describeFormats(formats: ReadonlySet<string>): Message[] {
  if (formats.size === 0) return [];
  return [
    {
      ruleId: 'unknown-number-format',
      severity: 'warning',
      reason: `Numbers of the format ${[...formats].join(', ')} were written as 1, 2, 3; compare them with the document in Word.`,
    },
  ];
}

export function describeNotes(count: number): Message[] {
  if (count === 0) return [];
  return [
    {
      ruleId: 'notes-in-text',
      severity: 'info',
      reason: `${count === 1 ? '1 footnote or endnote stands' : `${count} footnotes and endnotes stand`} behind the paragraphs that refer to them, with marks as （注1）.`,
    },
  ];
}

const mostComments = 10;
const longestComment = 30;

/** Lists the comments of a document, which are no part of its text. */
export function describeComments(root: WordElement | undefined): Message[] {
  const comments = childElements(root, 'w:comment').map((comment) => listWords(comment).trim());
  if (comments.length === 0) return [];
  const quoted = comments.slice(0, mostComments).map((words) => {
    const start = [...words].slice(0, longestComment).join('');
    return `「${start}${start.length < words.length ? '…' : ''}」`;
  });
  return [
    {
      ruleId: 'comments',
      severity: 'info',
      reason: `Left out of the text: ${comments.length === 1 ? '1 comment' : `${comments.length} comments`} (${quoted.join(' · ')}${comments.length > mostComments ? ' …' : ''}).`,
    },
  ];
}

/** All words of a part, for a message. */
export function listWords(element: WordElement): string {
  return childElements(element)
    .map((child) => (child.name === 'w:t' ? child.children.join('') : listWords(child)))
    .join('');
}
