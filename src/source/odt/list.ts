import { build, buildSome, buildValue } from '../docx/build.ts';
import { childElements, findChild, readNumber, type WordElement } from '../docx/xml.ts';
import { readLength } from './form.ts';
import { buildIndentation } from './style.ts';

/** Formats of Word by the first number that OpenDocument names (`ア, イ, ウ, ...`). */
const formats: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '１': 'decimalFullWidth',
  '①': 'decimalEnclosedCircle',
  ア: 'aiueoFullWidth',
  ｱ: 'aiueo',
  イ: 'irohaFullWidth',
  ｲ: 'iroha',
  一: 'japaneseCounting',
  壱: 'japaneseLegal',
  壹: 'japaneseLegal',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
};
const deepestLevel = 9;

/** A list of the text: which numbers count on in it. */
export interface OdtList {
  /** Lists of one number count on together. */
  abstract: number;
  style: string;
  num: string;
}

/** The lists of a document, numbered as Word would. */
export class OdtLists {
  private readonly styles = new Map<string, WordElement[]>();
  private readonly abstracts: WordElement[] = [];
  private readonly nums: WordElement[] = [];
  private readonly byId = new Map<string, OdtList>();
  private readonly last = new Map<string, OdtList>();
  private outline: OdtList | undefined;

  /** Adds the styles of lists of a part. */
  add(root: WordElement | undefined): void {
    for (const kind of ['office:styles', 'office:automatic-styles']) {
      for (const element of childElements(findChild(root, kind))) {
        const name = element.name === 'text:outline-style' ? '' : element.attributes['style:name'];
        if (/^text:(?:list|outline)-style$/.test(element.name) && name !== undefined)
          this.styles.set(name, childElements(element).flatMap(buildLevel));
      }
    }
  }

  /** The list that an element begins or goes on with. */
  enter(element: WordElement, outer: OdtList | undefined): OdtList {
    const { attributes } = element;
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    if (outer && outer.style === style) return outer;
    const before = attributes['text:continue-list'];
    const goesOn = attributes['text:continue-numbering'] === 'true' ? this.last.get(style) : undefined;
    const known = before === undefined ? goesOn : this.byId.get(before);
    const list = known?.style === style ? known : this.start(style);
    const id = attributes['xml:id'] ?? attributes['text:id'];
    if (id !== undefined) this.byId.set(id, list);
    this.last.set(style, list);
    return list;
  }

  /** The number that headings have by their level; nothing where the document numbers none at this level. */
  numberHeading(level: number): WordElement | undefined {
    const levels = this.styles.get('') ?? [];
    const definition = levels.find(({ attributes }) => attributes['w:ilvl'] === `${level - 1}`);
    if (!definition || findChild(definition, 'w:numFmt')?.attributes['w:val'] === 'none') return undefined;
    this.outline ??= this.start('');
    return this.number(this.outline, level, undefined);
  }

  /** The property that gives a paragraph its number; a start of its own begins the counting anew. */
  number(list: OdtList, level: number, start: string | undefined): WordElement {
    const at = Math.min(deepestLevel, level) - 1;
    const first = readNumber(start);
    const num = first === undefined ? list.num : this.addNum(list.abstract, at, first);
    return build('w:numPr', {}, [buildValue('w:ilvl', at), buildValue('w:numId', num)]);
  }

  /** The part of a Word document that defines the lists. */
  build(): WordElement {
    return build('w:numbering', {}, [...this.abstracts, ...this.nums]);
  }

  private start(style: string): OdtList {
    const abstract = this.abstracts.length;
    this.abstracts.push(
      build('w:abstractNum', { 'w:abstractNumId': `${abstract}` }, this.styles.get(style) ?? []),
    );
    return { abstract, style, num: this.addNum(abstract) };
  }

  private addNum(abstract: number, level?: number, start?: number): string {
    const id = `${this.nums.length + 1}`;
    const override =
      level !== undefined &&
      start !== undefined &&
      build('w:lvlOverride', { 'w:ilvl': `${level}` }, [buildValue('w:startOverride', start)]);
    this.nums.push(
      build('w:num', { 'w:numId': id }, buildSome(buildValue('w:abstractNumId', abstract), override)),
    );
    return id;
  }
}

function buildLevel(element: WordElement): WordElement[] {
  const { attributes } = element;
  const level = readNumber(attributes['text:level']);
  if (level === undefined || level < 1 || level > deepestLevel) return [];
  const isBullet = element.name === 'text:list-level-style-bullet';
  const isNumber = /^text:(?:list|outline)-level-style(?:-number)?$/.test(element.name);
  const properties = findChild(element, 'style:list-level-properties');
  const alignment = findChild(properties, 'style:list-level-label-alignment');
  const follow = alignment?.attributes['text:label-followed-by'] ?? 'listtab';
  const printed = isBullet
    ? (attributes['text:bullet-char'] ?? '・')
    : isNumber
      ? writeText(attributes, level)
      : '';
  return [
    build(
      'w:lvl',
      { 'w:ilvl': `${level - 1}` },
      buildSome(
        buildValue('w:start', attributes['text:start-value'] ?? 1),
        buildValue(
          'w:numFmt',
          isBullet ? 'bullet' : isNumber ? readFormat(attributes['style:num-format']) : 'none',
        ),
        buildValue('w:lvlText', printed),
        buildValue('w:suff', follow === 'listtab' ? 'tab' : follow),
        build('w:pPr', {}, buildSome(readIndentation(properties?.attributes, alignment))),
      ),
    ),
  ];
}

/** `1, 2, 3, ...` are the digits of full width that LibreOffice names so, `1` the usual ones. */
function readFormat(format = ''): string {
  const [first, ...more] = format.split(',');
  if (first === '1' && more.length > 0) return 'decimalFullWidth';
  return formats[first.trim()] ?? format;
}

/** The text of a label with `%1` for the number of the outermost level. */
function writeText(attributes: WordElement['attributes'], level: number): string {
  const template = attributes['loext:num-list-format'];
  if (template !== undefined) return template.replace(/%(\d)%/g, '%$1');
  const shown = Math.max(1, Math.min(level, readNumber(attributes['text:display-levels']) ?? 1));
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + 1 + index}`).join('.');
  const { 'style:num-prefix': prefix = '', 'style:num-suffix': suffix = '' } = attributes;
  return prefix + ((attributes['style:num-format'] ?? '') === '' ? '' : numbers) + suffix;
}

function readIndentation(
  properties: WordElement['attributes'] = {},
  alignment: WordElement | undefined,
): WordElement | undefined {
  if (alignment)
    return buildIndentation(alignment.attributes['fo:margin-left'], alignment.attributes['fo:text-indent']);
  const width = readLength(properties['text:min-label-width']) ?? 0;
  const left = (readLength(properties['text:space-before']) ?? 0) + width;
  return build('w:ind', { 'w:left': `${left}`, 'w:firstLine': `${-width}` });
}
