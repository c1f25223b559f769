import { findOpener } from '../../text/bracket/bracket.ts';

const documentNoun =
  /(?:規程|規約|約款|規則|細則|要領|要綱|[会学社校園寮]則|定款|契約|[\u3400-\u9fff]書|協定書?|覚書|ガイドライン|ポリシー|マニュアル|規定|内規|指針|通則|条約|特約|特則|取決め|(?<![A-Za-z])[A-Z]{3,})$/;
const nameCharacter = /[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9/]/;
const head = /^(?:他|等|上記|前記|下記|当該|現行|各|及|又|若|関係|同|別途)+/;
const longestName = 40;

/**
 * Finds the name of another document that ends just before a pointer: `印刷物等広告掲載規程` of 印刷物等広告掲載規程第4条,
 * 「個別規約」 with its marks of 「個別規約」第5条.
 * @param floor offset before which the name cannot begin
 * @returns the offset of its first character, or -1
 */
export function findDocumentName(folded: string, end: number, floor: number): number {
  // 見本約款一般規程(以下「一般規程」といいます。)第4条: the name stands before the bracket that shortens it.
  if (folded[end - 1] === ')') {
    const bracket = findOpener(folded, end - 1);
    const names = bracket > 0 && /^\(以下[^()]*「[^「」]+」/.test(folded.slice(bracket, end));
    const start = names ? findDocumentName(folded, bracket, 0) : -1;
    return start >= 0 && !/^(?:この|本|当)/.test(folded.slice(start)) ? start : -1;
  }
  const least = Math.max(floor, end - longestName);
  const open =
    folded[end - 1] === '」'
      ? folded.lastIndexOf('「', end)
      : folded[end - 1] === '』'
        ? folded.lastIndexOf('『', end)
        : -1;
  // What was read last may be the opener itself.
  if (open >= 0 && open + 1 >= least) return documentNoun.test(folded.slice(open + 1, end - 1)) ? open : -1;
  if (!documentNoun.test(folded.slice(Math.max(least, end - 6), end))) return -1;
  let start = end;
  while (start > least) {
    const character = folded[start - 1];
    const spaced = character === ' ' && /[A-Za-z0-9]/.test((folded[start - 2] ?? '') + folded[start]);
    if (!nameCharacter.test(character) && !spaced) break;
    start--;
  }
  const extra = head.exec(folded.slice(start, end - 2));
  return extra ? start + extra[0].length : start;
}
