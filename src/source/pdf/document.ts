import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UnreadableSource } from '../unreadable-source.ts';
import { type Operators, readPageContent } from './content.ts';
import type { PageContent } from './glyph.ts';

/** More pages than this are no terms, or a damaged count. */
const mostPages = 3000;
/** A page that takes longer than this, in milliseconds, is damaged. */
const longestPage = 8000;

/** Pages of a file, and the numbers of those that are damaged. */
export interface PdfPages {
  pages: (PageContent & { page: number })[];
  damaged: number[];
}

/**
 * Reads what stands on each page of a PDF.
 *
 * @throws {UnreadableSource} if the file is encrypted or damaged, or has too many pages
 */
export async function readPdfPages(
  bytes: Uint8Array,
  name: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<PdfPages> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const release = catchStrays();
  const task = getDocument({
    // A copy: pdf.js takes the bytes away from whom it gets them, and refuses a Buffer.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are not looked at, and to decode them takes long.
    maxImageSize: 1,
  });
  try {
    const file = await withinTime(task.promise, () => damagedFile(name));
    if (file.numPages > mostPages) {
      throw new UnreadableSource(
        `${name} has ${file.numPages} pages, and at most ${mostPages} are read; split it and give the part that holds the terms.`,
      );
    }
    return await readPages(file, OPS, name, onProgress);
  } catch (error) {
    throw describeFailure(error, name);
  } finally {
    await task.destroy().catch(() => {});
    // What is left of the work ends in this turn.
    await new Promise((resolve) => setImmediate(resolve));
    release();
  }
}

/** pdf.js leaves rejections of a damaged file to nobody, which would end the process; those of others still do. */
function catchStrays(): () => void {
  const listen = (reason: unknown): void => {
    const isStray = reason instanceof Error && /pdf(?:\.worker)?\.mjs/.test(reason.stack ?? '');
    if (isStray || (reason instanceof Error && reason.message === 'Worker was terminated')) return;
    setImmediate(() => {
      throw reason;
    });
  };
  process.on('unhandledRejection', listen);
  return () => process.off('unhandledRejection', listen);
}

async function readPages(
  file: PDFDocumentProxy,
  operators: Operators,
  name: string,
  onProgress: (done: number, total: number) => void,
): Promise<PdfPages> {
  const pages: PdfPages['pages'] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    try {
      const read = async () => {
        const page = await file.getPage(number);
        const content = await readPageContent(page, operators);
        page.cleanup();
        return content;
      };
      const content = await withinTime(
        read(),
        () => new UnreadableSource(`Page ${number} of ${name} takes too long; ${printAgain}`),
      );
      pages.push({ ...content, page: number });
    } catch (error) {
      if (error instanceof UnreadableSource) throw error;
      damaged.push(number);
    }
    onProgress(number, file.numPages);
  }
  if (pages.length === 0) throw damagedFile(name);
  return { pages, damaged };
}

async function withinTime<Result>(work: Promise<Result>, makeError: () => Error): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(makeError()), longestPage);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const printAgain = 'open it in a PDF viewer, print it to a new PDF, and give that.';

function damagedFile(name: string, cause?: unknown): UnreadableSource {
  return new UnreadableSource(`${name} is a damaged PDF; get it again, or ${printAgain}`, { cause });
}

function describeFailure(error: unknown, name: string): UnreadableSource {
  if (error instanceof UnreadableSource) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return new UnreadableSource(
      `${name} is encrypted and needs a password; open it with the password, save it without, and give that.`,
      { cause: error },
    );
  }
  return damagedFile(name, error);
}
