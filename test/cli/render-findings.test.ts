import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { expect, it } from 'vitest';
import { renderFindings } from '../../src/cli/check/render-text.ts';
import { addVFileMessages } from '../../src/export/vfile-message.ts';
import type { CheckReport, Finding } from '../../src/model/finding.ts';

function find(line: number, severity: Finding['severity'], checkId: string, reason: string): Finding {
  const position = { start: { line, column: 3, offset: 9 }, end: { line, column: 12, offset: 18 } };
  return { checkId, severity, reason, node: 'root', quote: '第1条', position };
}

const report = (path: string, findings: Finding[]): CheckReport => ({
  path,
  findings,
  suppressed: 0,
  known: 0,
  fixed: 0,
});

const mixed = [
  find(12, 'info', 'term-unused', '「会員」は使われていません。'),
  find(12, 'error', 'numbering-gap', '番号が飛んでいます。'),
  find(3, 'warning', 'language-ocr', '「⽤」は部首を表す文字です。'),
];
const judged: Finding[] = [
  { ...find(1, 'warning', 'statute-consumer-8', '責任の全部を免除しています。'), state: 'judgement' },
];

it.each([
  ['of every severity', [report('b.txt', mixed), report('a.txt', judged)]],
  ['of a text without findings', [report('a.txt', []), report('b.txt', mixed.slice(1, 2))]],
  ['that are worth a look only', [report('a.txt', mixed.slice(0, 1))]],
])('lays findings out as vfile-reporter does: %s', (_, reports) => {
  for (const color of [false, true]) {
    const files = reports.map(({ path, findings }) => {
      const file = new VFile({ path });
      const messages = findings.map(({ checkId, severity, reason, quote, state, position, node }) => ({
        ruleId: checkId,
        severity,
        reason: `${state ? '【要判断】' : ''}${reason}「${quote}」`,
        position,
        node,
      }));
      addVFileMessages(file, messages);
      return file;
    });
    expect(renderFindings(reports, color)).toBe(reporter(files, { color, quiet: false }));
  }
});
