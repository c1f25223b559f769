import type { LawEffect } from '../../model/law-change.ts';

/** What the effects are called. */
export const effectNames: Readonly<Record<LawEffect, string>> = {
  repealed: '廃止',
  gone: '規定の削除',
  number: '番号の移動',
  title: '題名の改正',
  caption: '見出しの改正',
  words: '文言の改正',
  repeats: '文言の改正（引用なしに同じ文言）',
};
