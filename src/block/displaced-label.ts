import type { Message } from '../model/message.ts';
import { endsSentence } from '../text/sentence.ts';
import type { Block } from './choice/logical-line.ts';
import { joinText } from './source-text.ts';
import type { NodeFactory } from './tree/tree-node.ts';

/**
 * Puts back article labels that extraction moved behind the first line of their text:
 * （目的）⏎この規程は、目的を⏎第１条⏎定める。 → （目的）⏎第１条 この規程は、目的を定める。
 */
export function restoreDisplacedLabels(
  blocks: readonly Block[],
  factory: NodeFactory,
  messages: Message[],
): Block[] {
  const restored: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const label = blocks[index];
    const [caption, text] = [restored.at(-2), restored.at(-1)];
    const bare = label.type === 'article' && label.label && !label.caption && label.body.text === '';
    if (!bare || caption?.type !== 'caption' || text?.type !== 'text') {
      restored.push(label);
      continue;
    }
    const next = blocks[index + 1];
    const cut = !endsSentence(text.body.text);
    // A sentence that is whole, with text behind the label, is a remark before an ordinary article.
    if (!cut && next?.type === 'text') {
      restored.push(label);
      continue;
    }
    const rest = cut && next?.type === 'text' ? next : undefined;
    restored.pop();
    restored.push({
      ...label,
      body: rest ? joinText(text.body, rest.body) : text.body,
      lines: [...label.lines, ...text.lines, ...(rest?.lines ?? [])],
    });
    if (rest) index++;
    messages.push({
      ruleId: 'label-restored',
      severity: 'info',
      reason: `${label.label!.text} stood behind the first line of its text and was put before it. Check that the two belong together.`,
      position: factory.positionOf(label.label!),
    });
  }
  return restored;
}
