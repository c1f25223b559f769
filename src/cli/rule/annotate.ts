import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleFolder } from '../../corpus/rules/rule-corpus.ts';
import type { RuleFinding } from '../../rule/index.ts';

/** How the words of a rule's clauses changed, a line each. */
export interface RuleChanges {
  rule: string;
  lines: readonly string[];
}

/** Writes findings as workflow commands of GitHub Actions, each at the rule that it is of: `::error file=…,line=…::…`. */
export async function annotateRules({
  folders,
  findings,
  corpus,
  changes,
}: {
  folders: readonly RuleFolder[];
  findings: readonly RuleFinding[];
  corpus: string;
  changes: readonly RuleChanges[];
}): Promise<string[]> {
  const broken = folders.flatMap((folder) =>
    folder.broken.map(({ file, line = 1, column = 1, reason }) =>
      write({ file: join(corpus, folder.id, 'rules', file), line, column, title: 'broken-rule', reason }),
    ),
  );
  const others = await Promise.all(
    findings
      .filter(({ kind }) => kind !== 'broken-rule')
      .map(async ({ rule, kind, reason }) => {
        const words =
          kind === 'stale' ? changes.filter((one) => one.rule === rule).flatMap(({ lines }) => lines) : [];
        const place = await placeOf(rule, folders, corpus);
        return write({ ...place, title: kind, reason: [`${rule}: ${reason}`, ...words].join('\n') });
      }),
  );
  return [...broken, ...new Set(others)];
}

/** The file of a rule, and the line on which its id stands. */
async function placeOf(
  rule: string,
  folders: readonly RuleFolder[],
  corpus: string,
): Promise<{ file: string; line: number; column: number }> {
  const folder = folders.find(({ files }) => files[rule] !== undefined);
  if (!folder) return { file: join(corpus, rule.split(/[ /]/)[0], 'rules'), line: 1, column: 1 };
  const file = join(corpus, folder.id, 'rules', folder.files[rule]);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.includes(rule)) + 1;
  return { file, line: Math.max(line, 1), column: 1 };
}

function write(at: { file: string; line: number; column: number; title: string; reason: string }): string {
  const { file, line, column, title, reason } = at;
  const properties = { file: file.replaceAll('\\', '/'), line, col: column, title };
  const words = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::error ${words.join(',')}::${escapeData(reason)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
