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

/** Captions that stand before text, where nothing is numbered. */
export function readCaptions(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  for (const [index, { line, forms }] of lines.entries()) {
    const form = forms.find(({ type }) => type === 'caption');
    const next = lines[index + 1];
    if (!form || !next || (next.forms.length > 0 && next.forms[0].type !== 'text')) continue;
    system.set(index, { line, type: 'article', caption: form.caption, body: line.text.length, strong: true });
  }
  return system.size >= 2 ? system : new Map();
}
