import { build, buildSome, buildValue } from '../docx/build.ts';
import type { WordElement } from '../docx/xml.ts';

/** A level of a list in the making. */
export interface RtfLevel {
  format: number;
  start: number;
  follow: number;
  /** Its text: the length, then characters of which those below 9 stand for numbers of levels. */
  text: string;
  left: number;
  first: number;
}

/** What `\listoverride` says: how a list that paragraphs name differs from its definition. */
export interface RtfOverride {
  list: number;
  id: number;
  levels: { start?: number; level?: RtfLevel }[];
}

/** The lists of a document: definitions by `\listid`, and what paragraphs name by `\ls`. */
export interface RtfLists {
  definitions: Map<number, RtfLevel[]>;
  overrides: RtfOverride[];
}

/** Names by `\levelnfc`, in the order of the standard of Word. */
const formats: readonly string[] = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText'],
  ...['ordinalText', 'hex', 'chicago', 'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha'],
  ...['decimalFullWidth', 'decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand'],
  ...['decimalEnclosedCircle', 'decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero'],
  ...['bullet', 'ganada', 'chosung', 'decimalEnclosedFullstop', 'decimalEnclosedParen'],
  ...['decimalEnclosedCircleChinese', 'ideographEnclosedCircle', 'ideographTraditional', 'ideographZodiac'],
  ...['ideographZodiacTraditional', 'taiwaneseCounting', 'ideographLegalTraditional'],
  ...['taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified'],
  'chineseCountingThousand',
];
const noNumber = 255;
const suffixes = ['tab', 'space', 'nothing'];

export function startLevel(): RtfLevel {
  return { format: 0, start: 1, follow: 0, text: '', left: 0, first: 0 };
}

/** Writes lists as the part of a Word document that defines them. */
export function buildNumbering({ definitions, overrides }: RtfLists): WordElement {
  const abstracts = [...definitions].map(([id, levels]) =>
    build('w:abstractNum', { 'w:abstractNumId': `${id}` }, levels.map(buildLevel)),
  );
  const nums = overrides.map(({ list, id, levels }) =>
    build('w:num', { 'w:numId': `${id}` }, [
      buildValue('w:abstractNumId', list),
      ...levels.map(({ start, level }, index) =>
        build(
          'w:lvlOverride',
          { 'w:ilvl': `${index}` },
          buildSome(
            start !== undefined && buildValue('w:startOverride', start),
            level && buildLevel(level, index),
          ),
        ),
      ),
    ]),
  );
  return build('w:numbering', {}, [...abstracts, ...nums]);
}

function buildLevel({ format, start, follow, text, left, first }: RtfLevel, index: number): WordElement {
  const [, ...characters] = [...text];
  const printed = characters
    .slice(0, text.charCodeAt(0))
    .map((character) => (character < '\x09' ? `%${character.charCodeAt(0) + 1}` : character))
    .join('');
  return build('w:lvl', { 'w:ilvl': `${index}` }, [
    buildValue('w:start', start),
    buildValue('w:numFmt', format === noNumber ? 'none' : (formats[format] ?? 'decimal')),
    buildValue('w:lvlText', printed),
    buildValue('w:suff', suffixes[follow] ?? 'tab'),
    build('w:pPr', {}, [build('w:ind', { 'w:left': `${left}`, 'w:firstLine': `${first}` })]),
  ]);
}
