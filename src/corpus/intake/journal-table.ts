import { writeTable } from '../../export/csv.ts';
import { readingNames } from '../../text/reading-names.ts';
import { nameKind } from '../../text/value-names.ts';
import type { JournalEntry } from './journal.ts';

/** What writes are called. */
export const actionNames: Readonly<Record<JournalEntry['action'], readonly [ja: string, en: string]>> = {
  add: ['追加', 'added'],
  replace: ['差替え', 'replaced'],
  withdraw: ['取下げ', 'withdrawn'],
  restore: ['復元', 'restored'],
  change: ['項目の変更', 'changed'],
  correct: ['読み取りの訂正', 'reading corrected'],
  note: ['メモ', 'note'],
  found: ['外部での編集を確認', 'edited elsewhere'],
};

/** What the fields of a document are called. */
export const fieldNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  title: ['題名', 'title'],
  kind: ['種別', 'kind'],
  general: ['上位の約款', 'goes with'],
  issuer: ['制定者', 'issuer'],
  effective: ['施行日', 'effective from'],
  correction: ['読み取り', 'reading'],
};

/** What the columns of the table are called. */
const columnNames: readonly (readonly [ja: string, en: string])[] = [
  ['日時', 'when'],
  ['操作', 'what'],
  ['文書', 'document'],
  ['施行日', 'effective from'],
  ['変更', 'changes'],
  ['利用者', 'user'],
  ['接続元', 'from'],
  ['ファイル', 'file'],
  ['本文のSHA-256', 'SHA-256 of the text'],
  ['記録のSHA-256', 'SHA-256 of the record'],
];

type Language = 'ja' | 'en';

function pick([ja, en]: readonly [ja: string, en: string], language: Language): string {
  return language === 'ja' ? ja : en;
}

/** Says what was done. */
export function tellAction({ action }: Pick<JournalEntry, 'action'>, language: Language): string {
  return pick(actionNames[action], language);
}

/** Says what a write set: 施行日: 2026-04-01 → 2026-05-01. */
export function tellChanges({ changes = [] }: Pick<JournalEntry, 'changes'>, language: Language): string {
  return changes
    .map(({ field, old, new: young }) => {
      const tell = (value = '–') => tellValue(field, value, language);
      return `${pick(fieldNames[field] ?? [field, field], language)}: ${tell(old)} → ${tell(young)}`;
    })
    .join(language === 'ja' ? '、' : ', ');
}

/** What a value is called: `general` → 一般規程; a line as it is read, `第2条 = article` → 第2条 = 条. */
function tellValue(field: string, value: string, language: Language): string {
  if (field === 'kind') return pick(nameKind(value), language);
  if (field !== 'correction') return value;
  const at = value.lastIndexOf(' = ');
  const read = value.slice(at + 3);
  return at >= 0 && Object.hasOwn(readingNames, read)
    ? `${value.slice(0, at)} = ${pick(readingNames[read as keyof typeof readingNames], language)}`
    : value;
}

/** Writes a journal as a table for Excel. */
export function journalToCsv(entries: readonly JournalEntry[], language: Language = 'ja'): string {
  return writeTable([
    columnNames.map((names) => pick(names, language)),
    ...entries.map((entry) => [
      entry.at,
      tellAction(entry, language),
      entry.document,
      entry.effective ?? '',
      tellChanges(entry, language),
      entry.by ?? '',
      entry.from,
      entry.file ?? '',
      entry.digest ?? '',
      entry.facts,
    ]),
  ]);
}
