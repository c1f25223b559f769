import { holdFiles, type IndexFiles } from '../segment/index-files.ts';
import { mergeSegments } from '../segment/merge-segments.ts';
import { openSegment, type Segment } from '../segment/segment.ts';
import { segmentFiles } from '../segment/write-segment.ts';
import type { SearchUnit } from '../unit/unit.ts';
import {
  type BuildOptions,
  chooseEngine,
  makeSegmentFiles,
  mostForBrowser,
  watchSurfaces,
} from './build-index.ts';
import { type IndexDescription, indexFileName, readDescription, writeDescription } from './description.ts';
import { surfaceFileName, writeSurfaces } from './word-vocabulary.ts';
import { writeKnowledge } from './write-knowledge.ts';

/** Segments of about one size that are left beside each other before they become one. */
const mostAlike = 6;
/** A segment is this many times as large as those of the size before. */
const sizeStep = 6;
/** Units of the smallest size. */
const smallest = 256;

/** A revision of a document, whose units are replaced together. */
export interface RevisionKey {
  document: string;
  /** Effective date, ISO 8601. */
  revision: string;
}

/** What an index needs to become another. */
export interface IndexChange {
  /** Files that are new or differ. */
  changed: Record<string, Uint8Array>;
  /** Names of the files that stay as they are. */
  kept: string[];
}

/**
 * Replaces revisions in an index without building it again: units of `gone` are marked, `added` becomes a segment of its own,
 * and segments of about one size become one when there are many, which cuts no word anew.
 */
export async function replaceRevisions(
  files: IndexFiles & { names: readonly string[] },
  { added, gone }: { added: readonly SearchUnit[]; gone: readonly RevisionKey[] },
  options: BuildOptions,
): Promise<IndexChange> {
  const before = readDescription(files);
  const segments = before.segments.map((segment) => ({ ...segment, gone: [...segment.gone] }));
  const wanted = new Set(gone.map(({ document, revision }) => `${document}@${revision}`));
  for (const segment of segments) {
    const known = new Set(segment.gone);
    const opened = openSegment(segment.name, files, new Set());
    for (const unit of listUnits(opened, wanted)) if (!known.has(unit)) segment.gone.push(unit);
  }
  const changed: Record<string, Uint8Array> = {};
  const surfaces = new Map<string, Set<string>>();
  const total = () => segments.reduce((sum, { count, gone: left }) => sum + count - left.length, 0);
  const isForBrowser = total() + added.length <= mostForBrowser && files.open(surfaceFileName) !== undefined;
  const reader: IndexFiles = { open: (name) => holdFiles(changed).open(name) ?? files.open(name) };
  if (added.length > 0) {
    const name = nextName(segments);
    const analyzer = isForBrowser ? watchSurfaces(options.analyzer, surfaces) : options.analyzer;
    Object.assign(changed, await makeSegmentFiles(name, added, 'arrays', analyzer));
    segments.push({ name, engine: 'arrays', count: added.length, gone: [] });
  }
  const left = mergeAlike(segments.filter(hasUnits), reader, changed);
  if (left.length === 0) left.push(segments[0]);
  // An index that grew beyond lunr keeps the arrays, which are there always.
  if (chooseEngine(total()) === 'arrays') for (const segment of left) segment.engine = 'arrays';
  if (isForBrowser) changed[surfaceFileName] = addSurfaces(files, surfaces);
  changed[indexFileName] = writeDescription({ ...before, segments: left });
  const opened = left.map(({ name, gone: units }) => openSegment(name, reader, new Set(units)));
  const isHeld = (term: string) => opened.some((segment) => holds(segment, term));
  Object.assign(changed, writeKnowledge(isHeld, options));
  const named = new Set(left.map(({ name }) => name));
  for (const name of Object.keys(changed)) if (!isNamed(name, named)) delete changed[name];
  const kept = files.names.filter(
    (name) =>
      !Object.hasOwn(changed, name) &&
      isNamed(name, named) &&
      (!name.endsWith('.lunr') || left.some((one) => one.engine === 'lunr' && name === `${one.name}.lunr`)) &&
      (name !== surfaceFileName || isForBrowser),
  );
  return { changed, kept };
}

type SegmentEntry = IndexDescription['segments'][number];

function hasUnits({ count, gone }: SegmentEntry): boolean {
  return gone.length < count;
}

function holds({ vocabulary, countUnits }: Segment, term: string): boolean {
  const id = vocabulary.find(term);
  return id >= 0 && countUnits(id) > 0;
}

/** Whether a file is of a segment that is named, or of none. */
function isNamed(file: string, segments: ReadonlySet<string>): boolean {
  const [segment] = file.split('.');
  return !/^segment-\d+$/.test(segment) || segments.has(segment);
}

function* listUnits({ columns, count }: Segment, wanted: ReadonlySet<string>): Generator<number> {
  const keys = columns.names.documents.map(({ id }) =>
    columns.names.revisions.map((revision) => wanted.has(`${id}@${revision}`)),
  );
  for (let unit = 0; unit < count; unit++)
    if (keys[columns.document[unit]][columns.revision[unit]]) yield unit;
}

function nextName(segments: readonly SegmentEntry[]): string {
  return `segment-${Math.max(0, ...segments.map(({ name }) => Number(name.split('-')[1]))) + 1}`;
}

/** Makes one of the segments of a size of which there are many, and rewrites one of which most is gone. */
function mergeAlike(
  given: readonly SegmentEntry[],
  files: IndexFiles,
  changed: Record<string, Uint8Array>,
): SegmentEntry[] {
  let segments = [...given];
  for (;;) {
    const group = findMergeable(segments);
    if (!group) return segments;
    const name = nextName([...given, ...segments]);
    const opened = group.map((one) => openSegment(one.name, files, new Set(one.gone)));
    const written = mergeSegments(opened);
    for (const [part, file] of Object.entries(segmentFiles))
      changed[`${name}.${file}`] = written[part as keyof typeof written];
    const count = group.reduce((sum, one) => sum + one.count - one.gone.length, 0);
    segments = [
      ...segments.filter((one) => !group.includes(one)),
      { name, engine: 'arrays', count, gone: [] },
    ];
  }
}

function findMergeable(segments: readonly SegmentEntry[]): SegmentEntry[] | undefined {
  const sizes = new Map<number, SegmentEntry[]>();
  for (const segment of segments) {
    const units = segment.count - segment.gone.length;
    const size = Math.max(0, Math.ceil(Math.log(units / smallest) / Math.log(sizeStep)));
    sizes.set(size, [...(sizes.get(size) ?? []), segment]);
  }
  const many = [...sizes.values()].find((group) => group.length >= mostAlike);
  if (many) return many;
  const emptied = segments.find(({ count, gone }) => gone.length * 2 > count);
  return emptied && [emptied];
}

/** Adds printed forms to those that the index keeps for a browser. */
function addSurfaces(files: IndexFiles, added: ReadonlyMap<string, ReadonlySet<string>>): Uint8Array {
  const all = new Map<string, Set<string>>();
  const file = files.open(surfaceFileName);
  const held = file ? JSON.parse(new TextDecoder().decode(file.read(0, file.size))) : {};
  for (const [surface, terms] of Object.entries(held as Record<string, string[]>))
    all.set(surface, new Set(terms));
  for (const [surface, terms] of added)
    for (const term of terms) all.set(surface, (all.get(surface) ?? new Set()).add(term));
  return writeSurfaces(all);
}
