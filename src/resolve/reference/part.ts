import type { Container, Leaf } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { PointerPart } from '../../text/pointer.ts';
import { childrenOf } from './clause-map.ts';

/** How the parts of a provision are named. */
export const partNames: Readonly<Record<PointerPart, string>> = {
  proviso: 'ただし書',
  first: '前段',
  second: '後段',
  chapeau: '柱書',
  main: '本文',
};

/** A verb that goes on: …で決し、その他の場合には…. The two halves of one sentence may be called 前段 and 後段. */
const goesOn =
  /(?:[しきちりみびぎにいけせてめれべえげ]|ず|く|シ|キ|リ|ク|テ|ズ)、|[\u3400-\u9fff](?:シ|テ|ク|ズ|リ)/;

/** Whether a clause has a part that a pointer names: a ただし書, a 後段; `open` where one sentence may be two parts. */
export function hasPart(clause: Container, part: PointerPart): boolean | 'open' {
  const paragraphs = clause.type === 'article' ? childrenOf(clause, 'paragraph') : [clause];
  const found = paragraphs.map((paragraph) => paragraphHas(paragraph, part));
  return found.includes(true) || (found.includes('open') && 'open');
}

function paragraphHas(clause: Container, part: PointerPart): boolean | 'open' {
  const sentences = sentencesOf(clause);
  const [first] = sentences;
  if (first === undefined) return false;
  if (part === 'proviso') return sentences.some(isProviso);
  if (part !== 'second') return true;
  const main = sentences.filter((sentence) => sentence.function !== 'proviso');
  return main.length > 1 || (goesOn.test(first.value) && 'open');
}

function isProviso({ function: role, value }: Leaf): boolean {
  return role === 'proviso' || /(?:^|[、。(（ 　])(?:ただし|但し|但シ|但[、，])/.test(value);
}

function sentencesOf(clause: Container): Leaf[] {
  return clause.children.filter((child): child is Leaf => !isContainer(child) && child.type === 'sentence');
}
