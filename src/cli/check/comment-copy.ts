import { resolve } from 'node:path';
import type { Remark } from '../../export/docx-comment.ts';
import type { CheckReport, Finding } from '../../model/finding.ts';
import { readSourceText } from '../../parse.ts';
import { severityNames } from '../../text/value-names.ts';
import type { ExitCode, Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { CheckRefused } from './refused.ts';
import type { CheckSubject } from './subject.ts';

/** Said where the words are printed by Word and are no characters of the document. */
const unplaced =
  '\n※指摘の箇所に自動番号など本文の文字でないものを含むため、この段落の最も近い文字に付けています。';

/**
 * Refuses a command line that names no copy to write comments into.
 * @throws {CheckRefused}
 */
export function requireCopy(files: readonly string[], output: string | undefined): void {
  const refuse = (why: string) => {
    throw new CheckRefused(why, { isUsage: true });
  };
  if (files.length !== 1)
    refuse('--format docx takes one Word document: yakkan check terms.docx --format docx.');
  if (output === undefined)
    refuse('--format docx writes into a copy of the document; name it with --output checked.docx.');
}

/**
 * Writes what was found as comments into a copy of a Word document.
 * @throws {CheckRefused} if the text is no Word document, is to be overwritten itself, or the copy would not read as the document does
 */
export async function writeCommentedCopy(
  { path, file, name, bytes, read, format }: CheckSubject,
  { findings }: CheckReport,
  output = '',
  surface: Surface,
): Promise<ExitCode> {
  if (file !== undefined && resolve(output) === resolve(file))
    throw new CheckRefused(
      '--format docx writes into a copy; name another file than the document with --output.',
      { isUsage: true },
    );
  if (read.source.format !== 'docx')
    throw new CheckRefused(
      `${path} is no Word document (.docx) and was read as ${read.source.format}; --format docx writes comments into a Word document. Take --format text, or save it as .docx first.`,
    );
  const [{ locateDocx }, { isSigned, UncommentablePackage, writeDocxComments }] = await Promise.all([
    import('../../source/docx.ts'),
    import('../../export/docx-comment.ts'),
  ]);
  const refuse = (why: string, cause?: unknown): never => {
    throw new CheckRefused(
      `No comments were written into a copy of ${path}: ${why}; open it in Word, save it again as .docx and check that.`,
      { cause },
    );
  };
  const write = () => {
    try {
      return writeDocxComments(bytes, locateDocx(bytes, { name }), findings.map(toRemark));
    } catch (error) {
      if (!(error instanceof UncommentablePackage)) throw error;
      return refuse(error.message, error);
    }
  };
  const copy = write();
  if ((await readSourceText(copy, { name, ...(format && { format }) })) !== read.source.value)
    refuse('its copy would not hold the same text');
  const code = await writeOutput(copy, output, surface);
  if (code !== 0) return code;
  surface.stderr.write(`${path}: ${describeCount(findings.length)}.\n`);
  if (isSigned(bytes)) surface.stderr.write(`${path} is signed; its signature does not hold for the copy.\n`);
  return code;
}

const describeCount = (count: number): string =>
  count === 0 ? 'nothing was found' : count === 1 ? '1 comment' : `${count} comments`;

function toRemark({ checkId, severity, state, reason, quote, position }: Finding): Remark {
  const kind = state === 'judgement' ? '要判断' : severityNames[severity][0];
  return {
    start: position.start.offset,
    end: position.end.offset,
    words: `【${kind}】${reason}\n「${quote}」（${checkId}）`,
    unplaced,
  };
}
