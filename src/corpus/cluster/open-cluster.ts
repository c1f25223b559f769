import type { Client } from '@opensearch-project/opensearch';
import { keepHeld, shareOf } from '../../search/knowledge/background.ts';
import { keepKnown } from '../../search/lexicon/data.ts';
import { makeSynonyms } from '../../search/lexicon/synonyms.ts';
import { holdFiles } from '../../search/segment/index-files.ts';
import { openSegment, type Segment } from '../../search/segment/segment.ts';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';
import { segmentFiles, writeCounted } from '../../search/segment/write-segment.ts';
import type { SearchIndex } from '../../search/store/search-index.ts';
import type { WordKnowledge } from '../../search/store/write-knowledge.ts';
import type { SearchUnit } from '../../search/unit/unit.ts';
import { askCluster, type ClusterOptions, connectCluster } from './cluster-client.ts';
import { type ClusterDictionary, type ClusterText, readDictionary } from './cluster-dictionary.ts';
import { openClusterEngine } from './cluster-engine.ts';

export const defaultAlias = 'yakkan';

/**
 * Opens an index that is in a cluster: the words and counts of all units are read once, units when they are found.
 * @throws {UnusableIndex} where it cannot be reached, is missing, or was cut by another analyzer
 */
export async function openClusterIndex(
  options: ClusterOptions,
  analyzerVersion: string,
  { synonyms, background, kin }: WordKnowledge = {},
): Promise<SearchIndex> {
  const { nodes, alias = defaultAlias } = options;
  const client = connectCluster(options);
  const dictionary = readDictionary(await readData(client, nodes, alias));
  if (dictionary.analyzerVersion !== analyzerVersion) {
    throw new UnusableIndex(
      `its words were cut by analyzer ${dictionary.analyzerVersion}, and this is ${analyzerVersion}`,
    );
  }
  const isHeld = (term: string) => dictionary.vocabulary.find(term) >= 0;
  const held = background && keepHeld(background, isHeld);
  const engine = openClusterEngine({ client, nodes, alias, mean: dictionary.mean });
  return {
    analyzerVersion,
    engine: engine.name,
    count: dictionary.count,
    parts: [{ segment: describeTexts(dictionary), engine }],
    ...(synonyms && { synonyms: makeSynonyms(keepKnown(synonyms, isHeld)) }),
    ...(held && { shareAtLarge: (term) => shareOf(held, term) }),
    ...(kin && { kin }),
  };
}

/** Reads the dictionary of an index, which lies in it in pieces. */
export async function readData(client: Client, nodes: readonly string[], index: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (let place = 0; ; place++) {
    const { body } = await askCluster(nodes, () => client.get({ index, id: `dictionary-${place}` }));
    const { data, isLast } = body._source as { data: string; isLast: boolean };
    pieces.push(Buffer.from(data, 'base64'));
    if (isLast) return new Uint8Array(Buffer.concat(pieces));
  }
}

/** A segment with the words of all units and one unit a text: what is asked of all texts before any unit is found. */
function describeTexts({ texts, vocabulary, found, mean }: ClusterDictionary): Segment {
  const bytes = writeCounted(texts.map(toUnit), () => ({
    counts: new Map(),
    bodyLength: 0,
    captionLength: 0,
  }));
  const files = Object.fromEntries(
    Object.entries(segmentFiles).map(([part, file]) => [`texts.${file}`, bytes[part as keyof typeof bytes]]),
  );
  return {
    ...openSegment('texts', holdFiles(files), new Set()),
    vocabulary,
    countUnits: (id) => found[id],
    mean,
  };
}

function toUnit({ document, title, kind, revision, isCurrent }: ClusterText): SearchUnit {
  return {
    key: `${document}@${revision}#root`,
    document,
    revision,
    node: 'root',
    citation: '',
    title,
    caption: '',
    chapters: [],
    leaves: [],
    terms: [],
    citations: [],
    facts: {
      kind,
      isCurrent,
      isSupplementary: false,
      isDeleted: false,
      isHeading: false,
      isDefinition: false,
      isFurther: false,
      isDependent: false,
      hasItems: false,
      hasDeadline: false,
      hasAmount: false,
      hasRule: false,
      norms: [],
      actors: [],
      usedTerms: [],
    },
  };
}
