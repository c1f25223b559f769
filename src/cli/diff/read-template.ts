import { readFile } from 'node:fs/promises';
import type { TableColumn, TableOptions } from '../../diff/table/comparison-table.ts';
import type { TableTemplate, tableTemplate } from '../../model/table/table-template.ts';

/** A file with a house style that cannot be used; its message says what and where, in Japanese. */
export class UnusableTemplate extends Error {
  override name = 'UnusableTemplate';
}

/**
 * Reads a house style of the 新旧対照表 from a YAML file.
 * @param title the 題名 of the new text, for `{title}`
 * @throws {UnusableTemplate} if there is no such file, or it does not hold what it should
 */
export async function readTemplate(path: string, title: string): Promise<TableOptions> {
  const [{ parseDocument }, model] = await Promise.all([
    import('yaml'),
    import('../../model/table/table-template.ts'),
  ]);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'ファイルがありません' : '読めません';
    throw new UnusableTemplate(`書式ファイル ${path} が使えません：${why}。`, { cause });
  }
  const yaml = parseDocument(text, { schema: 'core', prettyErrors: true });
  const [broken] = yaml.errors;
  if (broken) {
    const line = broken.linePos?.[0].line;
    throw new UnusableTemplate(
      `書式ファイル ${path}${line === undefined ? '' : ` の${line}行目`}が YAML として読めません。字下げとコロンの後の空白を確かめてください。`,
    );
  }
  const read = model.tableTemplate.safeParse(yaml.toJS({ maxAliasCount: 0 }) ?? {});
  if (!read.success) throw new UnusableTemplate(`書式ファイル ${path} の${explain(read.error.issues[0])}`);
  const wrong = checkColumns(read.data.columns ?? []);
  if (wrong) throw new UnusableTemplate(`書式ファイル ${path} の ${wrong}`);
  return optionsOf(read.data, title);
}

type Issue = NonNullable<ReturnType<typeof tableTemplate.safeParse>['error']>['issues'][number];

/** Says of one thing that is wrong where it is and what to write. */
function explain(issue: Issue): string {
  const place = issue.path
    .map((part) => (typeof part === 'number' ? `${part + 1}番目` : String(part)))
    .join(' の ');
  const where = place === '' ? '最上段' : place;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where}に、使えない項目「${issue.keys.join('」「')}」があります。つづりを確かめるか、消してください。`;
    case 'invalid_value':
      return `${where}には、${issue.values.map(String).join('、')} のいずれかを書いてください。`;
    case 'too_small':
      return `${where}が足りません。${issue.origin === 'number' ? `${issue.minimum}より大きく` : `${issue.minimum}つ以上`}してください。`;
    case 'too_big':
      return `${where}が大きすぎます。${issue.maximum}までにしてください。`;
    default:
      return `${where}の値の種類が違います（${kindOf(issue)}を書いてください）。`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数',
  boolean: 'true か false',
  array: '「- 」で始まる一覧',
  object: '項目と値',
};

function kindOf(issue: Issue): string {
  return ('expected' in issue && kinds[String(issue.expected)]) || '別の値';
}

type Columns = NonNullable<TableTemplate['columns']>;

/** Both texts must stand in the table, and nothing twice. */
function checkColumns(columns: Columns): string | undefined {
  if (columns.length === 0) return undefined;
  const contents = columns.map(({ content }) => content);
  const twice = contents.find((content, place) => contents.indexOf(content) !== place);
  if (twice) return `columns に ${twice} が二つあります。一つにしてください。`;
  const missing = (['old', 'new'] as const).find((side) => !contents.includes(side));
  if (missing)
    return `columns に ${missing}（${missing === 'old' ? '改正前' : '改正後'}の本文）の列がありません。加えてください。`;
  const width = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  return width > 100 ? `columns の width の合計が ${width}％です。100％以内にしてください。` : undefined;
}

function optionsOf(template: TableTemplate, title: string): TableOptions {
  const { columns, mark, legend, fonts, page, dates, scope, shorten, notation } = template;
  return {
    ...(template.title !== undefined && { title: template.title.replaceAll('{title}', title) }),
    ...(columns && { columns: columns.map(toColumn) }),
    style: {
      ...(mark && { mark }),
      ...(legend !== undefined && { legend }),
      ...(fonts && { fonts: definedOf(fonts) }),
      ...(page && { page: definedOf(page) }),
    },
    ...(dates && { hasDates: dates !== 'none', ...(dates !== 'none' && { calendar: dates }) }),
    ...(scope && { scope }),
    ...(shorten !== undefined && { shorten }),
    ...(notation && { notation }),
  };
}

function definedOf<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

function toColumn({ content, heading, width }: Columns[number]): TableColumn {
  const own = { heading, ...(width !== undefined && { width }) };
  return content === 'old' || content === 'new' ? { ...own, side: content } : { ...own, about: content };
}
