import type { Message } from '../../model/message.ts';
import { nameComponent, printCode, printMarkup } from './markup-in-code.ts';

/** The page that a template makes, as far as the template itself tells. */
export interface TemplatePage {
  page: string;
  /** Says what it is: `PHP`, `Vue`, `JSX`. */
  messages: Message[];
}

interface TemplateKind {
  kind: string;
  /** Whether a text is one, told by its words. */
  test: (text: string) => boolean;
  print: (text: string) => string;
}

const blockTag = /<(?:p|h[1-6]|li|dt|dd|td|div|section|article|ol|ul|table)\b[^<]*>/i;
/** A tag of a component: a capital letter or a hyphen in its name. */
const componentTag =
  /<(\/?)([A-Z][\w.-]*|[a-z]+-[\w-]*)((?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*)\s*(\/?)>/g;
const scripts = /<(script|style)\b[\s\S]*?<\/\1\s*>/gi;
const front = /^\s*---\r?\n[\s\S]*?\r?\n---\r?\n/;
const isCode = /^\s*(?:["']use \w+["'];?|import\b|export\b|const\b|let\b|function\b|async\b|\/\*|\/\/)/;

/** Places where a program prints words stay as they are written; what only steers it goes. */
const printed = (code: string): string => code.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const kinds: readonly TemplateKind[] = [
  {
    kind: 'PHP',
    test: (text) => /<\?(?:php\b|=)/.test(text) && blockTag.test(text),
    print: (text) =>
      text.replace(/<\?(php\b|=)?\s*([\s\S]*?)(?:\?>|$)/g, (code, opening, words) =>
        opening === '=' || /^(?:echo|print)\b/.test(words) ? printed(code) : '',
      ),
  },
  {
    kind: 'ERB, EJS or JSP',
    test: (text) => text.includes('%>') && /<%[\s\S]*?%>/.test(text) && blockTag.test(text),
    print: (text) =>
      text.replace(/<%([=-])?[\s\S]*?%>/g, (code, opening) => (opening === undefined ? '' : printed(code))),
  },
  {
    kind: 'Vue',
    test: (text) => /^<template\b[^>]*>[\s\S]*^<\/template>/m.test(text),
    print: (text) =>
      (/^<template\b[^>]*>([\s\S]*)^<\/template>/m.exec(text)?.[1] ?? '')
        .replace(/<(\/?)template\b/g, '<$1div')
        // A page knows no element that closes itself, nor capital letters.
        .replace(componentTag, (_, slash, name, rest, closed) => {
          const named = nameComponent(name);
          return `<${slash}${named}${rest}>${closed ? `</${named}>` : ''}`;
        }),
  },
  {
    kind: 'Svelte or Astro',
    test: (text) => /\{[#/:@](?:if|each|else|html|await|key)\b/.test(text) && blockTag.test(text),
    print: (text) => printMarkup(text.replace(scripts, '')),
  },
  {
    kind: 'Astro',
    test: (text) => front.test(text) && isCode.test(text.replace(/^\s*---\s*/, '')) && blockTag.test(text),
    print: (text) => printMarkup(text.replace(front, '').replace(scripts, '')),
  },
  {
    kind: 'JSX',
    test: (text) => isCode.test(text) && blockTag.test(printCode(text)),
    print: printCode,
  },
  {
    kind: 'Jinja, Twig or Liquid',
    test: (text) => text.includes('%}') && /\{%-?\s*\w+[\s\S]*?%\}/.test(text) && blockTag.test(text),
    print: (text) => text.replace(/\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/g, ''),
  },
];

/**
 * The page in the template of a program; nothing where a text is none.
 * `<p><?= $name ?>は、会員とする。</p><?php if ($a): ?>…` → `<p>&lt;?= $name ?&gt;は、会員とする。</p>…`
 */
export function readTemplate(text: string): TemplatePage | undefined {
  // A page that was written with its structure shows what it holds, whatever it looks like.
  const found = text.includes('id="yakkan-structure"') ? undefined : kinds.find(({ test }) => test(text));
  const page = found?.print(text) ?? '';
  // A text that only shows some code is no template.
  return found && /^\s*(?:<|&lt;)/.test(page) ? { page, messages: [describe(found)] } : undefined;
}

function describe({ kind }: TemplateKind): Message {
  return {
    ruleId: 'template-read',
    severity: 'info',
    reason: `The file is a template (${kind}): its code was left out, and what the program puts in stands as it is written.`,
  };
}
