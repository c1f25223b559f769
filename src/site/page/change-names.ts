import type { ChangeKind, Consequence } from '../../model/comparison.ts';

type Words = readonly [ja: string, en: string];

/** What changes are called, in the order in which they are offered. */
export const changeNames: Readonly<Record<ChangeKind, Words>> = {
  edited: ['文言の変更', 'wording'],
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
export const consequenceNames: Readonly<Record<Consequence['kind'], Words>> = {
  'changed-quantity': ['数値・期間の変更', 'changed numbers'],
  'broken-reference': ['引用の不整合', 'broken references'],
  'caption-mismatch': ['引用の見出しの不一致', 'captions that differ'],
  'changed-norm': ['義務・権利の変更', 'changed norms'],
  'changed-definition': ['定義の変更', 'changed definitions'],
  'deleted-definition': ['定義の削除', 'deleted definitions'],
  'new-definition': ['定義の追加', 'new definitions'],
  'unused-definition': ['使われない定義', 'unused definitions'],
  'updated-reference': ['引用の更新', 'updated references'],
};
