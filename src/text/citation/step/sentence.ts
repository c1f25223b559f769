import type { Container, Leaf } from '../../../model/node.ts';
import { containersOf, sentencesOf } from '../tree.ts';
import type { Step } from './step.ts';

const parts: readonly (readonly [pattern: RegExp, pick: (sentences: Leaf[]) => Leaf[], together: boolean])[] =
  [
    [/^(?:ただし書き?|但し?書き?)/, (all) => all.filter((one) => one.function === 'proviso'), false],
    [/^本文/, (all) => all.filter((one) => one.function !== 'proviso'), true],
    [/^前段/, (all) => mainOf(all).slice(0, 1), false],
    [/^後段/, (all) => mainOf(all).slice(1, 2), false],
    [/^(?:柱書き?|各号列記以外の部分)/, (all) => all, true],
  ];

/** A ただし書 is neither 前段 nor 後段. */
function mainOf(sentences: Leaf[]): Leaf[] {
  return sentences.filter((sentence) => sentence.function !== 'proviso');
}

/** `ただし書`, `本文`, `前段`, `後段`, `柱書`, `第2文`: sentences of a clause, or of the paragraphs of an article. */
export function readSentence(rest: string): Step | undefined {
  const counted = /^第?(\d+)文/.exec(rest);
  const follow = (pick: (all: Leaf[]) => Leaf[]) => (from: Container) =>
    (sentencesOf(from).length > 0 ? [from] : containersOf(from, 'paragraph')).flatMap((owner) =>
      pick(sentencesOf(owner)),
    );
  if (counted) {
    const at = Number(counted[1]);
    return { length: counted[0].length, follow: follow((all) => all.slice(at - 1, at)) };
  }
  for (const [pattern, pick, together] of parts) {
    const match = pattern.exec(rest);
    if (match) return { length: match[0].length, follow: follow(pick), together };
  }
  return undefined;
}
