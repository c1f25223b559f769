import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import { readDmn } from '../../rule/dmn/read-dmn.ts';
import { writeDmn } from '../../rule/dmn/write-dmn.ts';
import { listExpressions } from '../../rule/form/list-expressions.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, WrongUsage } from './answer.ts';

/** `yakkan rule export NAME`: its decision tables as DMN 1.3, or the whole form as JSON with its expressions as trees. */
export function runRuleExport(
  name: string,
  options: Omit<RuleVerbOptions, 'format'> & { format: 'dmn' | 'json' },
  surface: Surface,
): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const corpus = await RuleCorpus.open(options.corpus);
    const rule = await corpus.findRule(name, options.document);
    if (!rule.form) throw new WrongUsage(`${rule.id} is written as code, and only forms can be exported.`);
    const json = () => ({
      ...rule.form,
      pins: rule.pins,
      expressions: rule.form && listExpressions(rule.form),
    });
    const text = options.format === 'dmn' ? `${writeDmn(rule)}\n` : `${JSON.stringify(json(), null, 2)}\n`;
    await writeAll(surface.stdout, [text]);
    return exitCodes.done;
  });
}

/** `yakkan rule import FILE.dmn`: the decision tables of a DMN file as parts of a form, in YAML. */
export function runRuleImport(file: string, surface: Surface): Promise<ExitCode> {
  return answer(file, surface, async () => {
    const { formulas, tables, table, skipped } = readDmn(await readText(file));
    const parts = {
      ...(Object.keys(formulas).length > 0 && { formulas }),
      ...(Object.keys(tables).length > 0 && { tables }),
      ...(table && { table }),
    };
    await writeAll(surface.stdout, [stringify(parts, { lineWidth: 110 })]);
    if (skipped.length > 0)
      surface.stderr.write(
        `Not read, for they are neither a table nor an expression: ${skipped.join(', ')}.\n`,
      );
    return exitCodes.done;
  });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new WrongUsage(`${file}: cannot be read; give a DMN file.`, { cause });
  }
}
