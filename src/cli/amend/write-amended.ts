import { type AmendedDraft, writeInPlace } from '../../diff/amendment/apply/apply-amendment.ts';
import { AmendmentRefused } from '../../diff/amendment/instruction.ts';
import { findTwice } from '../../diff/amendment/verify/check-numbers.ts';
import { compareDraft, type DraftDifference } from '../../diff/amendment/verify/compare-draft.ts';
import { findDifference } from '../../diff/amendment/write/compare-trees.ts';
import type { Message } from '../../model/message.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { parseFile } from '../../parse.ts';
import { formatCitation } from '../../text/citation.ts';
import { renderDraft, renderTerms, type TermsFormat } from '../../text/render-terms.ts';
import type { AmendedText, AmendFormat, OldText } from './amended-text.ts';

/**
 * Writes an amended draft: into the source where that can be edited, else anew as Markdown or plain text.
 * @throws {AmendmentRefused} if the text, read again, would not say what the amendment says
 */
export async function writeAmended(
  amended: AmendedDraft,
  old: OldText,
  format: AmendFormat | undefined,
): Promise<AmendedText> {
  const own = old.document.document.source.format;
  const isEditable = own === 'plain' || own === 'markdown';
  if (own === 'docx' && format === 'docx' && !isWhole(amended)) {
    const written = await (await import('./write-word.ts')).writeWord(amended, old);
    if ('content' in written) return written;
    const text = await convert(await writeAnew(amended, old, undefined), format);
    return { ...text, notes: [tellSetAnew(written.reason), ...text.notes] };
  }
  const text = isEditable ? await writeEdited(amended, old, own) : await writeAnew(amended, old, format);
  if (format === undefined || format === own) return text;
  return convert(text, format);
}

async function writeEdited(amended: AmendedDraft, old: OldText, format: TermsFormat): Promise<AmendedText> {
  const text = writeInPlace(amended, old.document, old.source);
  const document = await parseText(text, format, old.document.document.source.name);
  const content = await old.encode(text);
  if (isWhole(amended)) return { content, document, notes: [] };
  const ids = compareDraft(amended.draft, document.tree);
  if (!(ids instanceof Map)) throw refuse(ids, old.document);
  // What is quoted in the layout of the text has its numbers only once it is read.
  const twice = findTwice(document.tree, old.document.tree).map(({ name }) => name);
  if (twice.length === 0) return { content, document, ids, notes: [] };
  throw new AmendmentRefused(`The amended text would have ${twice.slice(0, 5).join('、')} twice.`);
}

/** Sets the whole text anew; where its layout is read otherwise at a clause that was not amended, that is said. */
async function writeAnew(
  amended: AmendedDraft,
  old: OldText,
  wanted: AmendFormat | undefined,
): Promise<AmendedText> {
  const formats: TermsFormat[] =
    wanted === 'markdown' ? ['markdown'] : wanted === 'plain' ? ['plain'] : ['plain', 'markdown'];
  let failure: { difference: DraftDifference; text: string; document: YakkanDocument } | undefined;
  for (const format of formats) {
    const text = renderDraft(amended.draft, format);
    const document = await parseText(text, format, 'amended');
    if (isWhole(amended)) return { content: text, document, notes: [] };
    const ids = compareDraft(amended.draft, document.tree);
    if (ids instanceof Map) return { content: text, document, ids, notes: [] };
    failure ??= { difference: ids, text, document };
  }
  if (!failure || failure.difference.isAmended) throw refuse(failure?.difference, old.document);
  const at = citeRead(failure.difference.clause, old.document.tree);
  const note: Message = {
    ruleId: 'amended-layout',
    severity: 'warning',
    reason: `The text was set anew, for its source cannot be edited in place; ${at}, which was not amended, may be read otherwise than before. Its words are the same.`,
  };
  return { content: failure.text, document: failure.document, notes: [note] };
}

async function convert(text: AmendedText, format: AmendFormat): Promise<AmendedText> {
  const { document } = text;
  if (format === 'docx') {
    const { writeDocxDocument } = await import('../../export/docx-document.ts');
    return { ...text, content: await writeDocxDocument(document) };
  }
  const content = renderTerms(document.tree, format);
  const difference = findDifference(document.tree, (await parseText(content, format, 'amended')).tree);
  if (!difference) return { ...text, content };
  throw new AmendmentRefused(
    `The text cannot be written as ${format} without change: ${citeRead(difference.left ?? difference.right, document.tree)} would be read otherwise (${difference.words.join(' → ').slice(0, 200)}). Mend its layout there, or leave out --format.`,
  );
}

function tellSetAnew(reason: string): Message {
  return {
    ruleId: 'amended-layout',
    severity: 'warning',
    reason: `The Word document was set anew and has lost its layout, for it cannot be edited where it stands: ${reason}.`,
  };
}

/** Where a text is read otherwise, as a person names it. */
function citeRead(id: string | undefined, tree: YakkanDocument['tree']): string {
  return id === undefined || id === tree.id ? '本文' : formatCitation(id, tree);
}

function isWhole({ draft }: AmendedDraft): boolean {
  return draft.children.some(({ type }) => type === 'block');
}

function parseText(text: string, format: TermsFormat, name: string): Promise<YakkanDocument> {
  return parseFile(new TextEncoder().encode(text), { name, format });
}

function refuse(difference: DraftDifference | undefined, { tree }: YakkanDocument): AmendmentRefused {
  if (!difference) return new AmendmentRefused('The amended text cannot be written.');
  const { clause, expected, found } = difference;
  const at = citeRead(clause, tree);
  return new AmendmentRefused(
    `The amended text would be read otherwise at ${at}: 「${expected}」 is expected there, and 「${found}」 is found. Quote the new provision with its number as the text prints it, each 項 and 号 on a line of its own.`,
  );
}
