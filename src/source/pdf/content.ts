import type { PDFPageProxy } from 'pdfjs-dist';
import type { Dot, Glyph, PageContent, Rule } from './glyph.ts';
import { identity, type Matrix } from './matrix.ts';
import { findDots, findRules } from './path.ts';
import { type FontFacts, Pen, type ShownGlyph } from './pen.ts';

/** Numbers of the operators of pdf.js by name. */
export type Operators = Readonly<Record<string, number>>;

type Act = (args: readonly unknown[]) => void;

/** A page with more small shapes is a picture. */
const mostDots = 2000;

/**
 * Plays the operators of a page and notes where each character and each ruling line comes to stand. The text that pdf.js
 * itself puts together loses the places of characters that are set over one another, as `。）` often is.
 */
export async function readPageContent(page: PDFPageProxy, operators: Operators): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const pen = new Pen(viewport.transform as unknown as Matrix);
  const drawn: Drawn = { rules: [], dots: [] };
  const findFont = (name: string): FontFacts | undefined =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  const acts = {
    ...listTextActs(pen, findFont),
    ...listStateActs(pen),
    ...listDrawActs(pen, drawn, operators),
  };
  const byNumber = new Map(Object.entries(acts).map(([name, act]) => [operators[name], act]));
  for (const [index, operator] of fnArray.entries()) byNumber.get(operator)?.(argsArray[index] ?? []);
  return {
    width: viewport.width,
    height: viewport.height,
    glyphs: dropBroken(pen.glyphs, viewport),
    ...drawn,
    radicals: pen.radicals,
    unmapped: pen.unmapped,
  };
}

/** What the text operators do. */
function listTextActs(
  pen: Pen,
  findFont: (name: string) => FontFacts | undefined,
): Readonly<Record<string, Act>> {
  return {
    beginText: () => pen.setTextMatrix(identity),
    setTextMatrix: ([matrix]) => pen.setTextMatrix(matrix as Matrix),
    moveText: ([dx, dy]) => pen.moveText(dx as number, dy as number),
    setLeadingMoveText: ([dx, dy]) => {
      pen.state.leading = dy as number;
      pen.moveText(dx as number, dy as number);
    },
    nextLine: () => pen.moveText(0, pen.state.leading),
    showText: ([shown]) => pen.showText(shown as readonly (ShownGlyph | number)[]),
    setFont: ([name, size]) => {
      pen.state.font = findFont(name as string);
      pen.state.size = Math.abs(size as number);
      pen.state.direction = (size as number) < 0 ? -1 : 1;
    },
    setLeading: ([leading]) => {
      pen.state.leading = -(leading as number);
    },
    setCharSpacing: ([spacing]) => {
      pen.state.charSpacing = spacing as number;
    },
    setWordSpacing: ([spacing]) => {
      pen.state.wordSpacing = spacing as number;
    },
    setHScale: ([scale]) => {
      pen.state.scale = (scale as number) / 100;
    },
    setTextRise: ([rise]) => {
      pen.state.rise = rise as number;
    },
    setTextRenderingMode: ([mode]) => {
      pen.state.isOutlined = (mode as number) % 4 === 2;
    },
  };
}

/** What saves, restores and moves everything. */
function listStateActs(pen: Pen): Readonly<Record<string, Act>> {
  return {
    save: () => pen.save(),
    restore: () => pen.restore(),
    transform: (args) => pen.transform(args as unknown as Matrix),
    paintFormXObjectBegin: ([matrix]) => {
      pen.save();
      if (matrix) pen.transform(matrix as Matrix);
    },
    paintFormXObjectEnd: () => pen.restore(),
  };
}

interface Drawn {
  rules: Rule[];
  dots: Dot[];
}

/** What draws lines and shapes. */
function listDrawActs(pen: Pen, { rules, dots }: Drawn, operators: Operators): Readonly<Record<string, Act>> {
  const strokes = new Set(
    ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
      (name) => operators[name],
    ),
  );
  const fills = new Set(['fill', 'eoFill'].map((name) => operators[name]));
  const draw = (paint: number, path: ArrayLike<number> | null | undefined): void => {
    // What only clips is not seen, and of what is filled only a thin box is a line.
    if (!path || !(strokes.has(paint) || fills.has(paint))) return;
    for (const rule of findRules(path, pen.state.matrix, strokes.has(paint))) rules.push(rule);
    if (dots.length < mostDots) dots.push(...findDots(path, pen.state.matrix, !fills.has(paint)));
  };
  return {
    constructPath: ([paint, data]) => draw(paint as number, (data as (ArrayLike<number> | null)[])[0]),
  };
}

/** A damaged file puts glyphs at no place at all, or far from the page. */
function dropBroken(glyphs: Glyph[], { width, height }: { width: number; height: number }): Glyph[] {
  const isNear = (place: number, length: number): boolean => place > -length && place < 2 * length;
  return glyphs.filter(
    ({ x, y, size, advance }) =>
      isNear(x, width) && isNear(y, height) && size > 0 && size < 2000 && Math.abs(advance) < 2 * width,
  );
}
