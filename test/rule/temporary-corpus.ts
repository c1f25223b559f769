import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeTemporaryFolder } from '../temporary-folder.ts';

/** Writes files into a new folder, which is a corpus; returns its path. */
export function makeCorpus(files: Readonly<Record<string, string>>): string {
  const corpus = makeTemporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(corpus, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return corpus;
}

/** A document.yaml with these revisions. */
export function writeFacts(id: string, revisions: readonly string[]): string {
  const listed = revisions.map((date) => `  - { effective: ${date}, file: revisions/${date}.md }\n`);
  return `id: ${id}\ntitle: 約款\nkind: general\nlanguage: ja\n${
    listed.length > 0 ? `revisions:\n${listed.join('')}` : 'revisions: []\n'
  }`;
}

/** The source of a rule file for `第1条第2項` (…前までに) of a document; `pins` as source. */
export function writeRule(document: string, name: string, pins = ''): string {
  return `import { day, defineRule, quantity, z } from 'yakkan/rule';

export const rule = defineRule({
  id: '${document}/${name}',
  title: '通知の期限',
  kind: 'deadline',
  implements: ['第1条第2項'],
  inputs: z.object({ start: day('中止の日') }),
  output: z.object({ deadline: z.string().describe('期限') }),
  parameters: { notice: quantity('第1条第2項', { kind: 'duration', relation: 'before' }) },
  ${pins}
  evaluate({ given, parameters, calendar, explain, value }) {
    const deadline: string = calendar.backward(given.start, parameters.notice, 'clear-days');
    explain(\`期限は\${deadline}。\`, parameters.notice);
    return value({ deadline });
  },
  examples: [{ given: { start: '2026-07-15' }, expect: { status: 'value', value: { deadline: '2026-06-30' } } }],
});
`;
}

/** Terms whose 第1条第2項 says the words. */
export function writeTerms(words: string, since: readonly string[] = []): string {
  const supplements = since.map((date) => {
    const [year, month, day] = date.split('-').map(Number);
    return `### 令和${year - 2018}年${month}月${day}日施行\n\nこの約款は、令和${year - 2018}年${month}月${day}日から実施します。\n`;
  });
  const tail = supplements.length > 0 ? `\n## 附則\n\n${supplements.join('\n')}` : '';
  return `# 約款\n\n## 第1条（中止）\n\n当社は、中止することがあります。\n\n2　当社は、${words}。\n${tail}`;
}
