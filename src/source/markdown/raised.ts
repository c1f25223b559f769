import type { Line, Mark, Source } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';

const raised = /<(sup|sub)>([^<>]*)<\/\1>/gi;

/**
 * Marks the words between `<sup>` and `<sub>` tags of a text whose tags are syntax, and the labels of footnotes:
 * `10<sup>6</sup>` → 6 is raised.
 */
export function markRaised(source: Source, labels: readonly Span[]): Source {
  const { value } = source;
  if (labels.length === 0 && !/<su[pb]>/i.test(value)) return source;
  const tagged = [...value.matchAll(raised)].map(({ index, 1: name, 2: words }) => {
    const start = index + name.length + 2;
    const kind: Mark['kind'] = name.toLowerCase() === 'sup' ? 'sup' : 'sub';
    return { start, end: start + words.length, kind };
  });
  const ranges = [...tagged, ...labels.map(([start, end]) => ({ start, end, kind: 'sup' as const }))];
  return { ...source, lines: source.lines.map((line) => markLine(line, ranges)) };
}

function markLine(line: Line, ranges: readonly { start: number; end: number; kind: Mark['kind'] }[]): Line {
  const { text, pieces } = line;
  const from = pieces[0]?.[1] ?? 0;
  const [lastAt = 0, lastOffset = 0] = pieces.at(-1) ?? [];
  const to = lastOffset + text.length - lastAt;
  const marks = ranges
    .filter(({ start, end }) => start < to && end > from)
    .flatMap(({ start, end, kind }) =>
      pieces.flatMap(([at, offset], index): Mark[] => {
        const length = (pieces[index + 1]?.[0] ?? text.length) - at;
        const [first, last] = [Math.max(0, start - offset), Math.min(length, end - offset)];
        return first < last ? [{ start: at + first, end: at + last, kind }] : [];
      }),
    );
  return marks.length === 0 ? line : { ...line, marks };
}
