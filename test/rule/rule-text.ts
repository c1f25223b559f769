import { expect } from 'vitest';
import type { RuleResult } from '../../src/model/rule-descriptor.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import type { RuleDocument } from '../../src/rule/index.ts';
import { placeInSource } from '../../src/text/leaf-source.ts';

/** A document for rules, and the text that it was parsed from. */
export interface ParsedText extends RuleDocument {
  text: string;
}

/** Parses a text as a document of a corpus. */
export async function parseText(text: string, id = 'terms', revision = '2026-04-01'): Promise<ParsedText> {
  const model = await parseFile(new TextEncoder().encode(text), { name: `${id}.md` });
  return { id, revision, model, text };
}

/** Asserts that every quote of a result stands in the source where it says. */
export function assertQuotes(result: RuleResult, documents: readonly ParsedText[]): void {
  const quotes = [...result.trace.flatMap((step) => step.quotes), ...result.parameters];
  for (const { document, revision, clause, quote, at } of quotes) {
    const source = documents.find(({ id }) => id === document);
    if (!source) throw new Error(`There is no ${document}.`);
    expect(revision).toBe(source.revision);
    const { byId, parentOf } = indexTree(source.model.tree);
    const { syntax } = source.model.document.source;
    let words = '';
    for (const { leaf, start, end } of at) {
      const node = byId.get(leaf);
      if (!node || !('value' in node)) throw new Error(`${leaf} is no leaf.`);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(node.value.length);
      const places = placeInSource(node, { value: source.text, syntax });
      for (let offset = start; offset < end; offset++) words += source.text[places[offset]];
      const holders = [];
      for (let at: string | undefined = leaf; at !== undefined; at = parentOf.get(at)) holders.push(at);
      expect(holders).toContain(clause);
    }
    expect(words).toBe(quote);
    expect(quote).not.toBe('');
  }
}
