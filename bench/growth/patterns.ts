import type { Pattern } from './pattern.ts';
import { changes } from './patterns/changes.ts';
import { clauses } from './patterns/clauses.ts';
import { structure } from './patterns/structure.ts';
import { tables } from './patterns/tables.ts';
import { words } from './patterns/words.ts';

/** Kinds of text in which something grew faster than the text, or may. */
export const patterns: readonly Pattern[] = [...structure, ...words, ...clauses, ...tables, ...changes];
