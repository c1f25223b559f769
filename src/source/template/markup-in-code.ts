import {
  type Budget,
  deepest,
  endOf,
  quotes,
  skipBraces,
  skipString,
  spend,
  TooLong,
  withinBudget,
} from './skip-code.ts';

/*
 * Markup in a program (JSX) and markup with expressions in it (Svelte, Astro), as the page that it makes: tags without what only
 * a program reads, words as they are, and `{name}` where the program puts words of its own.
 */

/** Attributes that change what a reader sees. */
const kept = /^(?:start|type|value|colspan|rowspan|reversed|hidden|id|role)$/i;
/** Those of a component that hold what it shows above its words. */
const shown = /^(?:title|heading|header|caption)$/;
/** What stands before markup in a program; a type in angle brackets follows a name. */
const beforeMarkup = /(?:\breturn|\bdefault|=>|[=(?:,[{]|&&|\|\|)\s*$/;
/** Longer expressions are a program, not the name of a value. */
const longestName = 40;

/** The markup in a program, one after the other; nothing where it holds none. */
export function printCode(code: string): string {
  return withinBudget(code, (budget) => printParts(code, budget));
}

/** A page of markup with expressions in it; nothing where it is nested beyond reason. */
export function printMarkup(code: string): string {
  return withinBudget(code, (budget) => printElements(code, 0, false, budget).page);
}

function printParts(code: string, budget: Budget): string {
  if (++budget.depth > deepest) throw new TooLong();
  let page = '';
  for (let at = 0; at < code.length; ) {
    if (code.startsWith('//', at)) at = endOf(code, at, '\n');
    else if (code.startsWith('/*', at)) at = endOf(code, at, '*/');
    else if (quotes.test(code[at])) at = skipString(code, at);
    else if (code[at] === '<' && beforeMarkup.test(code.slice(Math.max(0, at - 40), at))) {
      const element = printElements(code, at, true, budget);
      page += element.page;
      spend(budget, element.end - at);
      at = Math.max(element.end, at + 1);
    } else at++;
  }
  spend(budget, code.length);
  budget.depth--;
  return page;
}

/** Markup with expressions, from an offset: to the end, or to that of its first element. */
function printElements(
  code: string,
  from: number,
  isElement: boolean,
  budget: Budget,
): { page: string; end: number } {
  let page = '';
  let depth = 0;
  let at = from;
  while (at < code.length) {
    if (code[at] === '{') {
      const end = skipBraces(code, at, budget);
      page += printExpression(code.slice(at + 1, end - 1), budget);
      at = end;
    } else if (code.startsWith('<!--', at)) at = endOf(code, at, '-->');
    else if (code[at] === '<') {
      const tag = readTag(code, at, budget);
      if (!tag) {
        if (isElement && depth === 0) return { page: '', end: at + 1 };
        page += '&lt;';
        at++;
        continue;
      }
      page += tag.page;
      depth += tag.step;
      at = tag.end;
      if (isElement && depth <= 0) return { page: `${page}\n`, end: at };
    } else page += code[at++];
  }
  return { page, end: at };
}

interface Tag {
  page: string;
  end: number;
  /** 1 where it opens an element, -1 where it closes one. */
  step: number;
}

const tagName = /<(\/?)([A-Za-z][\w.:-]*)?/y;
const attribute = /\s*(?:([^\s=/>{}"']+)(?:\s*=\s*)?)?/y;

/** Components of a program begin with a capital letter. */
const isComponent = /^[A-Z]/;

/** The element that stands for a component, which no element of a page is named like: `Section` → `x-section`. */
export function nameComponent(name: string): string {
  return isComponent.test(name) ? `x-${name.toLowerCase().replaceAll('.', '-')}` : name;
}

function readTag(code: string, from: number, budget: Budget): Tag | undefined {
  tagName.lastIndex = from;
  const [opening, slash = '', name = ''] = tagName.exec(code) ?? [''];
  let at = from + opening.length;
  let attributes = '';
  while (at < code.length && code[at] !== '>' && !code.startsWith('/>', at)) {
    attribute.lastIndex = at;
    const [whole, key] = attribute.exec(code) ?? [''];
    const start = at + whole.length;
    spend(budget, 1 + whole.length);
    if (code[start] === '{') at = skipBraces(code, start, budget);
    else if (quotes.test(code[start] ?? '')) at = skipString(code, start);
    else if (whole === '') return undefined;
    else at = start;
    const value = code.slice(start, at).replace(/^["'{`]+|["'}`]+$/g, '');
    const isKept = kept.test(key ?? '') || (isComponent.test(name) && shown.test(key ?? ''));
    if (isKept && !value.includes('"')) attributes += ` ${key}="${value}"`;
  }
  if (at >= code.length) return undefined;
  const isClosed = code[at] === '/';
  const end = at + (isClosed ? 2 : 1);
  // A fragment has no name, and no place in a page.
  if (name === '') return { page: '', end, step: slash ? -1 : 1 };
  const html = name.toLowerCase() === 'template' ? 'div' : nameComponent(name);
  if (slash) return { page: `</${html}>`, end, step: -1 };
  const isVoid = /^(?:br|hr|img|input|meta|link|wbr|col)$/i.test(html);
  if (isVoid) return { page: `<${html}${attributes}>`, end, step: 0 };
  return isClosed
    ? { page: `<${html}${attributes}></${html}>`, end, step: 0 }
    : { page: `<${html}${attributes}>`, end, step: 1 };
}

/** What an expression puts on the page: the words of a string, the markup in it, or the name of a value. */
function printExpression(code: string, budget: Budget): string {
  const bare = code.trim();
  if (/^[#/:]/.test(bare) || bare === '') return '';
  const [, string] = /^(?:"([^"\\]*)"|'[^'\\]*'|`[^`\\$]*`)$/s.exec(bare) ? [bare, bare.slice(1, -1)] : [];
  if (string !== undefined) return string.replaceAll('<', '&lt;');
  const markup = printParts(code, budget);
  if (markup !== '') return markup;
  return bare.length <= longestName && /^[\w.$@()[\]'" ]+$/.test(bare) ? `{${bare}}` : '';
}
