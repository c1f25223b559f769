import { unzipSync, zipSync } from 'fflate';
import type { LocatedText } from '../model/part-place.ts';
import {
  appendToPart,
  openComments,
  readPart,
  UncommentablePackage,
  type Vocabulary,
} from './docx-comment/comment-part.ts';
import { insertComments, type Remark } from './docx-comment/insert-comments.ts';
import { escapeXml } from './docx-comment/part-xml.ts';

export { UncommentablePackage } from './docx-comment/comment-part.ts';
export type { Remark } from './docx-comment/insert-comments.ts';

/** Bytes of all parts, unpacked; beyond, they would not fit into memory. */
const mostBytes = 500_000_000;
const author = 'yakkan';

const transitional: Vocabulary = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict: Vocabulary = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/**
 * Writes remarks as comments into a copy of a Word document: the marks around the words, the comments and what names them;
 * all other parts stay as they are, and comments that are there already stay.
 *
 * @throws {UncommentablePackage} if a part that must name the comments is missing or damaged
 */
export function writeDocxComments(
  bytes: Uint8Array,
  located: LocatedText,
  remarks: readonly Remark[],
): Uint8Array {
  const parts = unpackAll(bytes);
  const main = readPart(parts, located.part);
  const vocabulary = main.xml.includes(`"${strict.word}"`) ? strict : transitional;
  const comments = openComments(parts, located.part, vocabulary);
  const firstId = nextId(comments.xml, main.xml);
  const name = (local: string) => `yk:${local} xmlns:yk="${vocabulary.word}"`;
  const own = findPrefix(main.xml, vocabulary.word);
  const tag = own === undefined ? name : (local: string) => `${own}:${local}`;
  const prefix = own ?? 'yk';
  const marked = insertComments(main.xml, located, remarks, firstId, {
    rangeStart: (id) => `<${tag('commentRangeStart')} ${prefix}:id="${id}"/>`,
    rangeEnd: (id) =>
      `<${tag('commentRangeEnd')} ${prefix}:id="${id}"/><${tag('r')}><${prefix}:commentReference ${prefix}:id="${id}"/></${prefix}:r>`,
  });
  const written = marked.comments.map((words, index) =>
    writeComment(words, firstId + index, vocabulary.word),
  );
  parts[located.part] = main.encode(marked.xml);
  parts[comments.path] = comments.encode(appendToPart(comments.xml, comments.path, () => written.join('')));
  return zipSync(parts, {
    // The same input gives the same bytes.
    mtime: new Date(1980, 0, 1),
  });
}

/** Whether a package is signed; a signature holds for the document alone and not for a copy with comments. */
export function isSigned(bytes: Uint8Array): boolean {
  let signed = false;
  unzipSync(bytes, {
    filter: ({ name }) => {
      signed ||= /^_xmlsignatures\//i.test(name);
      return false;
    },
  });
  return signed;
}

function unpackAll(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > mostBytes) throw new UncommentablePackage(`it unpacks to more than ${mostBytes / 1e6} MB`);
      return true;
    },
  });
}

/** The prefix that the outermost element gives a namespace; nothing where it has none there. */
function findPrefix(xml: string, namespace: string): string | undefined {
  const root = /<[\w.-][^<>]*>/.exec(xml)?.[0] ?? '';
  return [...root.matchAll(/\bxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].find(
    ([, , value]) => value === namespace,
  )?.[1];
}

/** The first id that no comment has. */
function nextId(comments: string, main: string): number {
  const ids = [
    ...comments.matchAll(/<(?:[\w.-]+:)?comment\s[^<>]*?\b(?:[\w.-]+:)?id\s*=\s*["'](\d+)["']/g),
    ...main.matchAll(/<(?:[\w.-]+:)?comment\w+\s[^<>]*?\b(?:[\w.-]+:)?id\s*=\s*["'](\d+)["']/g),
  ];
  return ids.reduce((most, [, id]) => Math.max(most, Number(id)), -1) + 1;
}

function writeComment(words: string, id: number, namespace: string): string {
  const paragraphs = words
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
  return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${author}" w:initials="y">${paragraphs.join('')}</w:comment>`;
}
