import { type Numeral, readArabicNumeral, readKanjiNumeral } from '../../../text/numeral.ts';
import { finish, type ListMarkerKind, type Marker, maximumListNumber, skipSpace } from './marker.ts';

/** A shape in which list numbers are printed: a sign, the number, a sign. */
interface PrintedShape {
  /** How number 2 looks. */
  example: string;
  before: string;
  after: string;
  /** What counts alike: how strong the form is, and which runs it may go on. */
  kind: ListMarkerKind;
  numeral: (text: string, from: number) => Numeral | undefined;
}

/**
 * Shapes of list numbers beside those that are read by their first character. A row adds a shape, and a fixture
 * `test/fixtures/block/marker-*` shows it; which level it means is learned from each document.
 */
export const printedShapes: readonly PrintedShape[] = [
  { example: '〔２〕', before: '〔', after: '〕', kind: 'parenDigit', numeral: readArabicNumeral },
  { example: '〔二〕', before: '〔', after: '〕', kind: 'parenKanji', numeral: readKanjiNumeral },
  { example: '[2]', before: '[', after: ']', kind: 'parenDigit', numeral: readArabicNumeral },
  { example: '［２］', before: '［', after: '］', kind: 'parenDigit', numeral: readArabicNumeral },
  { example: '【２】', before: '【', after: '】', kind: 'parenDigit', numeral: readArabicNumeral },
  { example: '<2>', before: '<', after: '>', kind: 'parenDigit', numeral: readArabicNumeral },
  { example: '＜２＞', before: '＜', after: '＞', kind: 'parenDigit', numeral: readArabicNumeral },
  { example: '《２》', before: '《', after: '》', kind: 'parenDigit', numeral: readArabicNumeral },
  { example: '〈２〉', before: '〈', after: '〉', kind: 'parenDigit', numeral: readArabicNumeral },
];

const signs: ReadonlySet<string> = new Set(printedShapes.map(({ before }) => before));

/** Reads a list number by the table of shapes: `〔２〕　住所`. */
export function readPrintedShape(text: string): Marker | undefined {
  if (!signs.has(text[0])) return undefined;
  for (const shape of printedShapes) {
    if (!text.startsWith(shape.before)) continue;
    const numeral = shape.numeral(text, skipSpace(text, shape.before.length));
    if (!numeral || numeral.value === 0 || numeral.value > maximumListNumber) continue;
    const close = skipSpace(text, numeral.end);
    if (!text.startsWith(shape.after, close)) continue;
    const marker = finish(text, shape.kind, numeral, close + shape.after.length);
    return { ...marker, shape: `${shape.before}${shape.kind}${shape.after}` };
  }
  return undefined;
}
