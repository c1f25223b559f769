import { type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { isCaption } from './caption.ts';
import type { PointerText, ReadPointer } from './pointer-text.ts';
import { readMarker } from './read-marker.ts';
import { skipSpaces } from './read-number.ts';
import { readPart } from './read-part.ts';
import { readNumberAndUnit, readNumberStep } from './step.ts';

/** Reads the steps, the caption and the part that follow a first step. */
export function readSteps(text: PointerText, steps: PointerStep[], from: number): ReadPointer {
  const { folded } = text;
  const pointer: ReadPointer = { steps, end: from };
  for (;;) {
    const caption = pointer.captionAt ? undefined : readCaption(text, pointer);
    if (caption) {
      pointer.captionAt = [caption.start, caption.close];
      pointer.end = caption.close + 1;
    }
    const next = readNextStep(folded, steps[steps.length - 1], pointer.end);
    if (!next) break;
    steps.push(next.step);
    pointer.end = next.end;
  }
  const partAt = skipParticle(folded, pointer.end);
  const part = readPart(folded, partAt);
  if (part) {
    pointer.part = part.part;
    pointer.end = part.end;
  }
  return pointer;
}

const captioned: ReadonlySet<string> = new Set([
  'article',
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'appdx',
]);

/** 第25条(利用の停止等), 第25条【利用の停止等】, 第25条「利用の停止等」. */
const captionOpeners = '([【〔「『';

function readCaption(
  text: PointerText,
  { steps, end }: ReadPointer,
): { start: number; close: number } | undefined {
  const last = steps[steps.length - 1];
  if (!captioned.has(last.level) || (last.count ?? 1) > 1) return undefined;
  const open = skipSpaces(text.folded, end);
  const bracket = text.folded[open] ?? '';
  const close = captionOpeners.includes(bracket) ? text.pairs.get(open) : undefined;
  if (close === undefined) return undefined;
  const content = text.folded.slice(open + 1, close);
  // Words in quotation marks behind a provision may be anything but what is printed over a clause.
  const holds =
    bracket === '「' || bracket === '『'
      ? text.captions.has(content.replace(/ /g, ''))
      : isCaption(content, text.captions);
  return holds ? { start: open + 1, close } : undefined;
}

/** Offset after の and the spaces around it, if one stands here. */
function skipParticle(folded: string, at: number): number {
  const start = skipSpaces(folded, at);
  return folded[start] === 'の' ? skipSpaces(folded, start + 1) : start;
}

function readNextStep(
  folded: string,
  last: PointerStep,
  at: number,
): { step: PointerStep; end: number } | undefined {
  const start = skipParticle(folded, at);
  const own = pointerDepth[last.level];
  const step =
    readNumberStep(folded, start) ??
    readBareStep(folded, last, start) ??
    (isSingle(last) ? readMarker(folded, last.level, start) : undefined) ??
    readEachBelow(folded, start);
  const nested = last.level === 'subitem' && step?.step.level === 'subitem';
  return step && (pointerDepth[step.step.level] > own || nested) ? step : undefined;
}

/** Whether a step means one clause, so that a marker may follow it. */
function isSingle({ way, count }: PointerStep): boolean {
  return way === 'number' || way === 'same' || way === 'own' || count === 1;
}

const bareUnits: ReadonlySet<string> = new Set(['paragraph', 'item']);

/** `1項` of 第58条1項, `三項` of 第二十三条三項. */
function readBareStep(
  folded: string,
  last: PointerStep,
  at: number,
): { step: PointerStep; end: number } | undefined {
  if (last.level !== 'article' && last.level !== 'paragraph' && last.level !== 'supplProvision')
    return undefined;
  if (folded[at] === '(') return undefined;
  const read = readNumberAndUnit(folded, at);
  return read && bareUnits.has(read.step.level) ? read : undefined;
}

const eachBelow = /各 ?(項|号)(?!列記)/y;

function readEachBelow(folded: string, at: number): { step: PointerStep; end: number } | undefined {
  eachBelow.lastIndex = at;
  const match = eachBelow.exec(folded);
  if (!match) return undefined;
  return { step: { level: match[1] === '項' ? 'paragraph' : 'item', way: 'each' }, end: eachBelow.lastIndex };
}
