import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { draftRules, findBelow } from '../../rule/draft/draft-rules.ts';
import type { RuleDraft } from '../../rule/draft/rule-draft.ts';
import { writeDrafts } from '../../rule/draft/write-draft.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { answer } from './answer.ts';
import { openText, type TextOptions } from './open-text.ts';

/** Options of `yakkan rule draft`. */
export interface DraftVerbOptions extends TextOptions {
  format: 'yaml' | 'json';
  output?: string;
  write?: string;
}

/** `yakkan rule draft DOC [第34条]`: drafts the rules that the clauses themselves say. */
export function runRuleDraft(
  name: string,
  citation: string | undefined,
  options: DraftVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  return answer(name, surface, async () => {
    const document = await openText(name, options, surface);
    if (!document) return exitCodes.failed;
    const below = citation === undefined ? undefined : findBelow(citation, document.model);
    if (citation !== undefined && !below) {
      return failWith(`${name} has no clause ${citation}.`, surface, exitCodes.failed);
    }
    const drafts = draftRules(document, below && { below });
    if (drafts.length === 0) {
      return failWith(
        `Nothing can be drafted from ${citation ?? name}: no deadline, rate, amount, bound, list of cases, or duty that names who has it.`,
        surface,
        exitCodes.failed,
      );
    }
    if (options.write !== undefined)
      return writeIntoCorpus(drafts, document.id, options.write, options, surface);
    const content = options.format === 'json' ? `${JSON.stringify(drafts, null, 2)}\n` : writeDrafts(drafts);
    return writeOutput(content, options.output, surface);
  });
}

/** Puts the drafts beside the rules of the document, as a new file: what a person has corrected is never written over. */
async function writeIntoCorpus(
  drafts: readonly RuleDraft[],
  id: string,
  file: string,
  { corpus }: DraftVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(file)) {
    return failWith(
      `--write: "${file}" is no name; use lower-case letters, digits and hyphens.`,
      surface,
      exitCodes.wrongUsage,
    );
  }
  if (!existsSync(join(corpus, id))) {
    return failWith(`--write: the corpus ${corpus} has no document ${id}.`, surface, exitCodes.wrongUsage);
  }
  const path = join(corpus, id, 'rules', `${file}.rule.yaml`);
  if (existsSync(path)) {
    return failWith(
      `--write: ${path} is there already; name another file, or remove it first.`,
      surface,
      exitCodes.failed,
    );
  }
  await mkdir(dirname(path), { recursive: true });
  return writeOutput(writeDrafts(drafts), path, surface);
}
