import { writeTable } from '../../export/csv.ts';
import { dutyHeads, dutyKindNames, groupByHolder, toDutyRow } from '../../rule/duty/duty-rows.ts';
import { type Duty, listDuties } from '../../rule/duty/list-duties.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { answer } from './answer.ts';
import { openText, type TextOptions } from './open-text.ts';

/** Options of `yakkan rule duties`. */
export interface DutiesOptions extends TextOptions {
  who?: string;
  format: 'text' | 'json' | 'csv' | 'markdown';
  output?: string;
}

/** `yakkan rule duties DOC`: who must do what, to whom, by when. */
export function runRuleDuties(name: string, options: DutiesOptions, surface: Surface): Promise<ExitCode> {
  return answer(name, surface, async () => {
    const document = await openText(name, options, surface);
    if (!document) return exitCodes.failed;
    const { who } = options;
    const duties = listDuties(document.model).filter((duty) => who === undefined || duty.who === who);
    const title = document.model.document.title ?? document.id;
    const content = {
      text: () => renderList(title, duties),
      json: () =>
        `${JSON.stringify(
          duties.map(({ deadlines: _, ...duty }) => duty),
          null,
          2,
        )}\n`,
      csv: () => writeTable([dutyHeads, ...duties.map(toDutyRow)]),
      markdown: () => renderTable(title, duties),
    }[options.format]();
    return writeOutput(content, options.output, surface);
  });
}

function renderTable(title: string, duties: readonly Duty[]): string {
  const columns = ['', ...dutyHeads.slice(0, 9)];
  const cell = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\n/g, '<br>');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  return [
    `# ${title} 義務の一覧\n\n`,
    row(columns),
    row(columns.map(() => '---')),
    ...duties.map((duty) => row(['☐', ...toDutyRow(duty).slice(0, 9)])),
  ].join('');
}

function renderList(title: string, duties: readonly Duty[]): string {
  const lines = [...groupByHolder(duties)].flatMap(([who, own]) => [
    `${who} (${own.length})`,
    ...own.flatMap(({ citation, kind, what, toWhom, byWhen, when, unless, items }) => [
      `  ☐ ${citation} [${dutyKindNames[kind]}] ${what}`,
      ...(toWhom === undefined ? [] : [`      相手方: ${toWhom}`]),
      ...(byWhen.length > 0 ? [`      期限: ${byWhen.join('、')}`] : []),
      ...(when.length > 0 ? [`      場合: ${when.join('、')}`] : []),
      ...(unless.length > 0 ? [`      除外: ${unless.join(' ')}`] : []),
      ...items.map((item) => `      ・${item}`),
    ]),
  ]);
  return `${[`${title} の義務`, ...lines, `計 ${duties.length}`].join('\n')}\n`;
}
