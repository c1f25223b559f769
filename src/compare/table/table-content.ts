import type {
  CitedClause,
  QuantityDifference,
  StandardComparison,
  StandardRow,
} from '../../model/review/standard-comparison.ts';

/** Words of a cell; `differs` marks what the other side does not say. */
export interface CellRun {
  text: string;
  differs: boolean;
}

/** One row of the table, ready to be written. */
export interface TableRow {
  /** What it is about: 反社会的勢力の排除. */
  topic: string;
  ours: CellText;
  standard: CellText;
  /** What differs, one line each. */
  notes: readonly string[];
}

/** Clause by clause with its words. */
export interface CellText {
  /** The clauses: 第12条（反社会的勢力の排除）; empty where the side has nothing. */
  heads: readonly { text: string; node: string }[];
  paragraphs: readonly (readonly CellRun[])[];
}

/** Rows of one kind under one heading. */
export interface TableGroup {
  kind: StandardRow['kind'];
  heading: string;
  rows: readonly TableRow[];
}

/** The comparison as a table of 項目, 当方, 標準 and 相違. */
export interface ContentOfTable {
  title: string;
  headings: readonly [topic: string, ours: string, standard: string, notes: string];
  /** What is said of the whole, one line each. */
  remarks: readonly string[];
  /** What the underlines mean. */
  legend: string;
  groups: readonly TableGroup[];
}

const groupNames: readonly (readonly [StandardRow['kind'], string])[] = [
  ['missing', '標準にあり、当方にない条'],
  ['quantity', '数量が違う条'],
  ['words', '文言が違う条'],
  ['extra', '当方にあり、標準にない条'],
  ['same', '内容が同じ条'],
];

/** Below this the pairing of two clauses is said to be unsure. */
const leastSure = 0.55;

const kindNames: Readonly<Record<string, string>> = {
  duration: '期間',
  date: '日付',
  fraction: '割合',
  percentage: '率',
  multiple: '倍率',
  money: '金額',
  count: '数',
};

/** Makes the table of a comparison; groups without rows are left out. */
export function makeContent(comparison: StandardComparison): ContentOfTable {
  const { ours, standard, remarks, terms, rows } = comparison;
  const groups = groupNames.flatMap(([kind, name]) => {
    const own = rows.filter((row) => row.kind === kind);
    return own.length === 0 ? [] : [{ kind, heading: `${name}（${own.length}）`, rows: own.map(makeRow) }];
  });
  const names = terms.map((term) => `${term.ours}＝${term.standard}`);
  return {
    title: `${nameOf(ours)}と${nameOf(standard)}の比較`,
    headings: ['項目', `当方（${nameOf(ours)}）`, `標準（${nameOf(standard)}）`, '相違'],
    remarks: [
      ...remarks,
      ...(names.length > 0 ? [`同じものとして比べた呼び名（当方＝標準）：${names.join('、')}`] : []),
      '条の対応は内容によるもので、条番号と順序は見ていません。',
    ],
    legend: '下線の部分は、相手方の文言にない部分です。',
    groups,
  };
}

function nameOf({ title, name }: StandardComparison['ours']): string {
  return title ?? name;
}

function makeRow(row: StandardRow): TableRow {
  const [topic] = row.topics;
  const caption = [...row.standard, ...row.ours].find((clause) => clause.caption !== undefined)?.caption;
  return {
    topic: caption ?? topic?.name ?? '',
    ours: makeCell(row, 'ours'),
    standard: makeCell(row, 'standard'),
    notes: listNotes(row),
  };
}

function makeCell(row: StandardRow, side: 'ours' | 'standard'): CellText {
  const paragraphs = row.paragraphs.map(({ runs }) =>
    runs.flatMap((run): CellRun[] => {
      if (run.kind === 'same')
        return [{ text: side === 'ours' ? run.text : (run.standard ?? run.text), differs: false }];
      // Where one side is empty all of it differs, and underlining says nothing.
      return run.kind === side
        ? [{ text: run.text, differs: row.kind === 'words' || row.kind === 'quantity' }]
        : [];
    }),
  );
  return {
    heads: row[side].map((clause) => ({ text: headOf(clause), node: clause.node })),
    paragraphs: paragraphs.filter((runs) => runs.length > 0),
  };
}

function headOf({ citation, caption }: CitedClause): string {
  return caption === undefined ? citation : `${citation}（${caption}）`;
}

function listNotes(row: StandardRow): string[] {
  const { kind, quantities, perhaps, certainty } = row;
  if (kind === 'missing') return [tellMissing('当方', perhaps)];
  if (kind === 'extra') return [tellMissing('標準', perhaps)];
  return [
    ...quantities.map(tellQuantity),
    ...tellAlone(row, 'standard', '標準だけの定め'),
    ...tellAlone(row, 'ours', '当方だけの定め'),
    ...(kind === 'words' && isFarApart(row) ? ['文言が大きく違います。'] : []),
    ...(certainty !== undefined && certainty < leastSure ? ['対応は確かではありません。'] : []),
  ];
}

function tellMissing(side: string, perhaps: readonly CitedClause[]): string {
  if (perhaps.length === 0) return `${side}に対応する条が見当たりません。`;
  return `${side}に独立の条がありません。${perhaps.map(headOf).join('、')}に近い定めがあります。`;
}

/** Paragraphs without a counterpart: 標準だけの定め：第3条第2項. */
function tellAlone({ paragraphs }: StandardRow, side: 'ours' | 'standard', words: string): string[] {
  const other = side === 'ours' ? 'standard' : 'ours';
  const alone = paragraphs.flatMap((paragraph) =>
    paragraph[other] ? [] : (paragraph[side]?.citation ?? []),
  );
  return alone.length === 0 ? [] : [`${words}：${alone.join('、')}`];
}

/** Whether no paragraph has words in common with its counterpart. */
function isFarApart({ paragraphs }: StandardRow): boolean {
  return paragraphs.every(({ runs }) => runs.every(({ kind }) => kind !== 'same'));
}

function tellQuantity({ kind, ours, standard }: QuantityDifference): string {
  const name = kindNames[kind] ?? '数量';
  if (ours && standard) return `${name}：当方は${ours.text}、標準は${standard.text}`;
  return ours ? `${name}：当方だけに${ours.text}` : `${name}：標準だけに${standard?.text ?? ''}`;
}
