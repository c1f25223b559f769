import { type AmendedDraft, amendDraft } from '../../diff/amendment/apply/apply-amendment.ts';
import { scheduleOf } from '../../diff/amendment/commence/choose-parts.ts';
import { AmendmentRefused, type Instruction } from '../../diff/amendment/instruction.ts';
import { readAmendment } from '../../diff/amendment/read/parse-amendment.ts';
import { checkAmended } from '../../diff/amendment/verify/check-amended.ts';
import type { Message } from '../../model/message.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { readDocuments } from '../../parse.ts';
import type { AmendedText, AmendFormat, OldText } from './amended-text.ts';
import type { AmendmentFile } from './fold.ts';
import { chooseInForce } from './in-force.ts';
import { writeAmended } from './write-amended.ts';

/** Hears what is told of an amendment. */
type Tell = (messages: readonly Message[], path: string) => Promise<void>;

/**
 * Applies amendments in their order, each to the text as those before it leave it.
 * @returns the text after the last
 * @throws {AmendmentRefused} if a sentence of one cannot be applied
 */
export async function amendInSteps(
  old: OldText,
  files: readonly AmendmentFile[],
  format: AmendFormat | undefined,
  { tell, onFile, asOf }: { tell: Tell; onFile: (path: string) => void; asOf?: string },
): Promise<AmendedText | undefined> {
  let text = old;
  let written: AmendedText | undefined;
  for (const [index, { path, text: amendment }] of files.entries()) {
    onFile(path);
    const { instructions: all, others } = readAmendment(amendment, text.document.document.title);
    const { instructions, messages } = chooseInForce(scheduleOf(amendment, all), all, asOf);
    const isLast = index === files.length - 1;
    const step = await amendText(
      isLast ? text : { ...text, encode: async (content) => content },
      instructions,
      isLast ? format : between(old, format),
    );
    written = step.written;
    await tell(
      [...tellOthers(others), ...messages, ...findMessages(text.document, step.amended, written)],
      path,
    );
    if (!isLast) text = await readAgain(written, text, old);
  }
  return written;
}

/** A Word document stays one from step to step. */
function between({ document }: OldText, format: AmendFormat | undefined): AmendFormat | undefined {
  return document.document.source.format === 'docx' && format === 'docx' ? 'docx' : undefined;
}

async function readAgain(
  { content }: AmendedText,
  { document }: OldText,
  { encode }: OldText,
): Promise<OldText> {
  const { name, format } = document.document.source;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const isEdited = format === 'plain' || format === 'markdown' || typeof content !== 'string';
  const read = await readDocuments(bytes, { name, format: isEdited ? format : 'plain' });
  return { document: read.documents[0], source: read.source.value, bytes, encode };
}

/** Words that …の全部を次のように改める quotes are in the layout of the text, or where that does not fit, as any other. */
async function amendText(
  old: OldText,
  instructions: readonly Instruction[],
  format: AmendFormat | undefined,
): Promise<{ amended: AmendedDraft; written: AmendedText }> {
  const isLaidOut = instructions.some(({ action }) => 'isWhole' in action);
  try {
    const amended = amendDraft(old.document, instructions);
    return { amended, written: await writeAmended(amended, old, format) };
  } catch (error) {
    if (!isLaidOut || !(error instanceof AmendmentRefused)) throw error;
    const amended = amendDraft(old.document, instructions, { readsLayout: false });
    return { amended, written: await writeAmended(amended, old, format) };
  }
}

function tellOthers(others: readonly string[]): Message[] {
  return others.map((title) => ({
    ruleId: 'amendment-others',
    severity: 'info',
    reason: `The part of the amendment that concerns ${title} was not applied.`,
  }));
}

function findMessages(
  old: YakkanDocument,
  amended: Parameters<typeof checkAmended>[0],
  { document, ids, notes }: AmendedText,
): Message[] {
  return [...notes, ...(ids ? checkAmended(amended, { old, young: document, ids }) : [])];
}
