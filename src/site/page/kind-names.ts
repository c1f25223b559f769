/** What kinds of documents are called; other words of the owner's are shown as they are. */
const kindNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  general: ['一般規程', 'general terms'],
  individual: ['個別規程', 'individual terms'],
};

/** `general` → 一般規程; 会則 → 会則. */
export function nameKind(kind: string): readonly [ja: string, en: string] {
  return kindNames[kind] ?? [kind, kind];
}
