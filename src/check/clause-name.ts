import type { Container } from '../model/node.ts';
import { unitOf } from '../text/citation/words.ts';

/** What people call a clause of a type: 条, 項, 号. */
export const typeNames: Readonly<Partial<Record<Container['type'], string>>> = {
  ...Object.fromEntries(unitOf),
  subitem: '号の細分',
};

/** A number with its branches as words: 9-2 → 9の2. */
export function writeBranches(number: string): string {
  return number.replaceAll('-', 'の');
}
