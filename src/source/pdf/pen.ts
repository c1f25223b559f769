import { cleanGlyphText, foldRadical, isUnknown } from './character.ts';
import type { Glyph } from './glyph.ts';
import { applyMatrix, identity, type Matrix, multiplyMatrices } from './matrix.ts';

/** What the text operators change; saved and restored with the rest of the graphics state. */
export interface PenState {
  matrix: Matrix;
  font: FontFacts | undefined;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  /** Whether glyphs are filled and outlined, which makes them heavy. */
  isOutlined: boolean;
}

/** The part of a font of pdf.js that places glyphs. */
export interface FontFacts {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  fontMatrix?: Matrix;
  defaultVMetrics?: readonly number[];
}

/** A glyph as pdf.js hands it over; a number is a step back, in thousandths of the size. */
export interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  isInFont: boolean;
  vmetric?: readonly number[] | null;
}

/** How the glyphs of one operator stand: the same for all of them. */
interface Setting {
  whole: Matrix;
  unit: number;
  scale: number;
  pace: number;
  size: number;
  turn: number | undefined;
  isVertical: boolean;
  bold: boolean;
}

const thousandth: Matrix = [0.001, 0, 0, 0.001, 0, 0];

/** The pen that goes over a page and notes where each glyph comes to stand. */
export class Pen {
  readonly glyphs: Glyph[] = [];
  radicals = 0;
  unmapped = 0;
  state: PenState;
  private readonly stack: PenState[] = [];
  private textMatrix: Matrix = identity;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  constructor(matrix: Matrix) {
    this.state = {
      matrix,
      font: undefined,
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      isOutlined: false,
    };
  }

  save(): void {
    this.stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiplyMatrices(this.state.matrix, matrix);
  }

  setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix;
    [this.x, this.y, this.lineX, this.lineY] = [0, 0, 0, 0];
  }

  moveText(dx: number, dy: number): void {
    this.lineX += dx;
    this.lineY += dy;
    [this.x, this.y] = [this.lineX, this.lineY];
  }

  showText(shown: readonly (ShownGlyph | number)[]): void {
    const { font, size, direction, isOutlined } = this.state;
    if (size === 0) return;
    const isVertical = font?.vertical === true;
    const whole = multiplyMatrices(this.state.matrix, this.textMatrix);
    const setting: Setting = {
      whole,
      unit: size * (font?.fontMatrix ?? thousandth)[0],
      scale: this.state.scale * direction,
      pace: isVertical ? Math.hypot(whole[2], whole[3]) : Math.hypot(whole[0], whole[1]),
      size: size * Math.hypot(whole[2], whole[3]),
      turn: findTurn(whole, direction),
      isVertical,
      bold: isOutlined || (font !== undefined && isHeavy(font)),
    };
    for (const glyph of shown) {
      if (typeof glyph !== 'number') this.showGlyph(glyph, setting);
      else if (isVertical) this.y -= (glyph * size) / 1000;
      else this.x -= ((glyph * size) / 1000) * setting.scale;
    }
  }

  private showGlyph(glyph: ShownGlyph, { whole, unit, scale, pace, ...set }: Setting): void {
    const { font, wordSpacing, charSpacing, rise } = this.state;
    const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
    const [x, y] = applyMatrix(whole, this.x, this.y + rise);
    const height = (glyph.vmetric ?? font?.defaultVMetrics)?.[0];
    const width = Math.abs((set.isVertical && height !== undefined ? height : glyph.width) * unit);
    const printed = cleanGlyphText(glyph.unicode);
    const text = foldRadical(printed);
    if (text !== printed) this.radicals++;
    if (glyph.isInFont && isUnknown(text)) this.unmapped++;
    if (text !== '') {
      const advance = width * pace * (set.isVertical ? 1 : this.state.scale);
      this.glyphs.push({ text, x, y, advance, ...set });
    }
    if (set.isVertical) this.y -= width + spacing;
    else this.x += (glyph.width * unit + spacing) * scale;
  }
}

const heavyName = /bold|black|heavy|demi|[-,](?:W[6-9]|[67]00)\b/i;

function isHeavy({ name = '', bold, black }: FontFacts): boolean {
  return bold === true || black === true || heavyName.test(name);
}

/** Quarter turns of the base line; glyphs more than a few degrees off are oblique (a watermark). */
function findTurn([a, b]: Matrix, direction: 1 | -1): number | undefined {
  const quarters = Math.atan2(b * direction, a * direction) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) < 0.06 ? (nearest + 4) % 4 : undefined;
}
