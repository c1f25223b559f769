import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { parseStructure } from '../../parse-structure.ts';
import type { OpenText } from '../text/open-text.ts';
import type { Study } from './study.ts';

/** Articles that were edited since the study, read by themselves. */
export interface Patch {
  /** Ids of the articles of the study that they stand instead of. */
  instead: ReadonlySet<string>;
  /** Where these stood in the studied text. */
  from: number;
  to: number;
  articles: readonly Container[];
  /** Where the stretch that was read begins in the present text. */
  start: number;
}

/** UTF-16 units above which a stretch is left to the next study: reading it would keep the editor waiting. */
const longest = 20_000;
/** Articles before and behind the edited ones that are read with them. */
const margin = 1;

const made = new WeakMap<Study, { version: number; patch: Promise<Patch | undefined> }>();

/** The patch of a study for the text as it stands, made once for each key press. */
export function patchStudy(text: OpenText, study: Study): Promise<Patch | undefined> {
  const known = made.get(study);
  if (known?.version === text.version) return known.patch;
  const patch = makePatch(text, study);
  made.set(study, { version: text.version, patch });
  return patch;
}

/**
 * Reads the articles that were edited since the study by themselves, with a neighbour on each side. Nothing where they are not
 * read, as they were, just as in the whole text, or where more than articles of one heading changed.
 */
async function makePatch(text: OpenText, study: Study): Promise<Patch | undefined> {
  const changed = text.changedSince();
  const group = changed && findGroup(study, changed);
  const [first, last] = [group?.[0], group?.at(-1)];
  if (!group || !first || !last) return undefined;
  const [from, to] = [first.position.start.offset, last.position.end.offset];
  const now = text.hullOffsets(from, to);
  if (!now || to - from > longest || now[1] - now[0] > longest) return undefined;
  if (!(await readsAlike(study, group, from, to))) return undefined;
  const articles = await readArticles(text.value.slice(...now), study);
  // What was typed may be no article any more: the next study will say.
  if (articles.length === 0) return undefined;
  return { instead: new Set(group.map(({ id }) => id)), articles, from, to, start: now[0] };
}

const alike = new WeakMap<Study, { from: number; to: number; isAlike: Promise<boolean> }>();

/** Whether articles of a study are read by themselves as in the whole text; found out once while the same ones are edited. */
function readsAlike(study: Study, group: readonly Container[], from: number, to: number): Promise<boolean> {
  const known = alike.get(study);
  if (known?.from === from && known.to === to) return known.isAlike;
  const isAlike = readArticles(study.value.slice(from, to), study).then(
    (articles) => shapeOf(articles) === shapeOf(group),
  );
  alike.set(study, { from, to, isAlike });
  return isAlike;
}

/** The articles of a stretch by their places in it; what their words refer to and define is not wanted. */
async function readArticles(words: string, { document }: Study): Promise<Container[]> {
  return articlesOf(await parseStructure(words, document.document.source));
}

/** The articles of one holder that a stretch touches, with their neighbours. */
function findGroup(study: Study, [start, end]: [number, number]): Container[] | undefined {
  const [one, other] = [study.pathTo(start), study.pathTo(end)];
  const article = one.find(({ type }) => type === 'article');
  const until = other.find(({ type }) => type === 'article');
  if (!article || !until) return undefined;
  const holder = study.clause(study.index.parentOf.get(article.id) ?? 'root');
  const siblings = holder?.children.filter(isContainer) ?? [];
  const [from, to] = [siblings.indexOf(article), siblings.indexOf(until)];
  if (from < 0 || to < from) return undefined;
  const group = siblings
    .slice(Math.max(0, from - margin), to + 1 + margin)
    .filter(({ type }) => type === 'article');
  return group.length > 0 ? group : undefined;
}

function articlesOf({ children }: Container): Container[] {
  return children.filter((one): one is Container => isContainer(one) && one.type === 'article');
}

/** What articles look like: types, labels and captions of all below them. */
function shapeOf(articles: readonly Container[]): string {
  const show = ({ type, label = '', caption = '', children }: Container): string =>
    `${type} ${label} ${caption}(${children.map((child) => (isContainer(child) ? show(child) : child.type)).join(',')})`;
  return articles.map(show).join('\n');
}
