import { readFile } from 'node:fs/promises';
import { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import { writeTable } from '../../export/csv.ts';
import { bindRule, readCsv, tabulateRule } from '../../rule/index.ts';
import { decodeText } from '../../source/bytes/decode.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, readAsOf, today, WrongUsage } from './answer.ts';

/** `yakkan rule table NAME FACTS.csv`: the answer for each row of facts, as CSV; 1 where a row could not be computed. */
export function runRuleTable(
  name: string,
  file: string,
  options: Omit<RuleVerbOptions, 'format'> & { format: 'csv' | 'json' },
  surface: Surface,
): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options) ?? today();
    const rows = readCsv(await readText(file));
    if (rows.length < 2)
      throw new WrongUsage(`${file}: holds no facts; write a line of heads and a line for each case.`);
    const corpus = await RuleCorpus.open(options.corpus);
    const rule = await corpus.findRule(name, options.document);
    const table = tabulateRule(bindRule(rule, await corpus.loadTexts(rule, asOf)), rows);
    const text =
      options.format === 'json'
        ? `${JSON.stringify(table, null, 2)}\n`
        : writeTable([table.heads, ...table.rows]);
    await writeAll(surface.stdout, [text]);
    return table.failed.length > 0 ? exitCodes.failed : exitCodes.done;
  });
}

async function readText(file: string): Promise<string> {
  const isMissing = ({ code }: NodeJS.ErrnoException) => code === 'ENOENT';
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const reason = isMissing(cause) ? 'is not there' : 'cannot be read';
    throw new WrongUsage(`${file}: ${reason}; give a CSV file.`, { cause });
  });
  // Spreadsheets in Japanese save in Shift_JIS unless they are told otherwise.
  const { value, replaced } = await decodeText(bytes);
  if (replaced > 0) throw new WrongUsage(`${file}: is no text; give a CSV file in UTF-8 or Shift_JIS.`);
  return value;
}
