import { writeTable } from '../../export/csv.ts';
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

/** Says what a write set: 施行日: 2026-04-01 → 2026-05-01. */
export function tellChanges({ changes = [] }: Pick<JournalEntry, 'changes'>, language: 'ja' | 'en'): string {
  return changes
    .map(({ field, old = '–', new: young = '–' }) => {
      const [ja, en] = fieldNames[field] ?? [field, field];
      return `${language === 'ja' ? ja : en}: ${old} → ${young}`;
    })
    .join(language === 'ja' ? '、' : ', ');
}

/** Writes a journal as a table for Excel. */
export function journalToCsv(entries: readonly JournalEntry[]): string {
  return writeTable([
    [
      '日時',
      '操作',
      '文書',
      '施行日',
      '変更',
      '利用者',
      '接続元',
      'ファイル',
      '本文のSHA-256',
      '記録のSHA-256',
    ],
    ...entries.map((entry) => [
      entry.at,
      actionNames[entry.action][0],
      entry.document,
      entry.effective ?? '',
      tellChanges(entry, 'ja'),
      entry.by ?? '',
      entry.from,
      entry.file ?? '',
      entry.digest ?? '',
      entry.facts,
    ]),
  ]);
}
