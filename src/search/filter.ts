import type { Norm } from '../model/annotation.ts';
import { type Columns, flagBits, hasValue, type ListColumn, modalityBits } from './segment/columns.ts';
import type { Segment } from './segment/segment.ts';

/** What hits must be. Several values of one filter: any of them. */
export interface SearchFilters {
  /** Ids of documents. */
  documents?: readonly string[];
  /** Kinds of documents: general, individual … */
  kinds?: readonly string[];
  /** Ids of headings, their numbers or words of their titles: chp_2, 第2章, 契約の締結. */
  chapters?: readonly string[];
  /** Of each document the revision in force on this day, ISO 8601. */
  asOf?: string;
  /** These revisions, by effective date. */
  revisions?: readonly string[];
  /** All revisions instead of the current ones. */
  allRevisions?: boolean;
  /** What a sentence of the clause does: 義務, 禁止 … or obligation, prohibition …. */
  norms?: readonly string[];
  /** Who must, may or may not. */
  actors?: readonly string[];
  hasDeadline?: boolean;
  hasAmount?: boolean;
  hasRule?: boolean;
  /** Defined terms that the clause uses or defines. */
  terms?: readonly string[];
}

/** What the modalities are called in Japanese. */
export const modalityNames: Readonly<Record<string, Norm['modality']>> = {
  義務: 'obligation',
  禁止: 'prohibition',
  許可: 'permission',
  許容: 'permission',
  権限: 'power',
  裁量: 'power',
  権利: 'right',
  みなし: 'deeming',
  免責: 'exemption',
  免除: 'exemption',
  適用: 'application',
  準用: 'application',
  定義: 'definition',
  施行: 'commencement',
};

/** Whether a name of a norm is known. */
export function isNormName(name: string): boolean {
  return Object.hasOwn(modalityNames, name) || Object.hasOwn(modalityBits, name);
}

const filterNames = [
  'documents',
  'kinds',
  'chapters',
  'asOf',
  'revisions',
  'allRevisions',
  'norms',
  'actors',
  'hasDeadline',
  'hasAmount',
  'hasRule',
  'terms',
] as const satisfies readonly (keyof SearchFilters)[];

/** The filters among other options; those that are not set are left out. */
export function pickFilters(options: SearchFilters): SearchFilters {
  return Object.fromEntries(filterNames.flatMap((name) => (options[name] ? [[name, options[name]]] : [])));
}

/** Filters with what they mean in an index: data alone, so that an engine elsewhere can apply them. */
export interface UnitFilters extends SearchFilters {
  inForce: InForce;
}

type Accept = (unit: number) => boolean;

/** Makes the question that filters ask of the units of a segment; conditions that all units meet are left out. */
export function makeFilter(segment: Segment, filters: UnitFilters): Accept {
  const { columns } = segment;
  const conditions: Accept[] = [(unit) => !segment.isGone(unit)];
  const { document, revision, flags, norms } = columns;
  if (filters.documents) {
    const wanted = placesOf(columns.names.documents, ({ id }) => filters.documents?.includes(id) ?? false);
    conditions.push((unit) => wanted.has(document[unit]));
  }
  if (filters.kinds) {
    const wanted = placesOf(columns.names.documents, ({ kind }) => filters.kinds?.includes(kind) ?? false);
    conditions.push((unit) => wanted.has(document[unit]));
  }
  const unasked = placesOf(columns.names.documents, (one) => isUnasked(one, filters));
  if (unasked.size > 0) conditions.push((unit) => !unasked.has(document[unit]));
  if (filters.revisions) {
    const wanted = placesOf(columns.names.revisions, (date) => filters.revisions?.includes(date) ?? false);
    conditions.push((unit) => wanted.has(revision[unit]));
  } else if (filters.asOf !== undefined) {
    conditions.push((unit) => {
      const { id } = columns.names.documents[document[unit]];
      return filters.inForce.get(id) === columns.names.revisions[revision[unit]];
    });
  } else if (!filters.allRevisions) conditions.push((unit) => (flags[unit] & flagBits.isCurrent) !== 0);
  for (const name of ['hasDeadline', 'hasAmount', 'hasRule'] as const) {
    if (filters[name]) conditions.push((unit) => (flags[unit] & flagBits[name]) !== 0);
  }
  if (filters.norms) {
    let bits = 0;
    for (const name of filters.norms)
      bits |= modalityBits[modalityNames[name] ?? (name as Norm['modality'])] ?? 0;
    conditions.push((unit) => (norms[unit] & bits) !== 0);
  }
  conditions.push(...listFilters(columns, filters));
  return (unit) => conditions.every((holds) => holds(unit));
}

/** Statutes (法令) are searched only where their kind or one of them is asked for. */
function isUnasked({ id, kind }: { id: string; kind: string }, { kinds, documents }: SearchFilters): boolean {
  return kind === statuteKind && !kinds?.includes(statuteKind) && !documents?.includes(id);
}

/** Kind of the documents that are statutes. */
export const statuteKind = '法令';

function listFilters(columns: Columns, { chapters, actors, terms }: SearchFilters): Accept[] {
  const make = (names: readonly string[], column: ListColumn, fits: (name: string) => boolean): Accept => {
    const wanted = placesOf(names, fits);
    return (unit) => hasValue(column, unit, wanted);
  };
  const { names } = columns;
  return [
    ...(chapters
      ? [make(names.chapters, columns.chapters, (name) => chapters.some((one) => isChapter(name, one)))]
      : []),
    ...(actors ? [make(names.actors, columns.actors, (name) => actors.includes(name))] : []),
    ...(terms ? [make(names.terms, columns.terms, (name) => terms.includes(name))] : []),
  ];
}

function isChapter(name: string, wanted: string): boolean {
  const [, id, title] = name.split('\t');
  return (
    id === wanted ||
    title.normalize('NFKC').replace(/\s/g, '').includes(wanted.normalize('NFKC').replace(/\s/g, ''))
  );
}

function placesOf<T>(list: readonly T[], fits: (value: T) => boolean): Set<number> {
  return new Set(list.flatMap((value, place) => (fits(value) ? [place] : [])));
}

/** Revision of each document that is in force on a day: the latest that is not after it. */
export type InForce = ReadonlyMap<string, string>;

export function findInForce(segments: readonly Segment[], day: string | undefined): InForce {
  const inForce = new Map<string, string>();
  if (day === undefined) return inForce;
  for (const { columns, count } of segments) {
    const seen = new Set<number>();
    for (let unit = 0; unit < count; unit++) {
      const pair = columns.document[unit] * 0x10000 + columns.revision[unit];
      if (seen.has(pair)) continue;
      seen.add(pair);
      const { id } = columns.names.documents[columns.document[unit]];
      const revision = columns.names.revisions[columns.revision[unit]];
      if (revision <= day && revision > (inForce.get(id) ?? '')) inForce.set(id, revision);
    }
  }
  return inForce;
}
