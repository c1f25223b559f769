import type { Marker } from '../evidence/marker/marker.ts';
import type { Fill } from '../evidence/wrap.ts';
import type { Choice } from './choice.ts';

/** The stretch of a document that a line stands in; each has its own run of articles. */
export type ScopeKind = 'front' | 'main' | 'supplProvision' | 'appdx' | 'closing' | 'commentary';

/** An open paragraph, item or subitem with a marker. */
export interface Level {
  readonly marker: Marker;
  /** Highest number of the run so far: more than the last where numbers are out of order. */
  readonly highest: number;
  readonly isParagraph: boolean;
  /** Left edge of its marker, in columns. */
  readonly indent: number;
  readonly listDepth: number;
  readonly list: string | undefined;
  /** Whether lines without a marker hang on the open member … */
  readonly hung: boolean;
  /** … and did on one before it. */
  readonly hungBefore: boolean;
  /** Whether a list stands below a member before the open one. */
  readonly nestedBefore: boolean;
  /** Whether its last words announce a list: 次に掲げる, 次のとおり. */
  readonly announces: boolean;
  /** Whether its last words end a sentence. */
  readonly ended: boolean;
}

/** The logical line that may still go on. */
export interface Open {
  readonly kind: Choice['action'];
  /** Whether its words so far end a sentence. */
  readonly ended: boolean;
  /** Whether its words end as a sentence whose 。 was left out. */
  readonly predicate: boolean;
  /** Whether its last line is long, is no title, and breaks off. */
  readonly midway: boolean;
  readonly comma: boolean;
  readonly endsWithDay: boolean;
  /** An item whose last words are those of one. */
  readonly endsAsItem: boolean;
  readonly brackets: readonly number[];
  readonly fill: Fill;
  readonly columns: number;
  readonly end: 'hard' | 'soft' | undefined;
  /** Nothing stands behind its label yet. */
  readonly empty: boolean;
  /** Its words so far could be a title. */
  readonly titled: boolean;
  /** Left edge of its last line, in columns; of its first in `first`. */
  readonly indent: number;
  readonly first: number;
  readonly lines: number;
}

/** What has been read up to a line, as one of several ways to read it. */
export interface State {
  readonly cost: number;
  readonly from: State | undefined;
  readonly choice: Choice | undefined;
  readonly scope: ScopeKind;
  /** Last article of this scope, and of the main provision. */
  readonly article: Marker | undefined;
  readonly mainArticle: Marker | undefined;
  readonly articles: number;
  /** Whether an article is open. */
  readonly inArticle: boolean;
  /** List depth of the open article in the source format. */
  readonly articleDepth: number;
  /** Last number of each rank of heading in this scope. */
  readonly headings: readonly (Marker | undefined)[];
  readonly mainHeadings: readonly (Marker | undefined)[];
  readonly levels: readonly Level[];
  /** The list of the open paragraph that text behind it closed. */
  readonly left: Level | undefined;
  /** Whether a paragraph is open. */
  readonly paragraph: boolean;
  /** Whether the open paragraph announces a list, where no marker is open. */
  readonly announces: boolean;
  /** A caption waits for what it names. */
  readonly caption: boolean;
  /**
   * A remark is open: its last line names what it is about, ends a sentence, announces a list, or is a member of one; or it
   * explains the article, up to the next one.
   */
  readonly remark: 'titled' | 'ended' | 'announces' | 'listed' | 'explains' | undefined;
  readonly open: Open | undefined;
}

export const noHeadings: State['headings'] = [undefined, undefined, undefined, undefined, undefined];

/** Fields of a state in which no clause is open. */
export const noClause = {
  levels: [],
  left: undefined,
  paragraph: false,
  announces: false,
  caption: false,
} as const;

export const startState: State = {
  cost: 0,
  from: undefined,
  choice: undefined,
  scope: 'front',
  article: undefined,
  mainArticle: undefined,
  articles: 0,
  inArticle: false,
  articleDepth: 0,
  headings: noHeadings,
  mainHeadings: noHeadings,
  levels: [],
  left: undefined,
  paragraph: false,
  announces: false,
  caption: false,
  remark: undefined,
  open: undefined,
};

/** Whether the open paragraph carries a printed number. */
export function isNumbered(state: State): boolean {
  return state.levels[0]?.isParagraph ?? false;
}

function keyOfMarker(marker: Marker | undefined): string {
  return marker ? `${marker.through ?? marker.value}.${marker.branches.join('.')}` : '';
}

/** What two ways to read must have in common for the cheaper one to stand for both. */
export function keyOf(state: State): string {
  const { open } = state;
  let key = `${state.scope}|${keyOfMarker(state.article)}|${keyOfMarker(state.mainArticle)}|${state.inArticle}${state.paragraph}${state.caption}${state.announces}`;
  for (const heading of state.headings) key += `,${keyOfMarker(heading)}`;
  for (const level of state.levels) {
    key += `/${level.marker.shape}${keyOfMarker(level.marker)}${level.isParagraph ? 'p' : ''}${level.hung ? 'h' : ''}${level.listDepth}`;
  }
  if (state.left) key += `<${state.left.marker.shape}${keyOfMarker(state.left.marker)}`;
  if (state.remark) key += `#${state.remark}`;
  if (open) key += `;${open.kind}${open.ended}${open.brackets.length}${open.empty}${open.titled}`;
  return key;
}
