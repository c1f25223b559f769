import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { alignTrees } from '../../src/diff/align/align.ts';
import { type ClauseEntry, listEntries } from '../../src/diff/align/clause-entry.ts';
import { mapClauses } from '../../src/diff/align/clause-map.ts';
import type { ClausePair } from '../../src/model/comparison.ts';
import type { Container } from '../../src/model/node.ts';
import { parseFile } from '../../src/parse.ts';
import { isShared, listShared, titleFor } from '../block/shared-folder.ts';

const folder = 'examples/revisions/';
const documents = ['selelab-kaisoku', 'tuqulore-shugyo'];
const labelledTypes: ReadonlySet<string> = new Set(['article', 'paragraph', 'item', 'subitem']);
/** Shorter words (削除, 会計) may stand in two clauses by chance. */
const tellingLength = 12;

interface LabelledStep {
  from: string;
  to: string;
  /** Same id, other words. */
  edited?: string[];
  /** Old id to new id, or to several where it was split. */
  pairs?: Record<string, string>;
  inserted?: string[];
  deleted?: string[];
}

interface Step {
  name: string;
  old: ClauseEntry[];
  new: ClauseEntry[];
  map: ClausePair[];
}

const write = (old: string | null, young: string | null): string => `${old ?? '-'} → ${young ?? '-'}`;

function readLabels(document: string): LabelledStep[] {
  const file = new URL(`../fixtures/revisions/${document}.yaml`, import.meta.url);
  return parseYaml(readFileSync(file, 'utf8')).steps;
}

const known = new Map<string, Promise<Step[]>>();

/** All consecutive steps of a document; read once for all tests. */
function stepsOf(document: string): Promise<Step[]> {
  const steps = known.get(document) ?? readSteps(document);
  known.set(document, steps);
  return steps;
}

async function readSteps(document: string): Promise<Step[]> {
  const trees: { name: string; tree: Container }[] = [];
  for (const file of listShared(`${folder}${document}/`, /\.md$/)) {
    const name = file.pathname.split('/').at(-1) ?? '';
    trees.push({ name: name.slice(0, 2), tree: (await parseFile(readFileSync(file), { name })).tree });
  }
  return trees.slice(1).map((young, place) => {
    const old = trees[place];
    return {
      name: `${old.name} → ${young.name}`,
      old: listEntries(old.tree),
      new: listEntries(young.tree),
      map: mapClauses(alignTrees(old.tree, young.tree)),
    };
  });
}

function pairsOf({ edited = [], pairs = {}, inserted = [], deleted = [] }: LabelledStep): string[] {
  return [
    ...edited.map((id) => write(id, id)),
    ...Object.entries(pairs).map(([old, young]) => write(old, young)),
    ...inserted.map((id) => write(null, id)),
    ...deleted.map((id) => write(id, null)),
  ];
}

/** The pairs of the map whose id or words differ, of the types that were labelled. */
function changedPairs({ old, new: young, map }: Step): string[] {
  const [left, right] = [old, young].map(
    (entries) => new Map(entries.map((entry) => [entry.node.id, entry])),
  );
  return map
    .filter((pair) => {
      const [from, to] = [left.get(pair.old ?? ''), right.get(pair.new ?? '')];
      const type = (to ?? from)?.node.type ?? '';
      if (!labelledTypes.has(type)) return false;
      return pair.old !== pair.new || from?.own !== to?.own || from?.caption !== to?.caption;
    })
    .map((pair) => write(pair.old, pair.new));
}

describe.skipIf(!isShared(folder))(titleFor('revisions at hand', folder), () => {
  it('are aligned as labelled by hand, with F1 ≥ 0.95', async () => {
    const total = { wanted: 0, found: 0, right: 0 };
    const misses: string[] = [];
    for (const document of documents) {
      const steps = await stepsOf(document);
      for (const label of readLabels(document)) {
        const name = `${label.from} → ${label.to}`;
        const step = steps.find((one) => one.name === name);
        if (!step) throw new Error(`${document} has no step ${name}.`);
        const [wanted, found] = [new Set(pairsOf(label)), new Set(changedPairs(step))];
        total.wanted += wanted.size;
        total.found += found.size;
        for (const pair of found) if (wanted.has(pair)) total.right++;
        misses.push(
          ...[...wanted].filter((pair) => !found.has(pair)).map((pair) => `${name} missing ${pair}`),
        );
        misses.push(
          ...[...found].filter((pair) => !wanted.has(pair)).map((pair) => `${name} surplus ${pair}`),
        );
      }
    }
    const f1 = (2 * total.right) / (total.wanted + total.found);
    if (process.env.YAKKAN_SHOW) console.log(total, f1, misses.join('\n'));
    expect(f1, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(documents)('of %s hold every clause in their maps as often as it should be', async (document) => {
    const steps = await stepsOf(document);
    expect(steps.length).toBeGreaterThan(10);
    for (const { name, old, new: young, map } of steps) {
      expect(new Set(map.map((pair) => write(pair.old, pair.new))).size, name).toBe(map.length);
      const sides = [
        [old, (pair: ClausePair) => pair.old, (pair: ClausePair) => pair.new],
        [young, (pair: ClausePair) => pair.new, (pair: ClausePair) => pair.old],
      ] as const;
      for (const [entries, idOf, otherOf] of sides) {
        const known = new Set(map.map(idOf));
        expect(
          entries.slice(1).filter(({ node }) => !known.has(node.id)),
          name,
        ).toEqual([]);
        for (const { node } of entries.slice(1)) {
          const partners = map.filter((pair) => idOf(pair) === node.id).map(otherOf);
          // What has no counterpart stands once; only what was split or merged stands several times, always with a partner.
          expect(partners.length === 1 || !partners.includes(null), `${name} ${node.id}`).toBe(true);
        }
      }
    }
  });

  it.each(documents)('of %s delete and insert no clause with the same words', async (document) => {
    const found: string[] = [];
    for (const { name, old, new: young, map } of await stepsOf(document)) {
      const wordsOf = (entries: ClauseEntry[], ids: Set<string | null>) =>
        entries.filter(({ node, own }) => ids.has(node.id) && own.length >= tellingLength);
      const gone = wordsOf(old, new Set(map.filter((pair) => pair.new === null).map((pair) => pair.old)));
      const come = wordsOf(young, new Set(map.filter((pair) => pair.old === null).map((pair) => pair.new)));
      for (const { own, node } of gone) {
        const again = come.find((entry) => entry.own === own);
        if (again) found.push(`${name} ${write(node.id, again.node.id)}`);
      }
    }
    expect(found).toEqual([]);
  });
});
