import type { Consequence } from '../../model/comparison.ts';
import { consequenceNames, effectNames } from '../../text/value-names.ts';
import type { Look } from './look.ts';

const urgent: ReadonlySet<Consequence['kind']> = new Set([
  'changed-quantity',
  'broken-reference',
  'caption-mismatch',
  'prior-notice',
]);
/** More updated references than these are told by their number. */
const fewReferences = 3;
/** Of the words of both sides. */
const mostWords = 90;

/** Writes what follows from the changes: who is worse off first, with the words of both sides; then the rest, a line each. */
export function renderConsequences(consequences: readonly Consequence[], look: Look): string[] {
  if (consequences.length === 0) return [];
  const isUpdated = ({ kind }: Consequence): boolean => kind === 'updated-reference';
  const updated = consequences.filter(isUpdated);
  const isGathered = updated.length > fewReferences;
  const told = consequences.filter((one) => !(isGathered && isUpdated(one)));
  return [
    look.bold('変更の影響'),
    ...told.flatMap((one) => renderOne(one, look)),
    ...(isGathered ? [renderUpdated(updated, look)] : []),
    '',
  ];
}

function renderOne(one: Consequence, look: Look): string[] {
  const { kind, reason, worseFor, effect } = one;
  if (worseFor === undefined || effect === undefined) {
    const name = `[${consequenceNames[kind][0]}]`;
    return [`  ${urgent.has(kind) ? look.yellow(name) : look.dim(name)} ${reason}`];
  }
  const lines = [
    `  ${look.yellow(`[${worseFor}に不利になり得る変更：${effectNames[effect][0]}]`)} ${reason}`,
  ];
  if (one.oldWords !== undefined) lines.push(`      ${look.dim('旧')} ${shorten(one.oldWords, one.before)}`);
  if (one.newWords !== undefined) lines.push(`      ${look.dim('新')} ${shorten(one.newWords, one.after)}`);
  return lines;
}

/** The words around what changed. */
function shorten(words: string, changed = ''): string {
  const text = words.replace(/\s+/g, ' ').trim();
  if (text.length <= mostWords) return text;
  const at = Math.max(0, text.indexOf(changed));
  const start = Math.max(0, Math.min(at - mostWords / 3, text.length - mostWords));
  const end = Math.min(text.length, start + mostWords);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

function renderUpdated(updated: readonly Consequence[], look: Look): string {
  const [{ before, after }] = updated;
  const name = look.dim(`[${consequenceNames['updated-reference'][0]}]`);
  return `  ${name} ${updated.length}か所の引用が、指す規定に合わせて改められました（「${before}」→「${after}」ほか）。`;
}
