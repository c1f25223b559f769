import type { Line } from '../../model/line.ts';
import { type ClassifiedLine, captionLength, particleAfterSpace, readBracket } from './form.ts';
import { readListMarker } from './marker/list.ts';
import { type Marker, skipSpace } from './marker/marker.ts';
import { mayBeOrdinal, readOrdinalLabel } from './marker/ordinal.ts';
import { classifyOrdinal } from './ordinal-form.ts';
import {
  classifyAppendix,
  classifyBracket,
  classifyDated,
  classifySupplementary,
  mayBeDated,
} from './special-form.ts';

/** Says what a line looks like by itself. */
export function classifyLine(line: Line): ClassifiedLine {
  const text = line.text;
  if (
    line.role === 'tableRow' ||
    (text.includes('\t') && !line.listLabel && line.role !== 'listItem' && hasCells(text))
  ) {
    return { line, type: 'row', body: 0, strong: line.role === 'tableRow' };
  }
  const code = text.charCodeAt(0);
  if (line.listLabel || line.role === 'listItem') {
    const listed = !line.listLabel && mayBeDated(code) && classifyDated(line, text);
    return listed || classifyListItem(line, text);
  }
  if (mayBeOrdinal(text)) {
    const marker = readOrdinalLabel(text);
    const ordinal = marker && classifyOrdinal(line, text, marker);
    if (ordinal) return ordinal;
  }
  if (text.length <= captionLength) {
    const special = classifyShort(line, foldRadicals(text), code);
    if (special) return special;
  } else if (code === 0xff08 || code === 0x28) {
    const reversed = classifyBracket(line, text);
    if (reversed?.type === 'article') return reversed;
  }
  const marker = readListMarker(text);
  if (
    marker?.kind === 'paragraphWord' &&
    line.role !== 'heading' &&
    particleAfterSpace.test(text.slice(marker.body, marker.body + 12))
  ) {
    return { line, type: 'text', body: 0, strong: true };
  }
  if (marker && !(line.role === 'heading' && marker.gap === 'none' && marker.kind === 'bullet')) {
    const caption =
      marker.kind === 'paragraphWord' || line.role === 'heading' ? readBracket(text, marker.body) : undefined;
    const whole = caption && skipSpace(text, caption[1]) === text.length ? caption : undefined;
    return {
      line,
      type: 'list',
      marker,
      ...(whole && { caption: whole }),
      body: whole ? text.length : marker.body,
      strong: line.role === 'heading' || isStrong(marker),
    };
  }
  if (line.role === 'heading') return { line, type: 'title', body: 0, strong: true };
  return { line, type: 'text', body: 0, strong: true };
}

/** A tab parts cells unless it only stands between a marker and its text. */
function hasCells(text: string): boolean {
  const tab = text.indexOf('\t');
  if (text.indexOf('\t', tab + 1) >= 0) return true;
  const marker = text[0] === '第' ? readOrdinalLabel(text) : readListMarker(text);
  return !marker || marker.end !== tab;
}

function isStrong(marker: Marker): boolean {
  if (marker.doubtful) return false;
  if (marker.kind === 'digit' || marker.kind === 'kanji' || marker.kind === 'kana')
    return marker.gap !== 'none';
  return marker.kind !== 'latin' && marker.kind !== 'dotted';
}

/** Folds Kangxi radicals (⽉ for 月), which OCR and some fonts put in place of the characters; lengths stay. */
function foldRadicals(text: string): string {
  return /[\u2e80-\u2fdf]/.test(text)
    ? text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    : text;
}

function classifyShort(line: Line, text: string, code: number): ClassifiedLine | undefined {
  if (
    code === 0x9644 ||
    code === 0x4ed8 ||
    code === 0x3010 ||
    code === 0x28 ||
    code === 0xff08 ||
    code === 0x5b ||
    code === 0xff3b ||
    code === 0x3014
  ) {
    const special = classifySupplementary(line, text) ?? classifyAppendix(line, text);
    if (special) return special;
  } else if (
    code === 0x5225 ||
    code === 0x69d8 ||
    code === 0x66f8 ||
    code === 0x6599 ||
    code === 0x8986 ||
    code === 0x3c ||
    code === 0xff1c ||
    code === 0x300a
  ) {
    const special = classifyAppendix(line, text);
    if (special) return special;
  } else if (code === 0x76ee) {
    if (/^目\s*次$/.test(text)) return { line, type: 'toc', body: text.length, strong: true };
  } else if (code === 0x4ee5) {
    if (/^以\s*上[。.]?$/.test(text)) return { line, type: 'end', body: 0, strong: true };
  }
  if (mayBeDated(code) && text.length <= 40) {
    const special = classifyDated(line, text);
    if (special) return special;
  }
  if (code === 0xff08 || code === 0x28 || code === 0x3010 || code === 0x3014)
    return classifyBracket(line, text);
  return undefined;
}

function classifyListItem(line: Line, text: string): ClassifiedLine {
  const printed = line.listLabel ? undefined : readListMarker(text);
  return {
    line,
    type: 'list',
    marker: printed ?? listMarker(line),
    body: printed ? printed.body : 0,
    strong: true,
  };
}

/** The marker that the format gives a list item: the printed number, or the position where every item is printed `1.`. */
function listMarker(line: Line): Marker {
  const printed = line.listLabel && readListMarker(line.listLabel.text);
  const value = !printed
    ? 0
    : printed.value === 1 && line.ordinal !== undefined
      ? line.ordinal
      : printed.value;
  return {
    kind: printed ? printed.kind : 'bullet',
    shape: printed ? printed.shape : 'bullet',
    value,
    branches: printed?.branches ?? [],
    end: 0,
    body: 0,
    gap: line.text === '' ? 'end' : 'wideSpace',
  };
}
