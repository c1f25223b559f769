import type { Element, Nodes } from 'hast';
import type { Message } from '../../model/message.ts';
import { isHidden } from './hidden.ts';
import { wordsOf } from './words.ts';

/** Elements whose words are no words of the text, and how a message calls them. */
const leftOutNames: Readonly<Record<string, string>> = {
  script: 'scripts',
  style: 'styles',
  template: 'templates',
  noscript: 'words for browsers without scripts',
  nav: 'navigation',
  footer: 'page footers',
  aside: 'asides',
  button: 'form controls',
  select: 'form controls',
  textarea: 'form controls',
  input: 'form controls',
  iframe: 'embedded pages',
  object: 'embedded pages',
  svg: 'pictures',
  img: 'pictures',
  canvas: 'pictures',
  video: 'pictures',
  audio: 'sound',
  del: 'deleted words',
  s: 'deleted words',
  strike: 'deleted words',
  rt: 'ruby readings',
  rp: 'brackets of ruby',
};
/** What is no loss to anyone. */
const silent = new Set(['scripts', 'styles', 'templates', 'brackets of ruby']);

/** Why an element's words are left out; nothing where they are part of the text. */
export function findLeftOut(element: Element, isInMain: boolean): string | undefined {
  const { tagName, properties } = element;
  if (Object.hasOwn(leftOutNames, tagName)) {
    // A footer or an aside within the text itself may hold its date or a note.
    if (isInMain && tagName === 'footer') return undefined;
    return leftOutNames[tagName];
  }
  if (tagName === 'header' && !isInMain && !holdsTitle(element)) return 'page headers';
  if (properties.role === 'navigation') return leftOutNames.nav;
  if (/^(?:table|td|ul)$/.test(tagName) && !isInMain && holdsOnlyLinks(element)) return leftOutNames.nav;
  if (isBox(element)) return 'dialogs';
  return isHidden(element) || isForReaders(element) || String(properties.ariaHidden) === 'true'
    ? 'hidden parts'
    : undefined;
}

/** Words of a box that opens over the page, at most; terms themselves may be shown in one. */
const longestBox = 300;

/** Whether an element is a box over the page that asks something: about cookies, about an age. */
function isBox(element: Element): boolean {
  const { tagName, properties } = element;
  const opens = tagName === 'dialog' || /^(?:alert)?dialog$/.test(String(properties.role));
  if (!opens) return false;
  const words = wordsOf(element).replace(/\s+/g, '');
  return words.length <= longestBox && !/第[0-9０-９一二三四五六七八九十]+[条章]/.test(words);
}

/** Names by which the usual style sheets hide words from the eye that are read aloud. */
const readAloud = /^(?:sr-only|visually-?hidden|screen-reader-text)$/;

/** Whether words are only for programs that read the page aloud. */
function isForReaders({ properties }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  if (names.some((name) => readAloud.test(String(name)))) return true;
  return (
    /position\s*:\s*absolute/i.test(String(properties.style)) &&
    /clip(?:-path)?\s*:/i.test(String(properties.style))
  );
}

/** Whether all words of a table or a list lead to other pages: a menu. */
function holdsOnlyLinks(table: Element): boolean {
  let links = 0;
  const holdsWords = (node: Nodes): boolean => {
    if (node.type === 'text') return /[\p{L}\p{N}]/u.test(node.value);
    if (
      node.type === 'element' &&
      node.tagName === 'a' &&
      !String(node.properties.href ?? '#').startsWith('#')
    ) {
      links++;
      return false;
    }
    return 'children' in node && node.children.some(holdsWords);
  };
  return !holdsWords(table) && links > 1;
}

function holdsTitle(node: Nodes): boolean {
  if (node.type === 'element' && node.tagName === 'h1') return true;
  return 'children' in node && node.children.some((child) => holdsTitle(child));
}

/** Counts what is left out, with the beginning of its words. */
export class LeftOutParts {
  readonly #found = new Map<string, { count: number; words: string }>();

  add(reason: string, node: Nodes): void {
    const entry = this.#found.get(reason) ?? { count: 0, words: '' };
    entry.count++;
    if (entry.words === '') entry.words = wordsOf(node).replace(/\s+/g, ' ').trim();
    this.#found.set(reason, entry);
  }

  toMessages(): Message[] {
    const named = [...this.#found].map(([reason, { count, words }]) => {
      const start = [...words.slice(0, 60)].slice(0, 20).join('');
      return `${reason} (${count}${words === '' || silent.has(reason) ? '' : `: 「${start}${words.length > start.length ? '…' : ''}」`})`;
    });
    if (named.length === 0) return [];
    const isLoss = [...this.#found.keys()].some((reason) => !silent.has(reason));
    return [
      {
        ruleId: 'left-out',
        severity: isLoss ? 'warning' : 'info',
        reason: `Left out as no part of the text: ${named.join(', ')}; look at the page if something is missing.`,
      },
    ];
  }
}
