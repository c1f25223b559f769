/** Ends of the names of documents: 規程, 契約書, 運用基準, 告示, SLA. */
export const documentNoun =
  /(?:規程|規約|約款|規則|細則|要領|要綱|[会学社校園寮]則|定款|契約書?|[\u3400-\u9fffァ-ヺー]書|協定書?|覚書|合意書?|証券|ガイドライン|ポリシー|約定|マニュアル|ルール|規定|内規|基準|標準|告示|通達|通知|指針|通則|総則|条約|議定書|条例|特約|特則|条項|取決め|要件定義|法|法律|政令|省令|府令|令|(?<![A-Za-z])[A-Z]{3,}(?:[ -]?[A-Z]?[ -]?[0-9]{2,})?|(?:告示|通達|通知|訓令|達|条例|規則|規程|要綱)第 ?[0-9〇一二三四五六七八九十百千]+ ?号|規則 ?[0-9]{1,2}(?:-[0-9]{1,3}){1,2})$/;
/** Ends of names that may as well be things, and of what stands on a document: 募集要項, 運送条件, 許可書裏面, 会員規約等. */
export const likelyNoun =
  /(?:要項|憲章|綱領|心得|方針|[\u3400-\u9fff]{2}条件|(?:[書款程約則]|契約|証券)(?:裏面|表面|本文|本則|末尾|等))$/;
/** Whose text a name is, where it is not this one's own: カード会社の|会員規約, 提携先各社の|会員規約. */
const ofAnother =
  /(?:他社|各社|(?<!株式|有限|合同|合資|合名)(?<=[\u3400-\u9fffァ-ヺー])(?<![当本同])会社|(?:事業|主催|管理|第三)者|機関|[提取委]..?先|相手方)の$/;
const nameCharacter = /[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9/]/;
/** Words before a name that do not belong to it. */
const head = /^(?:他|等|上記|前記|下記|当該|現行|各|及|又|若|関係|別途)+/;
const longestName = 40;

/** What stands between a name and the noun that it ends with: 基金|に関する|規程. */
export const modifier = /に(?:[関対]する|係る|ついての)|のための/;
const modifierEnd = new RegExp(`(?:${modifier.source})$`);
/** What joins nouns within such a name: 勤務時間|、|休暇等に関する規程. */
const joint = /(?:[の、]|及び|又は)$/;

/**
 * Offset of the first character of a name whose last noun begins at an offset: `基金の運用に関する|規程` → offset of 基.
 * @param floor offset before which the name cannot begin
 */
export function findNameStart(folded: string, noun: number, floor: number): number {
  const least = Math.max(floor, noun - longestName);
  let start = noun;
  for (let link = modifierEnd; ; link = joint) {
    const [{ length }] = link.exec(folded.slice(Math.max(least, start - 5), start)) ?? [''];
    const next = findNounStart(folded, start - length, least);
    if (length === 0 || next === start - length) return start;
    start = next;
  }
}

/** Whether a character may stand in a name. */
export function isNameCharacter(character: string): boolean {
  return nameCharacter.test(character);
}

/** Whether the words before a name say that it is the text of another one. */
export function isOfAnother(folded: string, start: number): boolean {
  return ofAnother.test(folded.slice(Math.max(0, start - 12), start));
}

/**
 * Offset of the first character of the run of kanji, katakana and Latin letters that ends at an offset:
 * `当社の印刷物等広告掲載規程` → offset of 印.
 * @param floor offset before which the run cannot begin
 */
export function findNounStart(folded: string, end: number, floor: number): number {
  const least = Math.max(floor, end - longestName);
  let start = end;
  while (start > least) {
    const character = folded[start - 1];
    // 人事院規則11-8, Web 規約.
    const spaced =
      /[ -]/.test(character) && /[A-Za-z0-9]/.test((folded[start - 2] ?? '') + (folded[start] ?? ''));
    if (!nameCharacter.test(character) && !spaced) break;
    start--;
  }
  const extra = head.exec(folded.slice(start, end));
  return extra && start + extra[0].length < end ? start + extra[0].length : start;
}
