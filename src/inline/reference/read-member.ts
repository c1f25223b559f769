import { circledValue } from '../../text/numeral.ts';
import { type Pointer, type PointerLevel, type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { readAppendixMember } from './appendix.ts';
import type { PointerText, ReadPointer } from './pointer-text.ts';
import { readMark } from './read-marker.ts';
import { readPart } from './read-part.ts';
import { readRange } from './read-range.ts';
import { readSteps } from './read-steps.ts';
import { readKanaStep, readNumberAndUnit } from './step.ts';

/**
 * Reads a coordinated member that begins without 第: `6条` of 第5条及び6条, `ロ` of 第1号イ又はロ, `後段` of
 * 前段及び後段, `(2)` of 第5条(1)及び(2), `第2` of 別表第1及び第2.
 * @param last the member before
 */
export function readMember(text: PointerText, at: number, last: Pointer): ReadPointer | undefined {
  const { folded } = text;
  const part = last.part ? readPart(folded, at) : undefined;
  if (part) return { steps: [], ...part };
  const deepest = (last.until ?? last.steps).at(-1);
  if (!deepest) return undefined;
  if (deepest.level === 'appdx') return readAppendixMember(folded, at, deepest);
  const kana = deepest.level === 'subitem' ? readKanaStep(folded, at) : undefined;
  if (kana) return readRange(text, readSteps(text, [kana.step], kana.end));
  const counted = deepest.way === 'previous' && (deepest.count ?? 1) > 1;
  if (deepest.way !== 'number' && !counted) return undefined;
  const bare = /[0-9一二三四五六七八九十]/.test(folded[at] ?? '') ? readNumberAndUnit(folded, at) : undefined;
  if (bare && pointerDepth[bare.step.level] <= pointerDepth[deepest.level]) {
    return readRange(text, readSteps(text, [bare.step], bare.end));
  }
  if (counted) return undefined;
  return readMarkedMember(text, at, last, deepest.level);
}

/** `③` of 第5条②又は③, `(2)` of 第5条(1)及び(2). */
function readMarkedMember(
  text: PointerText,
  at: number,
  last: Pointer,
  level: PointerLevel,
): ReadPointer | undefined {
  const { folded } = text;
  const inCircle = circledValue(folded.charCodeAt(at));
  if (inCircle > 0 && circledValue(folded.charCodeAt(last.end - 1)) > 0) {
    const step: PointerStep = { level, way: 'number', number: String(inCircle), mark: folded[at] };
    return readRange(text, readSteps(text, [step], at + 1));
  }
  const bracketed = /\)号?$/.test(folded.slice(last.start, last.end))
    ? readMark(folded, at, level)
    : undefined;
  if (!bracketed) return undefined;
  const end = level === 'item' && folded[bracketed.end] === '号' ? bracketed.end + 1 : bracketed.end;
  return { steps: [bracketed.step], end };
}
