import type { LineEvidence } from '../evidence.ts';
import { isTitleLike } from '../title.ts';
import type { ArticleSystem } from './system.ts';
import { titledForm, wordsOf } from './titled-form.ts';

const kinds: ReadonlySet<string> = new Set(['digit', 'roman', 'ordinal', 'kanji']);

/**
 * `I. 総則`⏎`この約款は、…。`⏎`(1) …`: one number, the first of the text and of its shape, with a title and a sentence below it. An
 * excerpt may hold no second.
 */
export function readLoneTitle(lines: readonly LineEvidence[]): ArticleSystem {
  const index = lines.findIndex(({ forms }) => forms[0]?.type === 'list');
  const here = lines[index];
  const form = here?.forms[0];
  const marker = form?.marker;
  if (!form || !marker || marker.value !== 1 || !kinds.has(marker.kind)) return new Map();
  const alone = lines.every(
    ({ forms }, at) => at === index || forms.every((other) => other.marker?.shape !== marker.shape),
  );
  const below = lines[index + 1];
  const holdsWords = below?.ended && below.forms.length === 0;
  if (!alone || !holdsWords || !isTitleLike(wordsOf(here, form))) return new Map();
  return new Map([[index, titledForm(here, form, marker)]]);
}
