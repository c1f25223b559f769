import { build } from '../docx/build.ts';
import { bulletSign } from '../docx/symbol.ts';
import type { WordElement } from '../docx/xml.ts';
import { describeCharacters, RtfFlow, type RtfGroup } from './flow.ts';
import { decodeBytes, type RtfFont } from './font.ts';
import { buildNumbering, type RtfLevel, type RtfLists, type RtfOverride } from './list.ts';
import type { RtfHandler } from './scan.ts';
import { type RtfFormField, type RtfMode, type RtfState, startState } from './state.ts';
import { buildStyles, type RtfStyle } from './style.ts';

/** What a control word does; its number is absent where it has none. */
export type ReadRtfWord = (reader: RtfReader, value: number | undefined) => void;

/** Word nests groups a few dozen deep at most. */
const deepest = 1000;

/** Reads the parts of Rich Text into the elements of a Word document. */
export class RtfReader implements RtfHandler {
  documentPage = 1252;
  standardFont = 0;
  readonly fonts = new Map<number, RtfFont>();
  font: RtfFont | undefined;
  readonly styles: RtfStyle[] = [];
  style: RtfStyle | undefined;
  readonly lists: RtfLists = { definitions: new Map(), overrides: [] };
  levels: RtfLevel[] | undefined;
  level: RtfLevel | undefined;
  override: RtfOverride | undefined;
  formField: RtfFormField | undefined;
  isTooDeep = false;
  notes = 0;
  /** The mark of the note that is read: its kind is told within. */
  reference: WordElement | undefined;
  /** Whether the group has just begun with `\*`: a program that does not know what follows leaves it out. */
  private isOptional = false;
  private bytes = '';
  private skipped = 0;
  private readonly groups: RtfGroup[] = [];
  private readonly parts = new Map<string, WordElement[]>();
  private group: RtfGroup = { state: startState(), flow: new RtfFlow(), collected: { text: '' } };
  private readonly body = this.group.flow;
  private readonly words: Readonly<Record<string, ReadRtfWord>>;

  constructor(words: Readonly<Record<string, ReadRtfWord>>) {
    this.words = words;
  }

  get state(): RtfState {
    return this.group.state;
  }

  get flow(): RtfFlow {
    return this.group.flow;
  }

  open(): void {
    this.flush();
    this.skipped = 0;
    if (this.groups.length > deepest) this.isTooDeep = true;
    this.groups.push(this.group);
    const { state, flow, collected } = this.group;
    this.group = { state: { ...state }, flow, collected };
    if (state.mode === 'styles' && !this.style) this.startStyle();
  }

  close(): void {
    this.flush();
    this.skipped = 0;
    this.isOptional = false;
    this.group.end?.();
    this.group = this.groups.pop() ?? this.group;
  }

  word(name: string, value: number | undefined): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    this.flush();
    const isOptional = this.isOptional;
    this.isOptional = false;
    if (this.state.mode === 'skipped') return;
    if (Object.hasOwn(this.words, name)) this.words[name](this, value);
    else if (isOptional) this.skip();
  }

  symbol(sign: string): void {
    if (sign === '*') this.isOptional = true;
    else if (sign === '~') this.write('\u00a0');
    else if (sign === '_') this.write('-');
  }

  byte(code: number): void {
    if (this.skipped > 0) this.skipped--;
    else this.bytes += String.fromCharCode(code);
  }

  text(characters: string): void {
    const from = Math.min(this.skipped, characters.length);
    this.skipped -= from;
    this.bytes += from > 0 ? characters.slice(from) : characters;
  }

  /** A character by its number, which is negative from 0x8000 on; what follows for older programs is left out. */
  unicode(value: number): void {
    this.flush();
    const character = String.fromCharCode(value & 0xffff);
    // Pictures of a font stand where Unicode has no characters.
    const isPicture = character >= '\uf000' && character <= '\uf0ff';
    this.put(isPicture ? bulletSign(character, this.currentFont?.name) : character);
    this.skipped = this.state.fallback;
  }

  write(text: string): void {
    this.flush();
    this.put(text);
  }
  add(element: WordElement): void {
    if (this.state.mode === 'words') this.flow.add(element, this.state.characters);
  }

  skip(): void {
    this.state.mode = 'skipped';
  }

  enter(mode: RtfMode, end = this.group.end): void {
    this.state.mode = mode;
    this.group.end = end;
  }

  /** Puts the text of this group aside, for what is done with it at its end. */
  collect(use: (text: string) => void): void {
    const collected = { text: '' };
    this.group.collected = collected;
    this.enter('collected', () => use(collected.text));
  }

  /** Reads this group as a text of its own. */
  enterFlow(use: (blocks: WordElement[]) => void): void {
    const flow = new RtfFlow();
    const start = startState();
    this.group.flow = flow;
    Object.assign(this.group.state, { paragraph: start.paragraph, characters: start.characters });
    this.enter('words', () => use(flow.finish(this.state.paragraph, this.state.characters)));
  }

  /** Adds an element to a part: `footnotes`, `header`. */
  addPart(kind: string, element: WordElement): void {
    const elements = this.parts.get(kind) ?? [];
    this.parts.set(kind, elements);
    elements.push(element);
  }

  /** The parts of the document, by their kinds. */
  finish(): ReadonlyMap<string, WordElement> {
    this.flush();
    const blocks = this.body.finish(this.state.paragraph, this.state.characters);
    return new Map([
      ...[...this.parts].map(([kind, elements]) => [kind, build(`w:${kind}`, {}, elements)] as const),
      ['styles', buildStyles(this.styles)],
      ['numbering', buildNumbering(this.lists)],
      ['document', build('w:document', {}, [build('w:body', {}, blocks)])],
    ]);
  }

  private startStyle(): void {
    const style: RtfStyle = { id: 's0', name: '', characters: [] };
    this.style = style;
    this.group.end = () => {
      style.name = style.name.replace(/;.*/s, '').trim();
      style.characters = describeCharacters(this.state.characters);
      this.styles.push(style);
      this.style = undefined;
    };
  }

  private flush(): void {
    if (this.bytes === '') return;
    const { bytes } = this;
    this.bytes = '';
    const { mode } = this.state;
    if (mode === 'skipped' || mode === 'hollow' || mode === 'lists') return;
    const isNamed = mode === 'fonts' || mode === 'styles';
    const page = (isNamed && this.font?.codePage) || this.documentPage;
    this.put(decodeBytes(bytes, isNamed ? undefined : this.currentFont, page));
  }

  private get currentFont(): RtfFont | undefined {
    const { fonts } = this.state;
    return this.fonts.get(fonts[fonts.script] ?? this.standardFont);
  }

  private put(text: string): void {
    const { mode, characters } = this.state;
    if (mode === 'words') this.flow.write(text, characters);
    else if (mode === 'collected') this.group.collected.text += text;
    else if (mode === 'styles' && this.style) this.style.name += text;
    else if (mode === 'fonts' && this.font) this.font.name += text.replace(/;.*/s, '');
  }
}
