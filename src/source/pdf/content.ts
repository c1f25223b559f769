import type { PDFPageProxy } from 'pdfjs-dist';
import { cleanGlyphText, foldRadical, isUnknown } from './character.ts';
import type { Dot, Glyph, PageContent, Rule } from './glyph.ts';
import { applyMatrix, identity, type Matrix, multiplyMatrices } from './matrix.ts';
import { findDots, findRules } from './path.ts';

/** What the text operators change; saved and restored with the rest of the graphics state. */
interface State {
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
interface FontFacts {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  fontMatrix?: Matrix;
  defaultVMetrics?: readonly number[];
}

interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  isInFont: boolean;
  vmetric?: readonly number[] | null;
}

const thousandth: Matrix = [0.001, 0, 0, 0.001, 0, 0];

/** A page with more small shapes is a picture. */
const mostDots = 2000;

/** Numbers of the operators of pdf.js by name. */
export type Operators = Readonly<Record<string, number>>;

/**
 * Plays the operators of a page and notes where each character and each ruling line comes to stand. The text that pdf.js
 * itself puts together loses the places of characters that are set over one another, as `。）` often is.
 */
export async function readPageContent(page: PDFPageProxy, operators: Operators): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  let radicals = 0;
  let unmapped = 0;
  const stack: State[] = [];
  let state: State = {
    matrix: viewport.transform as unknown as Matrix,
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
  let textMatrix: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const moveText = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    [x, y] = [lineX, lineY];
  };
  const setTextMatrix = (matrix: Matrix): void => {
    textMatrix = matrix;
    [x, y, lineX, lineY] = [0, 0, 0, 0];
  };
  const save = (): void => {
    stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const transform = (matrix: Matrix): void => {
    state.matrix = multiplyMatrices(state.matrix, matrix);
  };

  const showText = (shown: readonly (ShownGlyph | number)[]): void => {
    const { font, size, direction, charSpacing, wordSpacing, rise } = state;
    if (size === 0) return;
    const isVertical = font?.vertical === true;
    const scale = state.scale * direction;
    const unit = size * (font?.fontMatrix ?? thousandth)[0];
    const whole = multiplyMatrices(state.matrix, textMatrix);
    const printed = size * Math.hypot(whole[2], whole[3]);
    const turn = findTurn(whole, direction);
    const bold = state.isOutlined || (font !== undefined && isHeavy(font));
    const pace = isVertical ? Math.hypot(whole[2], whole[3]) : Math.hypot(whole[0], whole[1]);
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        const step = (-glyph * size) / 1000;
        if (isVertical) y += step;
        else x += step * scale;
        continue;
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      const [left, top] = applyMatrix(whole, x, y + rise);
      const height = (glyph.vmetric ?? font?.defaultVMetrics)?.[0];
      const width =
        isVertical && height !== undefined ? Math.abs(height * unit) : Math.abs(glyph.width * unit);
      const printedText = cleanGlyphText(glyph.unicode);
      const text = foldRadical(printedText);
      if (text !== printedText) radicals++;
      if (glyph.isInFont && isUnknown(text)) unmapped++;
      if (text !== '')
        glyphs.push({
          text,
          x: left,
          y: top,
          advance: width * pace * (isVertical ? 1 : state.scale),
          size: printed,
          turn,
          isVertical,
          bold,
        });
      if (isVertical) y -= width + spacing;
      else x += (glyph.width * unit + spacing) * scale;
    }
  };

  const strokes = new Set(
    ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
      (name) => operators[name],
    ),
  );
  const fills = new Set(['fill', 'eoFill'].map((name) => operators[name]));
  const noteRules = (paint: number, path: ArrayLike<number> | null | undefined): void => {
    // What only clips is not seen, and of what is filled only a thin box is a line.
    if (!path || !(strokes.has(paint) || fills.has(paint))) return;
    for (const rule of findRules(path, state.matrix, strokes.has(paint))) rules.push(rule);
    if (dots.length < mostDots) dots.push(...findDots(path, state.matrix, !fills.has(paint)));
  };

  type Act = (args: readonly unknown[]) => void;
  const acts: Readonly<Record<string, Act>> = {
    save,
    restore,
    transform: (args) => transform(args as unknown as Matrix),
    paintFormXObjectBegin: ([matrix]) => {
      save();
      if (matrix) transform(matrix as Matrix);
    },
    paintFormXObjectEnd: restore,
    beginText: () => setTextMatrix(identity),
    setTextMatrix: ([matrix]) => setTextMatrix(matrix as Matrix),
    moveText: ([dx, dy]) => moveText(dx as number, dy as number),
    setLeadingMoveText: ([dx, dy]) => {
      state.leading = dy as number;
      moveText(dx as number, dy as number);
    },
    nextLine: () => moveText(0, state.leading),
    setLeading: ([leading]) => {
      state.leading = -(leading as number);
    },
    setCharSpacing: ([spacing]) => {
      state.charSpacing = spacing as number;
    },
    setWordSpacing: ([spacing]) => {
      state.wordSpacing = spacing as number;
    },
    setHScale: ([scale]) => {
      state.scale = (scale as number) / 100;
    },
    setTextRise: ([rise]) => {
      state.rise = rise as number;
    },
    setTextRenderingMode: ([mode]) => {
      state.isOutlined = (mode as number) % 4 === 2;
    },
    setFont: ([name, size]) => {
      state.font = page.commonObjs.has(name as string) ? page.commonObjs.get(name as string) : undefined;
      state.size = Math.abs(size as number);
      state.direction = (size as number) < 0 ? -1 : 1;
    },
    showText: ([shown]) => showText(shown as readonly (ShownGlyph | number)[]),
    constructPath: ([paint, data]) => noteRules(paint as number, (data as (ArrayLike<number> | null)[])[0]),
  };
  const byNumber = new Map(Object.entries(acts).map(([name, act]) => [operators[name], act]));
  for (const [index, operator] of fnArray.entries()) byNumber.get(operator)?.(argsArray[index] ?? []);
  return {
    width: viewport.width,
    height: viewport.height,
    glyphs: dropBroken(glyphs, viewport),
    rules,
    dots,
    radicals,
    unmapped,
  };
}

const heavyName = /bold|black|heavy|demi|[-,](?:W[6-9]|[67]00)\b/i;

function isHeavy({ name = '', bold, black }: FontFacts): boolean {
  return bold === true || black === true || heavyName.test(name);
}

/** A damaged file puts glyphs at no place at all, or far from the page. */
function dropBroken(glyphs: Glyph[], { width, height }: { width: number; height: number }): Glyph[] {
  const isNear = (place: number, length: number): boolean => place > -length && place < 2 * length;
  return glyphs.filter(
    ({ x, y, size, advance }) =>
      isNear(x, width) && isNear(y, height) && size > 0 && size < 2000 && Math.abs(advance) < 2 * width,
  );
}

/** Quarter turns of the base line; glyphs more than a few degrees off are oblique (a watermark). */
function findTurn([a, b]: Matrix, direction: 1 | -1): number | undefined {
  const quarters = Math.atan2(b * direction, a * direction) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) < 0.06 ? (nearest + 4) % 4 : undefined;
}
