import { parse } from 'parse5';
import type { PageNode } from './page-node.ts';

/** Reads a page as browsers do, by a library that none of them needs. */
export function parseWithLibrary(value: string): PageNode {
  return parse(value);
}
