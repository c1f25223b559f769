import { type AmendedDraft, amendDraft } from '../../diff/amendment/apply/apply-amendment.ts';
import { AmendmentRefused, type Instruction } from '../../diff/amendment/instruction.ts';
import { readAmendment } from '../../diff/amendment/read/parse-amendment.ts';
import { checkAmended } from '../../diff/amendment/verify/check-amended.ts';
import type { Message } from '../../model/message.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { UnreadableSource } from '../../source/unreadable-source.ts';
import { type InputOptions, parseInput } from '../terminal/parse-input.ts';
import { readInput, UnreadableInput } from '../terminal/read-input.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import type { AmendedText, AmendFormat, OldText } from './amended-text.ts';
import { writeAmended } from './write-amended.ts';

/** Options of `yakkan amend`. */
export interface AmendVerbOptions extends InputOptions {
  output?: string;
  format?: AmendFormat;
  /** Another amendment of the same day. */
  beside?: string;
}

/** `yakkan amend OLD AMENDMENT`: writes the amended text; where a sentence cannot be applied, nothing but the reason. */
export async function runAmend(
  oldPath: string,
  amendmentPath: string,
  options: AmendVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  const format = options.format ?? (/\.docx$/i.test(options.output ?? '') ? 'docx' : undefined);
  if (format === 'docx' && options.output === undefined) {
    surface.stderr.write('A Word document is not printed; name a file with --output new.docx.\n');
    return exitCodes.wrongUsage;
  }
  const old = await readOld(oldPath, options, surface);
  if (!old) return exitCodes.failed;
  try {
    const { instructions, others } = readAmendment(
      await readText(amendmentPath, surface),
      old.document.document.title,
    );
    const collisions = options.beside ? await collide(old, instructions, options.beside, surface) : [];
    if (collisions.length > 0) {
      await reportMessages(collisions, amendmentPath, surface);
      return exitCodes.failed;
    }
    const wanted = format ?? formatByName(old.document, options.output);
    const { amended, written } = await amendText(old, instructions, wanted);
    const messages = [...tellOthers(others), ...findMessages(old.document, amended, written)];
    await reportMessages(messages, amendmentPath, surface, options.quiet);
    return await writeOutput(written.content, options.output, surface);
  } catch (error) {
    const known = [AmendmentRefused, UnreadableInput, UnreadableSource];
    if (!known.some((kind) => error instanceof kind)) throw error;
    const reason = (error as Error).message;
    await reportMessages(
      [{ ruleId: 'amendment-refused', severity: 'error', reason }],
      amendmentPath,
      surface,
    );
    return exitCodes.failed;
  }
}

async function collide(
  { document }: OldText,
  instructions: readonly Instruction[],
  path: string,
  surface: Surface,
): Promise<Message[]> {
  const { findCollisions } = await import('../../diff/amendment/verify/find-collisions.ts');
  const other = readAmendment(await readText(path, surface), document.document.title);
  return findCollisions(document, instructions, other.instructions);
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

/** A text that cannot be edited in place is set anew as the name of the output says. */
function formatByName({ document }: YakkanDocument, output = ''): AmendFormat | undefined {
  const isEditable = document.source.format === 'plain' || document.source.format === 'markdown';
  return !isEditable && /\.(?:md|markdown)$/i.test(output) ? 'markdown' : undefined;
}

async function readOld(
  path: string,
  options: AmendVerbOptions,
  surface: Surface,
): Promise<OldText | undefined> {
  let source = '';
  let file = new Uint8Array();
  let encode: OldText['encode'] = async (text) => text;
  const [document] = await parseInput(
    path,
    {
      ...options,
      quiet: true,
      onSource: (read, bytes) => {
        source = read.source.value;
        file = Uint8Array.from(bytes);
        const { encoding } = read;
        if (encoding && options.output !== undefined)
          encode = async (text) =>
            (await import('../../source/bytes/encode-text.ts')).encodeLike(text, bytes, encoding);
      },
    },
    surface,
  );
  return document && { document, source, bytes: file, encode };
}

async function readText(path: string, surface: Surface): Promise<string> {
  const [{ bytes, name }, { readSource }] = await Promise.all([
    readInput(path, surface),
    import('../../source/read.ts'),
  ]);
  // Text whatever it is called, for indentation tells quoted words from sentences; a Word document or PDF as it is read.
  const isText = !/\.(?:docx|pdf|html?)$/i.test(name);
  const { source } = await readSource(bytes, { name, ...(isText && { format: 'plain' as const }) });
  return source.value;
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
