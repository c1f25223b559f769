import type { Correction } from '../../model/correction.ts';
import type { LineEvidence } from '../evidence/evidence.ts';
import { type ClassifiedLine, readBracket } from '../evidence/form.ts';
import { readListMarker } from '../evidence/marker/list.ts';
import { finish, headingRanks, type Marker, type MarkerKind, skipSpace } from '../evidence/marker/marker.ts';
import { readOrdinalLabel } from '../evidence/marker/ordinal.ts';
import { isTitleLike } from '../evidence/title.ts';

/** Longest line without a label that is a caption as a whole. */
const longestCaption = 60;

/** The form of a line that a person says what it is; `undefined` where it is text. */
export function correctedForm(
  { line, forms }: LineEvidence,
  { as, number }: Correction,
): ClassifiedLine | undefined {
  const { text } = line;
  if (as === 'text' || as === 'goesOn' || as === 'none' || as === 'split') return undefined;
  const type = as === 'paragraph' || as === 'item' || as === 'subitem' ? 'list' : as;
  const known = forms.find((form) => form.type === type);
  if (known && number === undefined) return { ...known, strong: true };
  if (type === 'caption')
    return { line, type, caption: bracketOrWhole(text), body: text.length, strong: true };
  if (type === 'supplProvision' || type === 'appdx') return { line, type, body: text.length, strong: true };
  const marker = numbered(known?.marker ?? readMarker(text, as), number, text, as);
  if (type === 'list') return listForm(line, marker, as);
  // A heading that is numbered like a list is a chapter.
  const isHeading = type === 'heading' && marker && headingRanks[marker.kind] === undefined;
  return titledForm(line, type, isHeading ? { ...marker, kind: 'chapter' } : marker);
}

function bracketOrWhole(text: string): [number, number] {
  const bracket = readBracket(text, 0);
  // Words behind the bracket belong to the caption too: a correction loses nothing.
  return bracket?.[1] === text.length ? bracket : [0, text.length];
}

/** The label that the line shows, of the kind that is wanted if it shows one. */
function readMarker(text: string, as: Correction['as']): Marker | undefined {
  const ordinal = readOrdinalLabel(text);
  const isClause = as === 'article' || as === 'heading';
  if (ordinal && isClause && (ordinal.kind === 'article') === (as === 'article')) return ordinal;
  return readListMarker(text) ?? (isClause ? undefined : ordinal);
}

/** A misprinted label ends where the line shows that it does: behind 条, before a bracket or white space. */
const labelEnd = /^[^\s（(【「]{0,8}?(?:条|章|節|項)|^[^\s（(【「、。]{1,8}(?=[\s（(【「])|^[^\s]{1,4}$/;

function numbered(
  marker: Marker | undefined,
  number: string | undefined,
  text: string,
  as: Correction['as'],
): Marker | undefined {
  if (number === undefined) return marker;
  const [value, ...branches] = number.split('-').map(Number);
  if (marker) {
    const { other: _, misread: __, through: ___, ...rest } = marker;
    return { ...rest, value, branches };
  }
  const end = labelEnd.exec(text)?.[0].length;
  if (end === undefined) return undefined;
  const kind: MarkerKind = as === 'article' ? 'article' : as === 'heading' ? 'chapter' : 'digit';
  return finish(text, kind, { value, branches }, end);
}

function listForm(
  line: LineEvidence['line'],
  marker: Marker | undefined,
  as: Correction['as'],
): ClassifiedLine | undefined {
  if (marker) {
    const { doubtful: _, ...sure } = marker;
    return { line, type: 'list', marker: sure, body: marker.body, strong: true };
  }
  // A paragraph needs no label; an item without one is the member of a list without numbers.
  return as === 'paragraph'
    ? undefined
    : {
        line,
        type: 'list',
        marker: { kind: 'bullet', shape: 'unlabelled', value: 0, branches: [], end: 0, body: 0, gap: 'none' },
        body: 0,
        strong: true,
      };
}

/** An article or a heading: its label, and what of the line is its caption. */
function titledForm(
  line: LineEvidence['line'],
  type: 'article' | 'heading',
  marker: Marker | undefined,
): ClassifiedLine {
  const { text } = line;
  const from = marker?.body ?? 0;
  const bracket = type === 'article' ? readBracket(text, from) : undefined;
  const rest = text.slice(from);
  const isTitle =
    type === 'heading' ||
    isTitleLike(rest) ||
    (!marker && text.length <= longestCaption && !text.endsWith('。'));
  const caption = bracket ?? (isTitle && rest !== '' ? ([from, text.length] as [number, number]) : undefined);
  return {
    line,
    type,
    ...(marker && { marker }),
    ...(type === 'heading' && !marker && { rank: 1 }),
    ...(caption && { caption }),
    body: caption ? skipSpace(text, caption[1]) : from,
    strong: true,
  };
}
