import { readdirSync, readFileSync } from 'node:fs';
import { type CheckOptions, runChecks } from '../../src/check/run-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Container, Leaf, Node } from '../../src/model/node.ts';
import type { Position } from '../../src/model/position.ts';
import { indexTree, type TreeIndex } from '../../src/model/tree-index.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { placeInSource } from '../../src/text/leaf-source.ts';
import { chooseBatches, hull } from './gather-plants.ts';

/** One defect: words put into a clean text, and what must be found there. */
export interface Plant {
  edits: readonly { start: number; end: number; text: string }[];
  /** Checks that may also find something because of it, anywhere. */
  causes?: RegExp;
  /** Plants of one group stand in texts of their own, since together they could be no defect. */
  group?: string;
  /** Where the finding is expected; if omitted, on the lines of the edits. */
  near?: readonly [number, number];
}

/** A clean text of the corpus. */
export interface CleanText {
  name: string;
  source: string;
  document: YakkanDocument;
  index: TreeIndex;
}

const corpus = new URL('../../corpus/', import.meta.url);
const documents = ['general-terms', 'hosting-terms', 'mobile-terms'];

let cleanTexts: Promise<CleanText[]> | undefined;

/** Every revision of the corpus, read once for all files of tests. */
export function readCleanTexts(): Promise<CleanText[]> {
  cleanTexts ??= readAll();
  return cleanTexts;
}

async function readAll(): Promise<CleanText[]> {
  const files = documents.flatMap((id) => {
    const folder = new URL(`${id}/revisions/`, corpus);
    return readdirSync(folder).map((file) => ({ name: `${id}@${file}`, url: new URL(file, folder) }));
  });
  return Promise.all(
    files.map(async ({ name, url }) => {
      const source = readFileSync(url, 'utf8');
      const document = await parseText(source);
      return { name, source, document, index: indexTree(document.tree) };
    }),
  );
}

function parseText(text: string): Promise<YakkanDocument> {
  return parseFile(new TextEncoder().encode(text), { name: 'terms.md' });
}

/** Offsets in the source of words of a leaf. */
export function placeOf(
  { source, document }: CleanText,
  leaf: Leaf,
  start: number,
  end: number,
): { start: number; end: number } {
  const offsets = placeInSource(leaf, { value: source, syntax: document.document.source.syntax });
  return { start: offsets[start], end: offsets[end - 1] + 1 };
}

/** The sentences of a text with the clause that holds each, in printed order; those of tables are left out. */
export function listSentences({ index }: CleanText): { leaf: Leaf; clause: Container }[] {
  return index.containers.flatMap((clause) =>
    clause.type === 'tableCell'
      ? []
      : clause.children
          .filter((child: Node) => child.type === 'sentence')
          .map((leaf) => ({ leaf: leaf as Leaf, clause })),
  );
}

/** A plant and the text that it is put into. */
export interface PlacedPlant {
  text: CleanText;
  plant: Plant;
}

/** What a round of planting gave. */
export interface Outcome {
  planted: number;
  found: number;
  /** Plants that were not found, and findings that none of them explains. */
  problems: string[];
}

/**
 * Puts plants into their texts, several at a time, and compares what the checks find with what was planted. Plants that
 * disturb one another are judged again apart.
 * @param fewest how many are planted, or a few more; all if there are fewer
 */
export async function judgePlants(
  checkId: string,
  plants: readonly PlacedPlant[],
  fewest: number,
  options: CheckOptions = {},
): Promise<Outcome> {
  const batches = chooseBatches(plants, fewest);
  const outcome: Outcome = { planted: batches.flat().length, found: 0, problems: [] };
  for (const batch of batches) {
    const judged = await judgeApart(checkId, batch, options);
    for (const { found, problems } of judged) {
      outcome.found += found;
      outcome.problems.push(...problems);
    }
  }
  return outcome;
}

/** Judges plants together, and where that is not as expected, the halves of them. */
async function judgeApart(
  checkId: string,
  batch: readonly PlacedPlant[],
  options: CheckOptions,
): Promise<Omit<Outcome, 'planted'>[]> {
  const together = await judgeBatch(checkId, batch, options);
  if (together.problems.length === 0 || batch.length === 1) return [together];
  const half = Math.ceil(batch.length / 2);
  return [
    ...(await judgeApart(checkId, batch.slice(0, half), options)),
    ...(await judgeApart(checkId, batch.slice(half), options)),
  ];
}

async function judgeBatch(
  checkId: string,
  batch: readonly PlacedPlant[],
  options: CheckOptions,
): Promise<Omit<Outcome, 'planted'>> {
  const { text } = batch[0];
  const { changed, shift } = plantAll(
    text.source,
    batch.map(({ plant }) => plant),
  );
  const findings = runChecks(await parseText(changed), { source: changed, ...options });
  const places = batch.map(({ plant }) => expectedPlace(plant, shift, changed));
  const placeAt = ({ position }: Finding) => places.findIndex((place) => touches(position, place));
  const missed = batch.filter(
    (_, at) =>
      !findings.some((finding) => finding.checkId === checkId && touches(finding.position, places[at])),
  );
  const surplus = findings.filter((finding) => {
    const isPlanted = finding.checkId === checkId && placeAt(finding) >= 0;
    const isCaused = batch.some(({ plant }) => plant.causes?.test(finding.checkId));
    return finding.severity !== 'info' && !isPlanted && !isCaused;
  });
  return {
    found: batch.length - missed.length,
    problems: [
      ...missed.map(({ plant }) => `${text.name}: not found: ${describe(plant, text)}`),
      ...surplus.map(({ checkId: id, quote, node }) => `${text.name}: not planted: ${id} ${quote} ${node}`),
    ],
  };
}

function describe({ edits }: Plant, { source }: CleanText): string {
  return edits
    .map(({ start, end, text }) => `${JSON.stringify(source.slice(start - 12, end + 12))} → ${text}`)
    .join(', ');
}

function plantAll(
  source: string,
  plants: readonly Plant[],
): { changed: string; shift: (offset: number) => number } {
  const edits = plants.flatMap((plant) => plant.edits).toSorted((left, right) => left.start - right.start);
  let changed = '';
  let last = 0;
  for (const { start, end, text } of edits) {
    changed += source.slice(last, start) + text;
    last = end;
  }
  changed += source.slice(last);
  const shift = (offset: number) =>
    edits.reduce(
      (sum, { start, end, text }) =>
        end <= offset && start < offset ? sum + text.length - (end - start) : sum,
      offset,
    );
  return { changed, shift };
}

/** The lines of a plant in the changed text. */
function expectedPlace(plant: Plant, shift: (offset: number) => number, changed: string): [number, number] {
  const [start, end] = plant.near ?? hull(plant);
  const longest = Math.max(...plant.edits.map(({ text }) => text.length));
  const from = changed.lastIndexOf('\n', shift(start) - 1) + 1;
  const to = changed.indexOf('\n', Math.min(shift(end) + (plant.near ? 0 : longest), changed.length));
  return [from, to < 0 ? changed.length : to];
}

function touches({ start, end }: Position, [from, to]: [number, number]): boolean {
  return start.offset < to && end.offset > from;
}

/** The share of plants that were found, and what is wrong. */
export function summarize({ planted, found, problems }: Outcome): string {
  return `${found}/${planted}${problems
    .slice(0, 6)
    .map((problem) => `\n${problem}`)
    .join('')}`;
}
