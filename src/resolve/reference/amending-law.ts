import { readLawNumber } from '../../text/law-number.ts';
import type { LawName } from '../../text/pointer.ts';
import { plainText } from '../../text/width.ts';

/**
 * Reads the law number in the heading of a 附則: `平成一七年六月二九日法律第77号` → 平成17年法律第77号.
 * Such a 附則 belongs to the statute that amends, and 第3条 in it is the amending statute's.
 */
export function readAmendingLaw(caption: string | undefined): LawName | undefined {
  if (caption === undefined) return undefined;
  const number = readLawNumber(plainText(caption), 0)?.number;
  return number !== undefined && /年(?:法律|政令|勅令|.*[省府]令)第/.test(number) ? { number } : undefined;
}
