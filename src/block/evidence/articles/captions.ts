import type { LineEvidence } from '../evidence.ts';
import { follows } from '../marker/follows.ts';
import type { Marker } from '../marker/marker.ts';
import type { ArticleSystem } from './system.ts';

/** （事業の目的）⏎`1 …`: numbers 1, 2, 3 that each stand below a caption. */
export function readCaptionedNumbers(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  let last: Marker | undefined;
  for (const [index, { line, forms }] of lines.entries()) {
    const form = forms.find(({ type, marker }) => type === 'list' && marker !== undefined);
    if (!form || lines[index - 1]?.forms[0]?.type !== 'caption') continue;
    const marker = form.marker!;
    if (!['digit', 'ordinal', 'kanji'].includes(marker.kind)) continue;
    if (last ? last.kind !== marker.kind || !follows(last, marker) : marker.value !== 1) continue;
    last = marker;
    system.set(index, { line, type: 'article', marker, body: form.body, strong: true });
  }
  return system.size >= 2 ? system : new Map();
}

/** Captions that stand before text, or before a list that begins, where nothing else is numbered. */
export function readCaptions(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  let beforeText = 0;
  for (const [index, { line, forms }] of lines.entries()) {
    const form = forms.find(({ type }) => type === 'caption');
    const next = lines[index + 1]?.forms[0];
    if (!form || index + 1 >= lines.length) continue;
    const listed = next?.type === 'list' && (next.marker?.value ?? 0) <= 1;
    if (next && next.type !== 'text' && !listed) continue;
    if (!listed) beforeText++;
    system.set(index, { line, type: 'article', caption: form.caption, body: line.text.length, strong: true });
  }
  return beforeText >= 2 ? system : new Map();
}
