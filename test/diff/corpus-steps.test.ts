import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { parseFile } from '../../src/parse.ts';

interface Intended {
  kind: string;
  old?: string | string[];
  new?: string | string[];
}
interface Step {
  from: string;
  to: string;
  changes: Intended[];
  ids: Record<string, string>;
}

const here = new URL('.', import.meta.url);
const { document, steps }: { document: string; steps: Step[] } = parseYaml(
  readFileSync(new URL('../fixtures/corpus/changes.yaml', here), 'utf8'),
);

async function parseRevision(date: string) {
  const file = new URL(`../../corpus/${document}/revisions/${date}.md`, here);
  return parseFile(readFileSync(file), { name: `${date}.md` });
}

/** One line for each kind and place, as `kind old → new`. */
function linesOf(changes: readonly Intended[]): string[] {
  const ids = (value: string | string[] = []) => [value].flat().join('+');
  return changes
    .flatMap(({ kind, old, new: young }) => {
      const kinds = kind === 'movedAndEdited' ? ['moved', 'edited'] : [kind];
      return kinds.map((one) => `${one} ${ids(old)} → ${ids(young)}`);
    })
    .toSorted();
}

describe.each(steps.map((step) => [`${step.from} → ${step.to}`, step] as const))('the step %s', (_, step) => {
  let found: Comparison;
  beforeAll(async () => {
    found = diffDocuments(await parseRevision(step.from), await parseRevision(step.to));
  });

  it('has exactly the intended changes', () => {
    const lines = linesOf(
      found.changes.flatMap(({ kinds, old, new: young }) => kinds.map((kind) => ({ kind, old, new: young }))),
    );
    expect(lines).toEqual(linesOf(step.changes));
  });

  it('maps every id that changed, and no other', () => {
    const apart = new Set(
      step.changes
        .filter(({ kind }) => ['split', 'merged', 'movedAndEdited'].includes(kind))
        .flatMap(({ old = [] }) => [old].flat()),
    );
    const changed = found.map.filter(
      ({ old, new: young }) => old !== null && young !== null && old !== young && !apart.has(old),
    );
    expect(Object.fromEntries(changed.map(({ old, new: young }) => [old, young]))).toEqual(step.ids ?? {});
  });

  it('lists every clause of both revisions in its map', () => {
    expect(new Set(found.map.map(({ old, new: young }) => `${old} ${young}`)).size).toBe(found.map.length);
  });
});
