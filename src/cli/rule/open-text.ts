import type { RuleDocument } from '../../rule/index.ts';
import { parseInput } from '../terminal/parse-input.ts';
import { parseRevision } from '../terminal/parse-revision.ts';
import type { Surface } from '../terminal/surface.ts';
import { readAsOf } from './answer.ts';

/** What names a text: a file, or a document of the corpus with the day on which it is read. */
export interface TextOptions {
  corpus: string;
  asOf?: string;
}

/**
 * Reads the text that a verb is about: a file, `general-terms`, or `general-terms@2026-04-01`.
 * @returns nothing where it cannot be read, which has been reported
 */
export async function openText(
  name: string,
  options: TextOptions,
  surface: Surface,
): Promise<RuleDocument | undefined> {
  const asOf = readAsOf(options);
  const held = await parseRevision(
    asOf === undefined || name.includes('@') ? name : `${name}@${asOf}`,
    options,
    surface,
  );
  if (held === 'failed') return undefined;
  const [model] = held ? [held] : await parseInput(name, { norms: true, quiet: true }, surface);
  if (!model) return undefined;
  const revision = model.document.effectiveDate;
  return { id: idOf(name), model, ...(revision !== undefined && { revision }) };
}

/** A name that rules can have before their slash: `general-terms@2026-04-01` → `general-terms`, `規程.docx` → `text`. */
function idOf(name: string): string {
  const own = (name.split('@')[0].split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]+$/i, '').toLowerCase();
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(own) ? own : 'text';
}
