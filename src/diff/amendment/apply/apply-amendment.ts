import type { Container } from '../../../model/node.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import type { Draft } from '../../../text/draft.ts';
import { renderDraft, type TermsFormat } from '../../../text/render-terms.ts';
import { frontMatter } from '../../../text/terms/front-matter.ts';
import type { ReachedWords } from '../change-words.ts';
import { type Action, AmendmentRefused, type Instruction } from '../instruction.ts';
import { draftWithLines, unwrapLines } from '../lines.ts';
import { printInPlace } from '../print/print-in-place.ts';
import { setLayout } from '../quoted/layout.ts';
import { assertNumbers } from '../verify/check-numbers.ts';
import { applyActions } from './apply-action.ts';
import { moveRenumbered } from './renumber-draft.ts';

/** An amended text before it is written. */
export interface AmendedDraft {
  draft: Draft;
  /** Quotations that reached more than one place. */
  reached: (ReachedWords & { line: number })[];
  /** Numbers that were given while another clause still had them. */
  taken: { line: number; name: string }[];
}

/** How an amendment is applied. */
export interface AmendingOptions {
  /** Whether の全部を次のように改める quotes in the layout of the text; if omitted, it does. */
  readsLayout?: boolean;
}

/**
 * Applies the instructions of an amendment, sentence by sentence, to a draft of the text.
 * @throws {AmendmentRefused} if a sentence cannot be applied, or a number would be given twice; the message names the line, the
 * place and the reason
 */
export function amendDraft(
  old: { tree: Container },
  instructions: readonly Instruction[],
  { readsLayout = true }: AmendingOptions = {},
): AmendedDraft {
  const draft = draftWithLines(old.tree);
  const reached: AmendedDraft['reached'] = [];
  const taken: AmendedDraft['taken'] = [];
  for (const group of groupBySentence(instructions)) {
    const [{ line, sentence }] = group;
    try {
      const found = applyActions(
        draft,
        group.map(({ action }) => (readsLayout ? action : withoutLayout(action))),
        (name) => taken.push({ line, name }),
      );
      reached.push(...found.map((one) => ({ ...one, line })));
    } catch (error) {
      if (!(error instanceof AmendmentRefused)) throw error;
      throw new AmendmentRefused(`Line ${line}: 「${shorten(sentence)}」: ${error.message}.`, {
        cause: error,
      });
    }
  }
  moveRenumbered(draft);
  assertNumbers(draft, old.tree);
  return { draft, reached, taken };
}

function withoutLayout(action: Action): Action {
  if (!('isWhole' in action)) return action;
  const { isWhole, ...rest } = action;
  return rest;
}

function shorten(sentence: string): string {
  return sentence.length > 120 ? `${sentence.slice(0, 120)}…` : sentence;
}

/**
 * Applies an amendment and sets the whole text anew in the layout of `renderTerms`, for texts that cannot be edited where they
 * stand.
 * @throws {AmendmentRefused} as `amendDraft`
 */
export function applyAmendment(
  old: { tree: Container },
  instructions: readonly Instruction[],
  layout: TermsFormat = 'plain',
): string {
  return renderDraft(amendDraft(old, instructions).draft, layout);
}

/**
 * Writes an amended draft into the source of the old text: what no instruction names stays byte for byte.
 * @param source the text as read, into which the positions of the tree point
 * @throws {AmendmentRefused} if a clause that changed is torn in the source
 */
export function writeInPlace({ draft }: AmendedDraft, old: YakkanDocument, source: string): string {
  const { format, syntax } = old.document.source;
  if (draft.children.some(({ type }) => type === 'block')) return writeAnew(draft, old, source);
  return printInPlace(
    unwrapLines(draft),
    { value: source, syntax },
    format === 'markdown' ? 'markdown' : 'plain',
  );
}

/** 全部改正: the quoted text, below front matter, and below the title where it has none of its own. */
function writeAnew(draft: Draft, { tree, document }: YakkanDocument, source: string): string {
  const lines = dedent(draft.children.flatMap((child) => (child.type === 'block' ? child.lines : [])));
  const [first = ''] = lines;
  const isMarkdown = document.source.format === 'markdown';
  const [front = ''] = (isMarkdown && frontMatter.exec(source)) || [];
  const title = tree.children.find(({ type }) => type === 'title');
  const isTitled =
    document.title !== undefined && first.replace(/\s/g, '') === document.title.replace(/\s/g, '');
  const isTitledAbove = title !== undefined && title.position.end.offset <= front.length;
  if (isTitled && isTitledAbove) lines.shift();
  const isClause = /^[\s　]*(?:目\s*次|前文|第\S+?[編章節款条]|[（(])/.test(first);
  const kept = title && isClause && !isTitled ? source.slice(0, title.position.end.offset) : front;
  const head = isTitledAbove ? front : kept;
  const set = isMarkdown ? setLayout(lines, { indent: '', isMarkdown, printHead: (line) => line }) : lines;
  return `${head === '' ? '' : `${head}\n\n`}${set.join('\n').trimStart()}\n`;
}

/** Takes away the indentation that quoting adds; a title stands in the middle of its line. */
function dedent([first = '', ...lines]: readonly string[]): string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shift = indents.length > 0 ? Math.min(...indents) : 0;
  return [first.trim(), ...lines.map((line) => line.slice(Math.min(shift, line.length)))];
}

type Sentence = [Instruction, ...Instruction[]];

function groupBySentence(instructions: readonly Instruction[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const instruction of instructions) {
    const last = sentences.at(-1);
    if (last && last[0].line === instruction.line && last[0].sentence === instruction.sentence)
      last.push(instruction);
    else sentences.push([instruction]);
  }
  return sentences;
}
