import type { LineEvidence } from '../evidence/evidence.ts';
import type { Here } from './candidate.ts';
import type { Place } from './choice.ts';
import type { State } from './state.ts';

/** A place where a line may hang, and the state behind it. */
export interface PlacedText {
  place: Place;
  cost: number;
  next: Partial<State>;
}

const mostAhead = 40;

/** Whether a line that fills its width is the first of those that end as a sentence. */
function endsAhead(lines: readonly LineEvidence[], from: number): boolean {
  for (let at = from; at < from + mostAhead; at++) {
    const here = lines[at];
    if (!here || (at > from && here.forms.some(({ strong }) => strong))) return false;
    if (here.ended) return at > from;
    if (here.fill !== 'full' && here.fill !== 'edge' && !here.midway) return false;
  }
  return false;
}

const fewestNumbered = 3;

/**
 * Whether a line is the preamble of a text that is nothing but numbered sentences: it announces none of them, and they count on from 1
 * up to the end.
 */
function leadsSentences(lines: readonly LineEvidence[], index: number): boolean {
  if (/(?:次|以下|下記|左記)[のに][^。]*。?$/.test(lines[index].line.text)) return false;
  let value = 0;
  for (const { forms, ended, announces } of lines.slice(index + 1, index + 1 + mostAhead)) {
    const marker = forms[0]?.type === 'list' ? forms[0].marker : undefined;
    if (!marker && value === 0 && ended && !announces && forms.length === 0) continue;
    if (marker?.kind !== 'digit' || marker.value !== value + 1 || !ended) return false;
    value++;
  }
  return value >= fewestNumbered;
}

/** Before the first clause: a title, a note or the preamble; where nothing is an article, perhaps the first paragraph. */
export function frontPlaces(
  { reader, evidence, state, index, unread }: Here,
  paragraph: Partial<State>,
): PlacedText[] {
  const { hasArticles, hasClauses } = reader.profile;
  const [form] = evidence.forms;
  // A list before the first article is a note; the first article itself is none, however dear what follows is.
  const clause = form?.strong && (form.type === 'article' || form.type === 'heading') ? 20 : 0;
  const listed = (form?.type === 'list' && hasArticles ? 0.5 - unread : 0) + clause;
  const ended = evidence.ended || endsAhead(reader.evidence.lines, index);
  const front = {
    place: { at: 'sentence' } as const,
    cost: hasArticles || !hasClauses ? listed : ended ? 1.5 : 0.2,
    next: {},
  };
  if (hasArticles || !hasClauses) return [front];
  const runsOn = reader.wrapped && evidence.fill !== 'short' && evidence.fill !== 'cut';
  const cost =
    (ended ? 0.6 : runsOn ? 1.2 : 6) +
    (index === 0 ? 3 : 0) +
    (leadsSentences(reader.evidence.lines, index) ? 3 : 0);
  return [
    front,
    {
      place: { at: 'paragraph' },
      cost: cost + (state.caption ? 0 : 0.2),
      next: { ...paragraph, scope: 'main' },
    },
  ];
}
