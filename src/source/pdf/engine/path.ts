import type { Dot, Rule } from '../glyph.ts';
import { applyMatrix, type Matrix } from './matrix.ts';
import type { OpenPdf } from './open-pdf.ts';

/** A box not wider than this many points is a line. */
const thickest = 2;
/** Only drawings that run this many points straight can rule a table. */
const shortestRule = 6;

/** The operators of a path in a row of numbers, each with its points behind it. */
const [moveTo, lineTo, curveTo, closePath] = [0, 1, 2, 3];
/** Numbers behind each operator. */
const argumentCounts = [2, 2, 6, 0];
/** Kinds of segments of PDFium; a curve comes as three of its points. */
const [lineSegment, curveSegment] = [0, 1];

/** The operators and points of a path object, in the space of the object. */
export function readPath({ pdfium, place }: OpenPdf, object: number): number[] {
  const path: number[] = [];
  const count = pdfium.call.FPDFPath_CountSegments(object);
  let curve = 0;
  for (let index = 0; index < count; index++) {
    const segment = pdfium.call.FPDFPath_GetPathSegment(object, index);
    const kind = pdfium.call.FPDFPathSegment_GetType(segment);
    if (kind !== curveSegment) path.push(kind === lineSegment ? lineTo : moveTo);
    else if (curve++ % 3 === 0) path.push(curveTo);
    pdfium.call.FPDFPathSegment_GetPoint(segment, place, place + 4);
    path.push(pdfium.HEAPF32[place >> 2], pdfium.HEAPF32[(place >> 2) + 1]);
    if (pdfium.call.FPDFPathSegment_GetClose(segment)) path.push(closePath);
  }
  return path;
}

/** The straight lines of a path that run along an edge of the page, thin boxes as one line. */
export function findRules(path: ArrayLike<number>, matrix: Matrix, isStroked: boolean): Rule[] {
  const rules: Rule[] = [];
  let points: [number, number][] = [];
  let isStraight = true;
  const end = (): void => {
    if (isStraight && points.length > 1) rules.push(...rulesOf(points, isStroked));
    points = [];
    isStraight = true;
  };
  for (let index = 0; index < path.length; ) {
    const operator = path[index++];
    const count = argumentCounts[operator];
    if (count === undefined) return [];
    if (operator === moveTo) end();
    if (count === 2) points.push(applyMatrix(matrix, path[index], path[index + 1]));
    else if (count === 0 && points.length > 0) points.push(points[0]);
    else isStraight = false;
    index += count;
  }
  end();
  return rules;
}

function rulesOf(points: readonly [number, number][], isStroked: boolean): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  if (!Number.isFinite(width + height)) return [];
  if (height <= thickest) {
    const y = (box.y0 + box.y1) / 2;
    return width >= shortestRule ? [{ ...box, y0: y, y1: y }] : [];
  }
  if (width <= thickest) {
    const x = (box.x0 + box.x1) / 2;
    return height >= shortestRule ? [{ ...box, x0: x, x1: x }] : [];
  }
  const sides: Rule[] = [];
  if (!isStroked) return sides;
  for (let index = 1; index < points.length; index++) {
    const [[x0, y0], [x1, y1]] = [points[index - 1], points[index]];
    if (Math.abs(y0 - y1) < 0.5 && Math.abs(x0 - x1) >= shortestRule)
      sides.push({ x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0, y1: y0 });
    else if (Math.abs(x0 - x1) < 0.5 && Math.abs(y0 - y1) >= shortestRule)
      sides.push({ x0, x1: x0, y0: Math.min(y0, y1), y1: Math.max(y0, y1) });
  }
  return sides;
}

/** A drawn bullet is as wide as high, in points. */
const smallestDot = 1.5;
const largestDot = 9;
const mostUneven = 0.3;

/** The small round and square shapes of a path, as bullets are drawn that are no characters. */
export function findDots(path: ArrayLike<number>, matrix: Matrix, isHollow: boolean): Dot[] {
  const dots: Dot[] = [];
  let xs: number[] = [];
  let ys: number[] = [];
  let isRound = false;
  const end = (): void => {
    const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    const larger = Math.max(width, height);
    const isSmall = Math.min(width, height) >= smallestDot && larger <= largestDot;
    if (xs.length > 3 && isSmall && Math.abs(width - height) <= mostUneven * larger)
      dots.push({ ...box, sign: isRound ? (isHollow ? '○' : '•') : isHollow ? '□' : '■' });
    [xs, ys, isRound] = [[], [], false];
  };
  // A bullet takes a dozen numbers; what is longer is a picture.
  if (path.length > longestDot) return dots;
  for (let index = 0; index < path.length; ) {
    const operator = path[index++];
    const count = argumentCounts[operator];
    if (count === undefined) return [];
    if (operator === moveTo) end();
    if (count > 2) isRound = true;
    for (let at = 0; at < count; at += 2) {
      const [x, y] = applyMatrix(matrix, path[index + at], path[index + at + 1]);
      xs.push(x);
      ys.push(y);
    }
    index += count;
  }
  end();
  return dots;
}

const longestDot = 80;
