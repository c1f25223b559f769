import type { Check, CheckExample } from '../../src/check/define-check.ts';

/** Families in the order of the pages, with their names in Japanese. */
export const families: Readonly<Record<Check['family'], string>> = {
  numbering: '番号',
  quantity: '数量と相手方',
  reference: '参照',
  term: '用語と当事者',
  language: '表記と文',
  date: '日付',
  law: '法令の引用',
  statute: '法令に反するおそれ',
  corpus: '文書の間',
  playbook: '手本との違い',
};

const severities: Readonly<Record<Check['severity'], string>> = {
  error: '誤り',
  warning: '注意',
  info: '参考',
};

/** The page of a family: each check with what it finds, why, its source and texts that fail and pass. */
export function renderCheckPage(family: Check['family'], checks: readonly Check[]): string {
  const own = checks.filter((check) => check.family === family);
  return `# ${families[family]}\n\n${own.map(renderCheck).join('\n')}`;
}

function renderCheck({ id, severity, finds, why, source, examples, needsDictionary }: Check): string {
  const lines = [
    `## ${id}`,
    '',
    `${finds}（${severities[severity]}${needsDictionary ? '、辞書を使う' : ''}）`,
    '',
    `なぜ：${why}${source ? `（${source}）` : ''}`,
    '',
    ...renderExample('当たる例', examples.failing[0]),
    ...renderExample('当たらない例', examples.passing[0]),
  ];
  return `${lines.join('\n')}`;
}

function renderExample(title: string, example: CheckExample | undefined): string[] {
  if (!example) return [];
  const shown = example.text.length > 400 ? `${example.text.slice(0, 400)}…` : example.text;
  return [`${title}：`, '', '```', ...shown.trimEnd().split('\n'), '```', ''];
}
