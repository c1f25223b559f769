import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { isMissing, MissingPackage } from '../../text/missing-package.ts';
import { UnreadableSource } from '../unreadable-source.ts';
import { type Operators, readPageContent } from './content.ts';
import type { PageContent } from './glyph.ts';

/** More pages than this are no terms, or a damaged count. */
const mostPages = 3000;
/** A page that takes longer than this, in milliseconds, is damaged. */
const longestPage = 8000;
/** Milliseconds for all pages together. */
const longestFile = 300_000;
/** The densest page of terms has some ten thousand characters. */
const mostGlyphs = 60_000;

/** What was made of the pages of a file, and the numbers of those that are damaged. */
export interface PdfPages<Page> {
  pages: Page[];
  damaged: number[];
}

/** What is made of the content of a page, which is not kept: that of all pages would not fit into memory. */
type ReadPage<Page> = (content: PageContent, page: number) => Page;

/**
 * Reads what stands on each page of a PDF.
 *
 * @throws {UnreadableSource} if the file is encrypted or damaged, or has too many pages
 */
export async function readPdfPages<Page>(
  bytes: Uint8Array,
  name: string,
  readPage: ReadPage<Page>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<PdfPages<Page>> {
  const { getDocument, OPS, VerbosityLevel } = await loadPdfjs();
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
    return await readPages(file, OPS, name, readPage, onProgress);
  } catch (error) {
    throw describeFailure(error, name);
  } finally {
    await task.destroy().catch(() => {});
    // What is left of the work ends in this turn.
    await new Promise((resolve) => setImmediate(resolve));
    release();
  }
}

/**
 * Loads pdf.js for Node, which puts methods of its own in the place of those of JavaScript that have small faults; its
 * slow `push` is taken back, for a page calls it a hundred thousand times.
 */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist')> {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!;
  try {
    // Loaded here, the worker is not loaded again by pdf.js, and so puts nothing in place later.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } catch (error) {
    if (!isMissing(error, 'pdfjs-dist')) throw error;
    const { message } = new MissingPackage('To read PDF', 'pdfjs-dist');
    throw new UnreadableSource(message, { cause: error });
  } finally {
    Object.defineProperty(Array.prototype, 'push', own);
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

async function readPages<Page>(
  file: PDFDocumentProxy,
  operators: Operators,
  name: string,
  readPage: ReadPage<Page>,
  onProgress: (done: number, total: number) => void,
): Promise<PdfPages<Page>> {
  const pages: Page[] = [];
  const damaged: number[] = [];
  const started = performance.now();
  for (let number = 1; number <= file.numPages; number++) {
    if (performance.now() - started > longestFile)
      throw new UnreadableSource(
        `${name} takes too long: ${number - 1} of ${file.numPages} pages were read in ${longestFile / 60_000} minutes; split it and give the part that holds the terms.`,
      );
    const content = await readContent(file, operators, number, name);
    if (content) pages.push(readPage(content, number));
    else damaged.push(number);
    onProgress(number, file.numPages);
  }
  if (pages.length === 0) throw damagedFile(name);
  return { pages, damaged };
}

/** What stands on a page; nothing where it is damaged. */
async function readContent(
  file: PDFDocumentProxy,
  operators: Operators,
  number: number,
  name: string,
): Promise<PageContent | undefined> {
  const read = async (): Promise<PageContent> => {
    const page = await file.getPage(number);
    const content = await readPageContent(page, operators);
    page.cleanup();
    if (content.glyphs.length > mostGlyphs)
      throw new UnreadableSource(
        `Page ${number} of ${name} holds more than ${mostGlyphs} characters, as a drawing does; take the page out, or ${printAgain}`,
      );
    return content;
  };
  try {
    return await withinTime(
      read(),
      () => new UnreadableSource(`Page ${number} of ${name} takes too long; ${printAgain}`),
    );
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    return undefined;
  }
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
