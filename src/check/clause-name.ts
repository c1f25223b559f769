import type { Container } from '../model/node.ts';

/** What people call a clause of a type: 条, 項, 号. */
export const typeNames: Readonly<Partial<Record<Container['type'], string>>> = {
  part: '編',
  chapter: '章',
  section: '節',
  subsection: '款',
  division: '目',
  article: '条',
  paragraph: '項',
  item: '号',
  subitem: '号の細分',
};

/** A number with its branches as words: 9-2 → 9の2. */
export function writeBranches(number: string): string {
  return number.replaceAll('-', 'の');
}
