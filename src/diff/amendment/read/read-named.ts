import { findCloser } from '../../../text/bracket/bracket.ts';
import { typeOfUnit } from '../../../text/citation/words.ts';
import { readNumeral } from '../../../text/numeral.ts';
import type { Step } from '../instruction.ts';

/** Steps that were read, and where their words end. */
export interface ReadStep {
  steps: Step[];
  end: number;
}

/** （労働時間） or （2番目） behind a number; （第五条を除く。） and （見出しを含む。） say something else. */
export function readName(text: string, start: number): { name: string; end: number } | undefined {
  if (!/[（(]/.test(text[start] ?? '')) return undefined;
  const close = findCloser(text, start);
  const words = text.slice(start + 1, close);
  if (close < 0 || words === '' || /(?:含む|除く)。?$/.test(words)) return undefined;
  const place = /番目$/.test(words) ? readNumeral(words, 0) : undefined;
  return { name: place?.end === words.length - 2 ? `#${place.value}` : words, end: close + 1 };
}

/** 「目的」の条: a clause without a number. */
export function readCalled(text: string, start: number): ReadStep | undefined {
  const close = text[start] === '「' ? findCloser(text, start) : -1;
  const unit =
    close < 0 ? undefined : /^の([編章節款目条])(?!名)/.exec(text.slice(close + 1, close + 4))?.[1];
  const kind = unit && typeOfUnit.get(unit);
  if (!kind) return undefined;
  return { steps: [{ kind, caption: text.slice(start + 1, close) }], end: close + 3 };
}

/** 「様式」の行, 「様式は」で始まる行, 「様式」の行（2番目）, 3番目の行. */
export function readLine(text: string, start: number): ReadStep | undefined {
  const from = text[start] === 'の' ? start + 1 : start;
  const place = readNumeral(text, from);
  if (place && text.startsWith('番目の行', place.end))
    return { steps: [{ kind: 'line', ordinal: place.value }], end: place.end + 4 };
  const close = text[from] === '「' ? findCloser(text, from) : -1;
  const [way] = close < 0 ? [] : (/^(?:の|で始まる)行/.exec(text.slice(close + 1, close + 7)) ?? []);
  if (!way) return undefined;
  const step = {
    kind: 'line' as const,
    words: text.slice(from + 1, close),
    ...(way !== 'の行' && { isStart: true as const }),
  };
  const end = close + 1 + way.length;
  const named = readName(text, end);
  const ordinal = named && /^#(\d+)$/.exec(named.name)?.[1];
  if (!named || ordinal === undefined) return { steps: [step], end };
  return { steps: [{ ...step, ordinal: Number(ordinal) }], end: named.end };
}
