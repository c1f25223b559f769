import { build } from './docx/build.ts';
import { openEntries } from './docx/entries.ts';
import { holdParts, readWordParts } from './docx/parts.ts';
import { childElements, findChild, type WordElement } from './docx/xml.ts';
import { openDocumentForm } from './odt/form.ts';
import { OdtReader } from './odt/reader.ts';
import type { ReadableText, ReadOptions } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Reads an OpenDocument text as a Word document: with the numbers that its lists count, and one side of the tracked changes.
 * @throws {UnreadableSource} if the file is protected, is damaged, or unpacks to too much
 */
export async function readOdt(bytes: Uint8Array, options: ReadOptions): Promise<ReadableText> {
  const { name } = options;
  const read = openEntries(bytes, name);
  const form = openDocumentForm;
  if (isProtected(read('META-INF/manifest.xml', { form })))
    throw new UnreadableSource(`${name} is protected by a password and cannot be read; save it without one.`);
  const content = read('content.xml', { form });
  const text = findChild(content, 'office:body', 'office:text');
  if (!content || !text)
    throw new UnreadableSource(
      `${name} is an OpenDocument file without a text (a sheet or slides) and cannot be read; save its text as .docx or .pdf.`,
    );
  const common = read('styles.xml', { form });
  const reader = new OdtReader(content, common);
  const body = build('w:body', {}, reader.readBlocks(text));
  addFurniture(reader, common);
  const parts = new Map(
    [...reader.parts].map(([kind, children]) => [kind, build(`w:${kind}`, {}, children)]),
  );
  parts.set('styles', reader.styles.build());
  parts.set('numbering', reader.lists.build());
  parts.set('document', build('w:document', {}, [body]));
  return readWordParts(holdParts(parts), 'odt', options);
}

/** Words of headers and footers are counted and no part of the text. */
function addFurniture(reader: OdtReader, common: WordElement | undefined): void {
  for (const page of childElements(findChild(common, 'office:master-styles'), 'style:master-page'))
    for (const kind of ['header', 'footer'])
      for (const element of childElements(page).filter(({ name }) => name.startsWith(`style:${kind}`)))
        for (const block of reader.readBlocks(element)) reader.addPart(kind, block);
}

function isProtected(manifest: WordElement | undefined): boolean {
  return childElements(manifest).some((entry) => findChild(entry, 'manifest:encryption-data') !== undefined);
}
