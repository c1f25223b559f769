import { AmendmentRefused } from '../../diff/amendment/instruction.ts';
import { amendAmendment, amendsTitle } from '../../diff/amendment/of-amendment/amend-amendment.ts';
import { readAmendment } from '../../diff/amendment/read/parse-amendment.ts';
import type { Message } from '../../model/message.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { UnreadableSource } from '../../source/unreadable-source.ts';
import { type InputOptions, parseInput } from '../terminal/parse-input.ts';
import { readInput, UnreadableInput } from '../terminal/read-input.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import type { AmendFormat, OldText } from './amended-text.ts';
import { type AmendmentFile, foldAmendments, NoAmendingText, tellReached } from './fold.ts';
import { amendInSteps } from './steps.ts';

/** Options of `yakkan amend`. */
export interface AmendVerbOptions extends InputOptions {
  output?: string;
  format?: AmendFormat;
  /** Another amendment of the same day. */
  beside?: string;
  /** Only what is in force on this day is applied, as the 附則 of the amendments say. */
  asOf?: string;
}

/**
 * `yakkan amend OLD AMENDMENT…`: writes the text as the amendments leave it, one after the other; where a sentence cannot be
 * applied, nothing but the reason. An amendment of an amending text changes that first.
 */
export async function runAmend(
  oldPath: string,
  amendmentPaths: readonly string[],
  options: AmendVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  const format = options.format ?? (/\.docx$/i.test(options.output ?? '') ? 'docx' : undefined);
  if (format === 'docx' && options.output === undefined) {
    surface.stderr.write('A Word document is not printed; name a file with --output new.docx.\n');
    return exitCodes.wrongUsage;
  }
  if (options.beside !== undefined && amendmentPaths.length > 1) {
    surface.stderr.write('--beside compares two amendments; name one, and the other behind --beside.\n');
    return exitCodes.wrongUsage;
  }
  let at = amendmentPaths[0] ?? oldPath;
  const onFile = (path: string): void => {
    at = path;
  };
  const tell = (messages: readonly Message[], path: string) =>
    reportMessages(messages, path, surface, options.quiet);
  try {
    const read: AmendmentFile[] = [];
    for (const path of amendmentPaths) {
      onFile(path);
      read.push({ path, text: await readText(path, surface) });
    }
    const { files, messages } = foldAmendments(read, onFile);
    await tell(messages, at);
    const old = await readOld(oldPath, options, surface);
    if (!old) return exitCodes.failed;
    if (options.beside !== undefined) {
      const collisions = await collide(old, files[0], options.beside, surface);
      if (collisions.length > 0) {
        await reportMessages(collisions, at, surface);
        return exitCodes.failed;
      }
    }
    const wanted = format ?? formatByName(old.document, options.output);
    const written = await amendInSteps(old, files, wanted, {
      tell,
      onFile,
      ...(options.asOf !== undefined && { asOf: options.asOf }),
    });
    return written ? await writeOutput(written.content, options.output, surface) : exitCodes.failed;
  } catch (error) {
    if (error instanceof NoAmendingText && amendmentPaths.length === 1)
      return amendAmending(oldPath, { path: at, title: error.title }, options, surface);
    return await refuse(error, at, surface);
  }
}

/** The text is an amending text itself. */
async function amendAmending(
  oldPath: string,
  { path, title }: { path: string; title: string },
  options: AmendVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  try {
    const [amending, amendment] = [await readText(oldPath, surface), await readText(path, surface)];
    if (!amendsTitle(amending, title)) throw new NoAmendingText(path, title);
    const { text, reached } = amendAmendment(amending, amendment);
    await reportMessages(tellReached(reached), path, surface, options.quiet);
    return await writeOutput(text, options.output, surface);
  } catch (error) {
    return await refuse(error, path, surface);
  }
}

async function refuse(error: unknown, path: string, surface: Surface): Promise<ExitCode> {
  const known = [AmendmentRefused, UnreadableInput, UnreadableSource];
  if (!known.some((kind) => error instanceof kind)) throw error;
  const reason = (error as Error).message;
  await reportMessages([{ ruleId: 'amendment-refused', severity: 'error', reason }], path, surface);
  return exitCodes.failed;
}

async function collide(
  { document }: OldText,
  own: AmendmentFile,
  path: string,
  surface: Surface,
): Promise<Message[]> {
  const { findCollisions } = await import('../../diff/amendment/verify/find-collisions.ts');
  const { title } = document.document;
  const other = readAmendment(await readText(path, surface), title);
  const { instructions } = readAmendment(own.text, title);
  const { amendDraft } = await import('../../diff/amendment/apply/apply-amendment.ts');
  try {
    amendDraft(document, other.instructions);
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    throw new AmendmentRefused(
      `${path} does not fit the text as it stands (${error.message}) If it amends what ${own.path} makes of it, name both in that order, without --beside.`,
    );
  }
  return findCollisions(document, instructions, other.instructions);
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
