/** Characters with room between each of them, as titles are set in the middle of a line. */
const spaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー](?:[\s\u3000]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])+$/u;

/** The title by which a document is known: 就　業　規　則 → 就業規則; 灯台　会員規約 stays as it is. */
export function plainTitle<Title extends string | undefined>(title: Title): Title {
  return (
    title !== undefined && spaced.test(title.trim()) ? title.replace(/[\s\u3000]+/g, '') : title
  ) as Title;
}
