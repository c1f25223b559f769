import type { Container } from '../../../src/model/node.ts';
import { indexTree } from '../../../src/model/tree-index.ts';
import { listPlaces } from '../../../src/site/data/list-places.ts';
import { plainText } from '../../../src/site/data/plain-text.ts';
import { openSiteCorpus } from '../../../src/site/data/site-corpus.ts';
import { findPlace } from '../../../src/site/place/clause-places.ts';

/** How the landings of a corpus are: each is an article of a revision that is looked for in another one. */
export interface Landings {
  all: number;
  /** It lands on the article of the same caption, on one of a caption that goes on from it and of its words, or on the one whose words are the nearest. */
  right: number;
  /** It is said that there is none, and there is none. */
  gone: number;
  wrong: string[];
  /** It is said that there is none, and there is one of the same caption and nearly the same words, never gone meanwhile. */
  lost: string[];
}

/** What is judged of an article: its caption, and the pairs of characters in its words. */
export interface Article {
  id: string;
  caption: string;
  pairs: ReadonlySet<string>;
}

/** Where an article is looked for. */
export interface Target {
  articles: readonly Article[];
  /** Articles of the revisions between. */
  between: readonly (readonly Article[])[];
  /** What was landed at. */
  landed: readonly string[];
}

/** Below this share of common pairs of characters two articles are about different matters. */
const strange = 0.25;
/** By so much another article must be nearer to make a landing wrong. */
const clearly = 0.2;
/** From so much on it is the same article, reworded. */
const same = 0.7;
/** So much of the shorter of two articles must stand in the longer one where their captions are not quite the same. */
const contained = 0.4;

/**
 * Looks for every article of every revision in every other one, as the revision switch of the page does, and judges by captions
 * and words alone where it should have landed.
 */
export async function judgeLandings(folder: string): Promise<Landings> {
  const corpus = await openSiteCorpus(folder, '2026-07-01');
  const found: Landings = { all: 0, right: 0, gone: 0, wrong: [], lost: [] };
  for (const document of corpus.documents) {
    const places = await listPlaces(corpus, document);
    const texts = await Promise.all(
      document.revisions.map(async ({ effective, model }) => ({
        effective,
        articles: listArticles((await model()).tree),
      })),
    );
    for (const [at, from] of texts.entries())
      for (const [other, to] of texts.entries()) {
        if (from === to) continue;
        const between = texts
          .slice(Math.min(at, other) + 1, Math.max(at, other))
          .map(({ articles }) => articles);
        for (const article of from.articles) {
          const place = findPlace(places, { effective: from.effective, node: article.id }, to.effective);
          const name = `${document.id} ${from.effective}#${article.id}（${article.caption}） in ${to.effective}`;
          judge(found, name, article, { articles: to.articles, between, landed: landingOf(place) });
        }
      }
  }
  return found;
}

function landingOf(place: ReturnType<typeof findPlace>): readonly string[] {
  if (place?.state === 'here') return [place.node];
  return place?.state === 'merged' ? place.nodes : [];
}

/** Adds to what was found how one article landed. */
export function judge(
  found: Landings,
  name: string,
  own: Article,
  { articles, between, landed }: Target,
): void {
  found.all++;
  const rated = articles.map((other) => ({ other, share: shareOf(own.pairs, other.pairs) }));
  const best = Math.max(0, ...rated.map(({ share }) => share));
  const at = rated.filter(({ other: { id } }) =>
    landed.some((node) => node === id || node.startsWith(`${id}__`)),
  );
  if (at.length === 0) {
    const missed = rated.find(({ other, share }) => other.caption === own.caption && share >= same);
    const isThrough = between.every((others) =>
      others.some(({ caption, pairs }) => caption === own.caption && shareOf(own.pairs, pairs) >= same),
    );
    if (missed && isThrough)
      found.lost.push(`${name}: ${missed.other.id} has ${missed.share.toFixed(2)} of its words`);
    else found.gone++;
    return;
  }
  const share = Math.max(...at.map((one) => one.share));
  const isNamed = at.some(({ other }) => isNamedAlike(own, other, articles));
  const isStrange = share < strange && !isNamed;
  if (isStrange || (share < best - clearly && !isNamed))
    found.wrong.push(`${name}: landed at ${landed.join(', ')}, ${share.toFixed(2)} of ${best.toFixed(2)}`);
  else found.right++;
}

/**
 * Whether captions say that two articles are one: they are the same; or one goes on from the other (労働時間, 労働時間及び休憩時間),
 * the shorter article stands in the longer one, and none of the others holds clearly more.
 */
function isNamedAlike(own: Article, other: Article, others: readonly Article[]): boolean {
  if (own.caption === other.caption) return own.caption !== '';
  if (!goesOn(own.caption, other.caption)) return false;
  const share = containedShare(own.pairs, other.pairs);
  const most = Math.max(...others.map(({ pairs }) => containedShare(own.pairs, pairs)));
  return share >= contained && share >= most - clearly;
}

const joining = /^(?:及び|並びに|又は|若しくは|とその|、|・|等)/;

/** Whether one of two captions is the other with more behind it that is joined to it. */
function goesOn(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short !== '' && long.startsWith(short) && joining.test(long.slice(short.length));
}

function listArticles(tree: Container): Article[] {
  return indexTree(tree)
    .containers.filter(({ type, deleted }) => type === 'article' && !deleted)
    .map(({ id, caption = '' }) => ({ id, caption, pairs: pairsOf(plainText(tree, id) ?? '') }));
}

export function pairsOf(text: string): Set<string> {
  // Numbers change with the articles before.
  const letters = text.replace(/[\s0-9０-９一二三四五六七八九十百]/g, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

/** How much two articles have in common: 1 where all. */
function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return (2 * countBoth(left, right)) / Math.max(1, left.size + right.size);
}

/** How much of the shorter article stands in the longer one. */
function containedShare(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return countBoth(left, right) / Math.max(1, Math.min(left.size, right.size));
}

function countBoth(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of left) if (right.has(pair)) both++;
  return both;
}
