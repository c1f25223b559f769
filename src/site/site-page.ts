import type { SiteCorpus } from './data/site-corpus.ts';

/** One file of the site: a page, data, or a download. */
export interface SitePage {
  /** Way from the root of the site, with `/`: `documents/general-terms/2026-04-01.html`. */
  path: string;
  /** Media type. */
  type: string;
  render: () => Promise<string | Uint8Array>;
}

/** What pages are made of. */
export interface SiteContext {
  corpus: SiteCorpus;
  /** Whether a server answers, so that documents can be added. */
  hasServer: boolean;
  /** Where the site stands, with a slash at its end; if omitted, links of feeds are relative. */
  address?: string;
}

export const mediaTypes = {
  html: 'text/html; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Way from a page to the root of the site: `documents/a/b.html` → `../../`. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** Way from the root of the site to a revision's reading view. */
export function revisionPath(document: string, effective: string): string {
  return `documents/${document}/${effective}.html`;
}
