import { readFile } from 'node:fs/promises';
import { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import { bindRule, evaluateBound } from '../../rule/index.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, readAsOf, today, WrongUsage } from './answer.ts';
import { checkCommencement } from './commencement.ts';
import { explainDrifts } from './drifts.ts';
import { renderResult } from './render.ts';
import { renderDrifts } from './render-drifts.ts';
import { tellBroken } from './tell-broken.ts';

/** Options of `yakkan rule run`. */
export interface RuleRunOptions extends RuleVerbOptions {
  given: string;
  option: string[];
  allowStale?: boolean;
}

/** `yakkan rule run NAME --given JSON`: prints the answer and its reasons; 1 where the rule is stale. */
export function runRuleRun(name: string, options: RuleRunOptions, surface: Surface): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options) ?? today();
    const given = await readGiven(options.given, surface);
    const chosen = readChoices(options.option);
    const corpus = await RuleCorpus.open(options.corpus);
    const rule = await corpus.findRule(name, options.document);
    // Another rule that is broken may be why an answer surprises; it does not keep this one from answering.
    await tellBroken([await corpus.folder(rule.document)], options.corpus, surface);
    const documents = await corpus.loadTexts(rule, asOf);
    const bound = bindRule(rule, documents);
    const warnings = documents.flatMap((document) => {
      const own = bound.implemented.filter((scope) => scope.document === document.id);
      return checkCommencement(
        document,
        own.flatMap((scope) => scope.ids),
        asOf,
      );
    });
    const result = evaluateBound(bound, {
      given,
      options: chosen,
      ...(options.allowStale && { allowStale: true }),
    });
    await reportMessages(warnings, options.corpus, surface);
    const drifts = await explainDrifts(result.drifts, documents, rule.pins?.revision, corpus);
    const text =
      options.format === 'json'
        ? `${JSON.stringify({ ...result, drifts }, null, 2)}\n`
        : renderResult(result, rule) + renderDrifts(drifts, documents, rule.pins?.revision);
    await writeAll(surface.stdout, [text]);
    return result.status === 'stale' ? exitCodes.failed : exitCodes.done;
  });
}

/** Reads facts: JSON, or `@FILE`, `@-`. */
export async function readGiven(words: string, surface: Surface): Promise<unknown> {
  const text = words.startsWith('@') ? await readFacts(words.slice(1), surface) : words;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WrongUsage(
      `--given: is no JSON (${(cause as Error).message}); write {"name": value, …}, or @FILE.`,
      { cause },
    );
  }
}

async function readFacts(path: string, { stdin }: Surface): Promise<string> {
  if (path === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new WrongUsage(`--given: the file ${path} cannot be read (${(cause as Error).message}).`, {
      cause,
    });
  }
}

function readChoices(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const cut = word.indexOf('=');
      if (cut < 1) throw new WrongUsage(`--option: "${word}" is not NAME=READING.`);
      return [word.slice(0, cut), word.slice(cut + 1)];
    }),
  );
}
