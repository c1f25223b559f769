import type { LineEvidence } from '../evidence.ts';
import { type ClassifiedLine, structural } from '../form.ts';
import { parties, signing } from './party.ts';

/** What a closing formula says, one kind of words each: this text, its making, its proof, its seals, its copies. */
const words = {
  /** It speaks of what stands above, or of the whole. */
  whole:
    /^(?:以上|上記|前記|下記|この|本|甲|乙|当事者|委託者|発注者|注文者|貸主|賃貸人|売主)|以上のとおり|上記のとおり/,
  made: /締結|成立|合意|作成|設立/,
  proof: /を証(?:する|し)|の証(?:と|拠)|証として/,
  seals: /記名|署名|押印|捺印|調印|電磁的記録/,
  copies:
    /[0-9０-９一二三四五六七八九十壱弐]\s*[通部]|各(?:自|々)?(?:その)?[0-9０-９一二三四五六七八九十壱]|保有|保管|所持/,
} as const;

/** Words without which no line is worth looking at. */
const mayClose = /証|締結し|締結する|作成し|設立する|署名し/;

/** Whether a sentence closes a contract: この契約を証するため、本書2通を作成し、記名押印の上…. */
function closesContract(printed: string): boolean {
  // 「適合性を証する記載」: what a sentence quotes, it does not say.
  const text = printed.replace(/「[^」]*」/g, '');
  const said = Object.values(words).filter((pattern) => pattern.test(text)).length;
  if (words.proof.test(text)) return said >= 3;
  return said >= 3 && /^(?:以上|上記|前記)/.test(text);
}

/** `上記条項により信託契約を締結します。`: short of a formula, but a date or signatures follow. */
const concludes =
  /^(?:以上|上記|前記)[^。]{0,40}(?:締結|合意|約定|作成|署名)(?:します|する|した|しました)。?$/;
const signature = new RegExp(
  `^[\\s　]*(?:[^。、]{0,12}日\\s*[：:　 ]\\s*)?(?:(?:明治|大正|昭和|平成|令和)[^。、]{0,4}年|[0-9０-９]{4}\\s*年|年[\\s　]+月|${parties})`,
);

/** A day that is still to be written in: `令和　　年　　月　　日`. */
const blankDay =
  /^[\s　]*(?:明治|大正|昭和|平成|令和|西暦|20)?[\s　○〇＿_]*年[\s　○〇＿_]*月[\s　○〇＿_]*日[\s　]*$/;
/** Whether a line is such a day. */
export function isBlankDay(text: string): boolean {
  return blankDay.test(text);
}

/** A day that is written in, and nothing else: `令和6年4月1日`. */
const day =
  /^[\s　]*(?:(?:明治|大正|昭和|平成|令和|西暦)[\s　]*)?[0-9０-９元〇一二三四五六七八九十]+[\s　]*年[\s　]*[0-9０-９〇一二三四五六七八九十]+[\s　]*月[\s　]*[0-9０-９〇一二三四五六七八九十]+[\s　]*日[\s　]*$/;
const signs = new RegExp(`${signing}|住\\s*所|代表者`);
const signaturesWithin = 12;

/** Whether a day, or the place for one, begins what is signed: nothing numbered follows, but a signature does. */
function beginsSignatures(lines: readonly LineEvidence[], index: number): boolean {
  const { text } = lines[index].line;
  if (!isBlankDay(text) && !day.test(text)) return false;
  const behind = lines.slice(index + 1, index + 1 + signaturesWithin);
  if (behind.some(({ forms }) => forms.some(({ type }) => structural.has(type)))) return false;
  return behind.some(({ line }) => signs.test(line.text));
}

/** Reads a line as the closing formula of a contract, together with the lines that it is wrapped over. */
export function readClosing(lines: readonly LineEvidence[], index: number): ClassifiedLine | undefined {
  const { line, forms, ended } = lines[index];
  const dated = forms.length === 1 && forms[0].type === 'dated';
  if ((forms.length > 0 && !dated) || line.text.length > 300) return undefined;
  if (beginsSignatures(lines, index)) return { line, type: 'closing', body: 0, strong: true };
  if (dated) return undefined;
  if (!mayClose.test(line.text)) return undefined;
  let text = line.text;
  for (let at = index + 1; at < index + 3 && !ended && !text.includes('。') && lines[at]; at++)
    text += lines[at].line.text;
  const next = lines[index + 1]?.line.text ?? '';
  if (!closesContract(text) && !(concludes.test(text) && signature.test(next))) return undefined;
  return { line, type: 'closing', body: 0, strong: true };
}
