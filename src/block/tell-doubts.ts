import type { SourceText } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import type { Container } from '../model/node.ts';
import type { Choice } from './choice/choice.ts';
import { type Doubt, listDoubts } from './choice/doubt.ts';
import { listUnplaced, type Unplaced } from './choice/unplaced.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { NodeFactory } from './tree/tree-node.ts';

const whyText: Readonly<Record<Unplaced['why'], string>> = {
  sentence: 'the sentence on the line before is not ended',
  number: 'its number does not fit those around it',
  place: 'nothing of its kind is expected there',
};

const doubtText: Readonly<Record<Doubt['kind'], (words: string) => Omit<Message, 'position'>>> = {
  number: (words) => ({
    ruleId: 'number-unread',
    severity: 'info',
    reason: `「${words}」 begins with a number and was read as text. Check whether it is a clause of its own.`,
  }),
  within: (words) => ({
    ruleId: 'number-within',
    severity: 'info',
    reason: `「${words}」 stands behind a sentence on one line and was read as its text. Check whether a clause begins there.`,
  }),
  members: (words) => ({
    ruleId: 'lines-unmarked',
    severity: 'info',
    reason: `The lines from 「${words}」 on are no sentences and carry no signs; they were read as text. Check whether they are items or a table.`,
  }),
};

/** The document in whose part some words of the source stand. */
function holderOf<Holder extends { tree: Container }>(
  documents: readonly Holder[],
  at: number,
): Holder | undefined {
  return (
    documents.findLast(({ tree }) => (tree.children[0]?.position.start.offset ?? 0) <= at) ?? documents[0]
  );
}

/** Says, in the document in whose part it stands, what looks like the label of a clause, a number or an item and was read as text. */
export function tellDoubts(
  choices: readonly Choice[],
  evidence: Evidence,
  documents: readonly { tree: Container; messages: Message[] }[],
  factory: NodeFactory,
): void {
  const tell = (words: SourceText, message: Omit<Message, 'position'>): void => {
    const position = factory.positionOf(words);
    holderOf(documents, position.start.offset)?.messages.push({ ...message, position });
  };
  for (const { label, why } of listUnplaced(choices, evidence))
    tell(label, {
      ruleId: 'label-unplaced',
      severity: 'warning',
      reason: `「${label.text.slice(0, 24)}」 looks like the label of a clause and was read as text, since ${whyText[why]}. Check the line.`,
    });
  for (const { words, kind } of listDoubts(choices, evidence))
    tell(words, doubtText[kind](words.text.slice(0, 24)));
}
