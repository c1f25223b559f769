import type { LineEvidence } from '../evidence.ts';
import { follows } from '../marker/follows.ts';
import type { Marker } from '../marker/marker.ts';
import { formOf } from '../profile.ts';
import type { ArticleSystem } from './system.ts';
import { allTitle } from './titled-form.ts';

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
  /** Those before a list, behind the end of a clause; whether others stand there as well. */
  const beforeLists: ArticleSystem = new Map();
  let others = 0;
  for (const [index, { forms }] of lines.entries()) {
    const form = forms.find(({ type }) => type === 'caption');
    const next = lines[index + 1]?.forms[0];
    if (!form || index + 1 >= lines.length) continue;
    const listed = next?.type === 'list' && (next.marker?.value ?? 0) <= 1;
    if (next && next.type !== 'text' && !listed) continue;
    if (!listed) beforeText++;
    const article = allTitle(lines[index], { caption: form.caption });
    system.set(index, article);
    if (!closesClause(lines[index - 1])) continue;
    if (listed && form.strong) beforeLists.set(index, article);
    else others++;
  }
  if (beforeText >= 2) return system;
  return beforeLists.size >= 2 && others === 0 ? beforeLists : new Map();
}

/** Whether a line may stand before the caption of an article: a sentence that has ended, or a member of a list. */
function closesClause(here: LineEvidence | undefined): boolean {
  return here !== undefined && (here.ended || here.forms[0]?.type === 'list');
}

/** （附則）⏎第6条: the caption of an article that goes on the numbers before it. */
export function preferCaptions(lines: readonly LineEvidence[]): void {
  const before = new Set<number>();
  for (const [index, here] of lines.entries()) {
    before.add(formOf(here.forms, 'article')?.marker?.value ?? 0);
    const value = formOf(lines[index + 1]?.forms ?? [], 'article')?.marker?.value ?? 0;
    if (!formOf(here.forms, 'supplProvision') || value < 2 || !/^[（(【].*[）)】]$/.test(here.line.text))
      continue;
    if (before.has(value - 1))
      here.forms = [allTitle(here, { type: 'caption', caption: [0, here.line.text.length] })];
  }
}
