import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { Position } from '../../model/position.ts';
import { isContainer, walk } from '../../model/tree-walk.ts';
import type { Choice } from '../choice/choice.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { sliceText } from '../source-text.ts';
import type { NodeFactory } from '../tree/tree-node.ts';
import { listArticleDoubts } from './article-doubts.ts';
import { type DoubtKind, doubtWords } from './doubt.ts';
import { listUnplaced } from './unplaced.ts';
import { mayHoldCaption } from './unread-caption.ts';
import { listDoubts } from './unread-lines.ts';

/** Certainty of what is as likely as not. */
const even = 0.5;

/**
 * Says, in the document in whose part it stands, what looks like the label of a clause, a number, an item, a title or a caption and was
 * read as text. The nodes that hold it are no surer than even.
 */
export function tellDoubts(
  choices: readonly Choice[],
  evidence: Evidence,
  documents: readonly { tree: Container; messages: Message[] }[],
  factory: NodeFactory,
): void {
  const places: number[] = [];
  for (const { words, kind } of [...listUnplaced(choices, evidence), ...listDoubts(choices, evidence)]) {
    const position = factory.positionOf(words);
    const at = position.start.offset;
    const holder = documents.findLast(({ tree }) => startOf(tree) <= at);
    (holder ?? documents[0])?.messages.push(messageOf(kind, words.text.slice(0, 24), position));
    places.push(at);
  }
  places.sort((left, right) => left - right);
  const captions = new Set(
    choices.flatMap(({ action, form, index }, at) => {
      const { line } = evidence.lines[index];
      return action === 'article' && mayHoldCaption(choices, at, evidence.lines)
        ? [factory.positionOf(sliceText(line, form.labelAt ?? 0, line.text.length)).start.offset]
        : [];
    }),
  );
  for (const { tree, messages } of documents) {
    rateHolders(tree, places);
    for (const { node, kind } of listArticleDoubts(tree, captions)) {
      node.certainty ??= even;
      messages.push(messageOf(kind, node.label ?? node.caption ?? '', node.labelPosition ?? node.position));
    }
  }
}

function messageOf(kind: DoubtKind, words: string, position: Position): Message {
  const [ruleId, severity, reason] = doubtWords[kind];
  return { ruleId, severity, reason: reason.replace('{}', () => words), position };
}

/** Says of the nodes that hold the words at these places, ascending, that their reading is in doubt: a label belongs to what follows. */
function rateHolders(tree: Container, places: readonly number[]): void {
  let next = places.findIndex((at) => at >= startOf(tree));
  walk(tree, (node, parent) => {
    if (isContainer(node) || !parent) return;
    for (; places[next] < node.position.end.offset; next++) if (parent !== tree) parent.certainty ??= even;
  });
}

function startOf(tree: Container): number {
  return tree.children[0]?.position.start.offset ?? 0;
}
