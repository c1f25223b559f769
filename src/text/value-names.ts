import type { Norm, Quantity, Reference } from '../model/annotation.ts';
import type { ChangeKind, Consequence } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleDescriptor } from '../model/rule-descriptor.ts';

/** What a value of the model is called, on the page, on the command line and in tables alike. */
export type ValueName = readonly [ja: string, en: string];
type Names<Value extends string> = Readonly<Record<Value, ValueName>>;

/** What happened to a clause, in the order in which kinds are offered. */
export const changeNames: Names<ChangeKind> = {
  edited: ['変更', 'edited'],
  inserted: ['追加', 'added'],
  deleted: ['削除', 'deleted'],
  deletedKeepingNumber: ['削除（番号は残る）', 'deleted, number kept'],
  moved: ['移動', 'moved'],
  split: ['分割', 'split'],
  merged: ['統合', 'merged'],
  captionOnly: ['見出しの変更', 'caption'],
  renumbered: ['番号の変更', 'renumbered'],
  numberingOnly: ['番号の表記の変更', 'numbering style'],
};

/** What follows from changes, the gravest first. */
export const consequenceNames: Names<Consequence['kind']> = {
  'prior-notice': ['周知についての注意', 'notice to give'],
  'changed-quantity': ['数値・期間の変更', 'changed numbers'],
  'broken-reference': ['引用の不整合', 'broken references'],
  'caption-mismatch': ['引用の見出しの不一致', 'captions that differ'],
  'changed-norm': ['義務・権利の変更', 'changed norms'],
  'changed-definition': ['定義の変更', 'changed definitions'],
  'deleted-definition': ['定義の削除', 'deleted definitions'],
  'new-definition': ['定義の追加', 'new definitions'],
  'unused-definition': ['使われない定義', 'unused definitions'],
  'renamed-term': ['語の言い換え', 'renamed words'],
  'updated-reference': ['引用の更新', 'updated references'],
};

/** In which way somebody is worse off. */
export const effectNames: Names<NonNullable<Consequence['effect']>> = {
  'duty-added': ['義務・禁止の追加', 'duty added'],
  'right-taken': ['権利の喪失', 'right taken'],
  'duty-dropped': ['相手の義務の消滅', 'duty of the other side dropped'],
  'deadline-shortened': ['期限の短縮・予告の繰上げ', 'less time'],
  'amount-raised': ['金額・率の引上げ', 'amount raised'],
  'amount-lowered': ['支払を受ける額の引下げ', 'amount lowered'],
  'liability-narrowed': ['免責の拡大', 'liability narrowed'],
};

/** What a sentence does. */
export const normNames: Names<Norm['modality']> = {
  obligation: ['義務', 'obligation'],
  prohibition: ['禁止', 'prohibition'],
  permission: ['許容', 'permission'],
  power: ['権限', 'power'],
  right: ['権利', 'right'],
  deeming: ['みなし', 'deeming'],
  exemption: ['免責', 'exemption'],
  application: ['適用', 'application'],
  definition: ['定義', 'definition'],
  commencement: ['施行', 'commencement'],
  none: ['その他', 'other'],
};

export const quantityNames: Names<Quantity['kind']> = {
  duration: ['期間', 'period'],
  date: ['日付', 'date'],
  dateRange: ['期日の範囲', 'dates'],
  fraction: ['割合', 'rate'],
  percentage: ['百分率', 'per cent'],
  multiple: ['倍数', 'multiple'],
  money: ['金額', 'amount'],
  count: ['数', 'count'],
  rounding: ['端数処理', 'rounding'],
  time: ['時刻', 'time'],
  timeRange: ['時刻の範囲', 'times'],
  range: ['範囲', 'range'],
};

/** Where a pointer leads. */
export const referenceStateNames: Names<Reference['status']> = {
  resolved: ['解決', 'resolved'],
  unresolved: ['引用先なし', 'unresolved'],
  ambiguous: ['複数の候補', 'ambiguous'],
  external: ['外部の法令', 'statute'],
  unknown: ['不確か', 'not certain'],
};

/** How the words of a rule's clauses stand to those that it was written against. */
export const ruleStateNames: Names<NonNullable<RuleDescriptor['state']>> = {
  fresh: ['条文と一致', 'up to date'],
  followed: ['数値の変更に追随', 'numbers followed'],
  stale: ['条文が変わった', 'clause changed'],
};

export const severityNames: Names<Finding['severity']> = {
  error: ['誤り', 'error'],
  warning: ['注意', 'warning'],
  info: ['参考', 'note'],
};

/** The name of a value that may be one of a later version, which is then shown as it is. */
export function nameValue(names: Readonly<Record<string, ValueName>>, value: string): ValueName {
  return Object.hasOwn(names, value) ? names[value] : [value, value];
}
/** What kinds of documents are called; other words of the owner's are shown as they are. */
const kindNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  general: ['一般規程', 'general terms'],
  individual: ['個別規程', 'individual terms'],
};

/** `general` → 一般規程; 会則 → 会則. */
export function nameKind(kind: string): readonly [ja: string, en: string] {
  return kindNames[kind] ?? [kind, kind];
}
