import { build, buildSome, buildValue } from '../docx/build.ts';
import { childElements, findChild, type WordElement } from '../docx/xml.ts';
import { readLength } from './form.ts';

/** How characters are set, as properties of Word by their names. */
export type Characters = Readonly<Record<string, WordElement>>;

/** A style as Word would have it. */
export interface OdtStyle {
  name: string;
  parent?: string;
  /** Whether the program made it for some paragraphs, so that it is as said of each of them. */
  isAutomatic: boolean;
  display: string;
  /** The list that numbers its paragraphs; empty for none. */
  list?: string;
  paragraph: WordElement[];
  characters: Characters;
}

/** The styles of a document, by family and name. */
export class OdtStyles {
  private readonly styles = new Map<string, OdtStyle>();
  private defaults: Characters = {};

  /** Adds those of a part, common and automatic. */
  add(root: WordElement | undefined): void {
    for (const kind of ['office:styles', 'office:automatic-styles']) {
      for (const element of childElements(findChild(root, kind))) {
        const { attributes } = element;
        const family = attributes['style:family'];
        if (element.name === 'style:default-style' && family === 'paragraph')
          this.defaults = readCharacters(element);
        const name = attributes['style:name'];
        if (element.name !== 'style:style' || name === undefined || family === undefined) continue;
        const parent = attributes['style:parent-style-name'];
        this.styles.set(`${family} ${name}`, {
          name,
          ...(parent !== undefined && { parent }),
          isAutomatic: kind === 'office:automatic-styles',
          display: attributes['style:display-name'] ?? name,
          ...(attributes['style:list-style-name'] !== undefined && {
            list: attributes['style:list-style-name'],
          }),
          paragraph: readParagraph(element),
          characters: readCharacters(element),
        });
      }
    }
  }

  find(family: 'paragraph' | 'text', name: string | undefined): OdtStyle | undefined {
    return name === undefined ? undefined : this.styles.get(`${family} ${name}`);
  }

  /** Whether a style takes the number away that its paragraphs would have. */
  hasNoNumber(name: string | undefined): boolean {
    const seen = new Set<OdtStyle>();
    for (let style = this.find('paragraph', name); style && !seen.has(style); ) {
      if (style.list !== undefined) return style.list === '';
      seen.add(style);
      style = this.find('paragraph', style.parent);
    }
    return false;
  }

  /** How a style of characters sets them, with what it inherits. */
  charactersOf(name: string | undefined, seen: ReadonlySet<string> = new Set()): Characters {
    const style = this.find('text', name);
    if (!style || seen.has(style.name)) return {};
    return { ...this.charactersOf(style.parent, new Set([...seen, style.name])), ...style.characters };
  }

  /** Writes the styles of paragraphs as the part of a Word document. */
  build(): WordElement {
    const styles = [...this.styles]
      .filter(([key]) => key.startsWith('paragraph '))
      .map(([, { name, parent, display, paragraph, characters }]) =>
        build(
          'w:style',
          { 'w:type': 'paragraph', 'w:styleId': name },
          buildSome(
            buildValue('w:name', display),
            parent !== undefined && buildValue('w:basedOn', parent),
            build('w:pPr', {}, paragraph),
            build('w:rPr', {}, Object.values(characters)),
          ),
        ),
      );
    const defaults = build('w:rPr', {}, Object.values(this.defaults));
    return build('w:styles', {}, [
      build('w:docDefaults', {}, [build('w:rPrDefault', {}, [defaults])]),
      ...styles,
    ]);
  }
}

function readParagraph(style: WordElement): WordElement[] {
  const { attributes } = findChild(style, 'style:paragraph-properties') ?? build('');
  const level = Number(style.attributes['style:default-outline-level'] || 0);
  return buildSome(
    level > 0 && buildValue('w:outlineLvl', level - 1),
    buildIndentation(attributes['fo:margin-left'], attributes['fo:text-indent']),
    /^(?:center|left|right|start|end|justify)$/.test(attributes['fo:text-align'] ?? '') &&
      buildValue('w:jc', attributes['fo:text-align']),
    attributes['fo:break-before'] === 'page' && buildValue('w:pageBreakBefore'),
  );
}

/** Nothing where neither is said. */
export function buildIndentation(
  left: string | undefined,
  first: string | undefined,
): WordElement | undefined {
  const lengths = { 'w:left': readLength(left), 'w:firstLine': readLength(first) };
  const said = Object.entries(lengths).filter(([, length]) => length !== undefined);
  return said.length === 0
    ? undefined
    : build('w:ind', Object.fromEntries(said.map(([name, length]) => [name, `${length}`])));
}

function readCharacters(style: WordElement): Characters {
  const { attributes } = findChild(style, 'style:text-properties') ?? build('');
  const read: Record<string, WordElement> = {};
  const set = (name: string, value?: string | number): void => {
    read[name] = buildValue(name, value);
  };
  const weight = attributes['fo:font-weight'];
  if (weight !== undefined) set('w:b', weight === 'bold' || Number(weight) >= 600 ? 'true' : 'false');
  const size = readLength(attributes['fo:font-size']);
  if (size !== undefined) set('w:sz', Math.round(size / 10));
  const position = attributes['style:text-position'];
  if (position !== undefined) set('w:vertAlign', readPosition(position));
  const display = attributes['text:display'];
  if (display !== undefined) set('w:vanish', display === 'none' ? 'true' : 'false');
  return read;
}

/** `super 58%`, `-33% 58%` */
function readPosition(position: string): string {
  const [where] = position.trim().split(/\s+/);
  const way = where === 'super' ? 1 : where === 'sub' ? -1 : Number.parseFloat(where);
  return way > 0 ? 'superscript' : way < 0 ? 'subscript' : 'baseline';
}
