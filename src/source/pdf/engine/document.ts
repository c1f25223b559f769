import { UnreadableSource } from '../../unreadable-source.ts';
import type { PageContent } from '../glyph.ts';
import { readPageContent } from './content.ts';
import { type OpenPdf, openPdf, PdfError, passwordError } from './open-pdf.ts';

/** More pages than this are no terms, or a damaged count. */
const mostPages = 3000;
/** Milliseconds for all pages together, on the clock and of the processor: on a busy machine a file waits and is no worse. */
const longestFile = 300_000;
/** The densest page of terms has some ten thousand characters. */
const mostGlyphs = 60_000;
/** Pages on which PDFium itself may break, before the file is given up. */
const mostBreaks = 8;

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
  let open = await openFile(bytes, name);
  const total = open.pageCount;
  const pages: Page[] = [];
  const damaged: number[] = [];
  const isOver = startBudget();
  let breaks = 0;
  for (let number = 1; number <= total; number++) {
    if (isOver())
      throw new UnreadableSource(
        `${name} takes too long: ${number - 1} of ${total} pages were read in ${longestFile / 60_000} minutes; split it and give the part that holds the terms.`,
      );
    try {
      const content = readContent(open, number, name);
      if (content) pages.push(readPage(content, number));
      else damaged.push(number);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      if (++breaks > mostBreaks) throw damagedFile(name, error);
      damaged.push(number);
      open = await openFile(bytes, name);
    }
    onProgress(number, total);
    // Others that wait in this process go on between pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (pages.length === 0) throw damagedFile(name);
  return { pages, damaged };
}

function startBudget(): () => boolean {
  const [started, processor] = [performance.now(), process.cpuUsage()];
  return () => {
    if (performance.now() - started <= longestFile) return false;
    const { user, system } = process.cpuUsage(processor);
    return (user + system) / 1000 > longestFile;
  };
}

async function openFile(bytes: Uint8Array, name: string): Promise<OpenPdf> {
  try {
    const open = await openPdf(bytes);
    if (open.pageCount > mostPages)
      throw new UnreadableSource(
        `${name} has ${open.pageCount} pages, and at most ${mostPages} are read; split it and give the part that holds the terms.`,
      );
    return open;
  } catch (error) {
    throw describeFailure(error, name);
  }
}

/** What stands on a page; nothing where it is damaged. */
function readContent(open: OpenPdf, number: number, name: string): PageContent | undefined {
  const content = readPageContent(open, number);
  if (content && content.glyphs.length > mostGlyphs)
    throw new UnreadableSource(
      `Page ${number} of ${name} holds more than ${mostGlyphs} characters, as a drawing does; take the page out, or ${printAgain}`,
    );
  return content;
}

const printAgain = 'open it in a PDF viewer, print it to a new PDF, and give that.';

function damagedFile(name: string, cause?: unknown): UnreadableSource {
  return new UnreadableSource(`${name} is a damaged PDF; get it again, or ${printAgain}`, { cause });
}

function describeFailure(error: unknown, name: string): UnreadableSource {
  if (error instanceof UnreadableSource) return error;
  if (error instanceof PdfError && error.code === passwordError) {
    return new UnreadableSource(
      `${name} is encrypted and needs a password; open it with the password, save it without, and give that.`,
      { cause: error },
    );
  }
  return damagedFile(name, error);
}
