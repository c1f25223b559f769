import { describeBroken, MissingText, RuleCorpus, type RuleFolder } from '../../corpus/rules/rule-corpus.ts';
import { type BoundRule, checkRule, findCoverage, type RuleCheck } from '../../rule/index.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { annotateRules, type RuleChanges } from './annotate.ts';
import { answer, type RuleVerbOptions, readAsOf } from './answer.ts';
import { explainDrifts } from './drifts.ts';
import { renderDrift } from './render-drifts.ts';

/** `yakkan rule check`: runs all examples and reports what is wrong; 1 if anything is. */
export function runRuleCheck(
  options: Omit<RuleVerbOptions, 'format'> & { format: 'text' | 'json' | 'github' },
  surface: Surface,
): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options);
    const corpus = await RuleCorpus.open(options.corpus);
    const checks: RuleCheck[] = [];
    const skipped: { document: string; rules: number; reason: string }[] = [];
    const findings: RuleCheck['findings'] = [];
    const folders = await corpus.listFolders(options.document);
    for (const folder of folders) {
      for (const one of folder.broken)
        findings.push({ rule: folder.id, kind: 'broken-rule', reason: describeBroken(folder.id, one) });
      await orSkip(folder, skipped, async () => {
        for (const rule of folder.rules) {
          checks.push(checkRule(rule, await corpus.loadTexts(rule, asOf)));
        }
        const { unknown } = findCoverage(
          await corpus.loadText(folder.id, asOf),
          folder.rules,
          folder.notComputable,
        );
        for (const citation of unknown) {
          const reason = `It declares ${citation} not computable, and the text has no such clause.`;
          findings.push({ rule: `${folder.id} (coverage)`, kind: 'idle-unused', reason });
        }
      });
    }
    findings.unshift(...checks.flatMap((check) => check.findings));
    const examples = checks.reduce((sum, check) => sum + check.examples, 0);
    const followed = checks.flatMap(({ bound }) =>
      bound.followed.map((each) => ({ rule: bound.rule.id, ...each })),
    );
    const summary = `${checks.length} rules, ${examples} examples, ${findings.length} findings`;
    const changes = await Promise.all(checks.map(({ bound }) => describeChanges(bound, corpus)));
    const lines =
      options.format === 'github'
        ? await annotateRules({ folders, findings, corpus: options.corpus, changes })
        : options.format === 'json'
          ? [`${JSON.stringify({ rules: checks.length, examples, findings, followed, skipped }, null, 2)}\n`]
          : [
              ...findings.map(({ rule, kind, reason }) => `${rule}: ${reason} [${kind}]\n`),
              ...changes.flatMap(({ rule, lines: words }) =>
                words.map((line) => `${rule}: ${line.trim()}\n`),
              ),
              ...followed.map(
                ({ rule, parameter, pinned, current }) =>
                  `${rule}: ${parameter} follows the text, ${pinned} → ${current}; what its examples expect was computed with ${pinned}.\n`,
              ),
              ...skipped.map(({ rules, reason }) => `${reason} Its ${rules} rules were not checked.\n`),
              `${summary}\n`,
            ];
    await writeAll(surface.stdout, lines);
    return findings.length > 0 ? exitCodes.failed : exitCodes.done;
  });
}

/** How the words of a stale rule's clauses changed since it was pinned. */
async function describeChanges(
  { rule, drifts, documents }: BoundRule,
  corpus: RuleCorpus,
): Promise<RuleChanges> {
  const revision = rule.pins?.revision;
  const explained = await explainDrifts(drifts, documents, revision, corpus);
  return { rule: rule.id, lines: explained.flatMap((drift) => renderDrift(drift, documents, revision)) };
}

/** Does a document's part, or notes that its text is not there. */
export async function orSkip(
  { id, rules }: RuleFolder,
  skipped: { document: string; rules: number; reason: string }[],
  part: () => Promise<void>,
): Promise<void> {
  try {
    await part();
  } catch (error) {
    if (!(error instanceof MissingText)) throw error;
    if (rules.length > 0) skipped.push({ document: id, rules: rules.length, reason: error.message });
  }
}
