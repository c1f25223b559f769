import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** What a page of its own holds. */
export interface HtmlPage {
  title: string;
  /** Rules of style; the page needs no other file. */
  style: string;
  body: ElementContent[];
}

/** Writes a Japanese page that stands alone; every word is shown as text. */
export function writeHtmlPage({ title, style, body }: HtmlPage): string {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'ja' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', style),
        ]),
        h('body', body),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}
