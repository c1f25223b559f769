/** Nouns that say how or when and go without a particle: 原則応じる, 都度通知する. */
export const adverbialNouns: ReadonlySet<string> = new Set([
  '原則',
  '基本',
  '通常',
  '本来',
  '当初',
  '従来',
  '都度',
  '一律',
  '最低',
]);
