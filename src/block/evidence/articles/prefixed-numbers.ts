import type { LineEvidence } from '../evidence.ts';
import { type ClassifiedLine, readBracket } from '../form.ts';
import { finish, skipSpace } from '../marker/marker.ts';
import { isTitleLike } from '../title.ts';
import type { ArticleSystem } from './system.ts';

/** A sign or a word, and a number that is set apart from what follows. */
const prefixed =
  /^([^\s　0-9０-９、。，．（(「【]{1,8})[\s　]?([0-9０-９]{1,3})(?=$|[\s　.．:：（(【「])[.．:：]?/;

interface Numbered {
  index: number;
  value: number;
  end: number;
}

const fewest = 3;

/**
 * Articles whose label this text made for itself: `§1 目的`, `Article 2（契約）`, `その3　料金`. One word or sign before numbers that
 * count from 1, each with a title or a caption behind it and text of its own; steps behind a line that has a label (`1. 手順`⏎`Step1`)
 * are its own.
 */
export function readPrefixedNumbers(lines: readonly LineEvidence[]): ArticleSystem {
  const runs = new Map<string, Numbered[]>();
  const firstLabel = lines.findIndex(({ forms }) => forms.some(({ type }) => type === 'list'));
  for (const [index, { line, forms }] of lines.entries()) {
    if (line.listDepth > 1 || line.text.length > 80 || forms.some(({ type }) => type !== 'title')) continue;
    const match = prefixed.exec(line.text);
    if (!match) continue;
    const value = Number(match[2].normalize('NFKC'));
    const run = runs.get(match[1]) ?? [];
    if (value !== (run.at(-1)?.value ?? 0) + 1) continue;
    if (value === 1 && firstLabel >= 0 && firstLabel < index) continue;
    run.push({ index, value, end: match[0].length });
    runs.set(match[1], run);
  }
  let best: Numbered[] = [];
  for (const run of runs.values())
    if (run.length >= fewest && run.length > best.length && run.every((member) => isTitled(lines, member)))
      best = run;
  return new Map(best.map((member) => [member.index, formOf(lines[member.index], member)]));
}

/** Whether a title, a caption or nothing stands behind the label, and other lines below it. */
function isTitled(lines: readonly LineEvidence[], { index, end }: Numbered): boolean {
  const next = lines[index + 1];
  if (!next || prefixed.test(next.line.text)) return false;
  const words = lines[index].line.text.slice(end).trim();
  return words === '' || isTitleLike(words) || readBracket(words, 0) !== undefined;
}

function formOf({ line }: LineEvidence, { value, end }: Numbered): ClassifiedLine {
  const marker = { ...finish(line.text, 'digit', { value }, end), shape: 'prefixed' };
  const { body } = marker;
  const bracket = readBracket(line.text, body);
  const base = { line, type: 'article', marker, strong: true } as const;
  if (bracket) return { ...base, caption: bracket, body: skipSpace(line.text, bracket[1]) };
  if (body >= line.text.length) return { ...base, body };
  return { ...base, caption: [body, line.text.length], body: line.text.length };
}
