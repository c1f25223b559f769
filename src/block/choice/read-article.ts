import type { ClassifiedLine } from '../evidence/form.ts';
import { follows } from '../evidence/marker/follows.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import { isTitleLike } from '../evidence/title.ts';
import { type Candidate, choose, type Here } from './candidate.ts';
import { costOfCut } from './sentence-cost.ts';
import { noClause, type State } from './state.ts';
import * as weights from './weights.ts';

/** Where an article may stand: what that costs, and what it changes beside the article itself. */
interface Standing {
  cost: number;
  returns?: boolean;
  next: Partial<State>;
}

/** Ways to read a line as an article. */
export function readArticle(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence } = here;
  const { marker } = form;
  const words = evidence.line.text.slice(form.body);
  const base = costOfForm(here, form);
  return standingsOf(here, marker).map(({ cost, returns, next }) => ({
    cost: base + cost,
    choice: choose(here, 'article', form, { taken: evidence.taken, ...(returns && { returns }) }),
    next: {
      ...noClause,
      article: marker,
      inArticle: true,
      articleDepth: evidence.line.listDepth,
      articles: state.articles + 1,
      paragraph: words !== '' && !isTitleLike(words),
      announces: evidence.announces && words !== '',
      ...next,
    },
    words,
  }));
}

/** What the form of the line and the sentence before it say against an article. */
function costOfForm({ state, evidence, reader }: Here, form: ClassifiedLine): number {
  const { marker, strong } = form;
  const fits = marker && state.article && follows(state.article, marker) && strong;
  const typeset = marker?.gap === 'wideSpace' && strong;
  // A line that is nothing but label and caption is no rest of a sentence.
  const alone = strong && form.caption !== undefined && form.body === evidence.line.text.length;
  const share = typeset ? (fits ? 0.1 : 0.4) : alone ? 0.3 : fits ? 0.5 : 1;
  let cost = costOfCut(state.open, evidence, reader.wrapped) * share + (strong ? 0 : weights.weakForm);
  if (cost > 0.5 && (form.caption || state.caption)) cost += weights.articleCaptioned;
  return Math.max(0, cost) + (marker?.misread ? 1 : 0);
}

/** Lists the stretches of the document that an article with that number may belong to. */
function standingsOf(here: Here, marker: Marker | undefined): Standing[] {
  const { state } = here;
  const { scope } = state;
  const goesOnMain = marker && state.mainArticle && follows(state.mainArticle, marker);
  if (scope === 'closing' || scope === 'commentary')
    return goesOnMain
      ? [{ cost: weights.articleInClosing, next: { scope: 'main', mainArticle: marker } }]
      : [];
  const mainArticle = marker ?? state.mainArticle;
  if (scope === 'front') return [{ cost: costOfFirst(marker), next: { scope: 'main', mainArticle } }];
  if (scope === 'main') return [{ cost: costOfNumber(here, state.article, marker), next: { mainArticle } }];
  // Articles of the first 附則 may go on with the numbers of the main provision.
  const inSupplement = scope === 'supplProvision' && !state.article && goesOnMain;
  const own = { cost: inSupplement ? 0.3 : costOfNumber(here, state.article, marker), next: {} };
  return goesOnMain && marker.value > 1 ? [own, returnToMain(state, marker)] : [own];
}

/** An article behind a 附則 or an annex that goes on the main provision. */
function returnToMain(state: State, marker: Marker): Standing {
  const better = state.article && follows(state.article, marker) ? 3 : 0;
  const share = !state.article && state.scope === 'appdx' ? 0.25 : 1;
  return {
    cost: weights.articleReturn * share + better,
    returns: true,
    next: { scope: 'main', mainArticle: marker, headings: state.mainHeadings },
  };
}

function costOfFirst(marker: Marker | undefined): number {
  if (!marker || marker.value === 1) return 0;
  return marker.value === 2 ? 1 : weights.articleFirstHigh;
}

/** Costs of an article's number behind the one before it. */
function costOfNumber({ state }: Here, last: Marker | undefined, marker: Marker | undefined): number {
  if (!marker) return 0;
  if (!last) return costOfFirst(marker);
  if (last.kind !== marker.kind) return 3;
  if (follows(last, marker)) return 0;
  const value = last.through ?? last.value;
  if (marker.value > value)
    return weights.articleGap + Math.min(4, weights.articleGapEach * (marker.value - value));
  if (marker.value === value) return marker.branches.length > 0 ? 1 : weights.articleSame;
  if (marker.value === 1 && marker.branches.length === 0)
    return state.open?.kind === 'heading' ||
      (state.caption && state.open?.kind === 'caption' && !state.inArticle)
      ? weights.articleRestartHeading
      : weights.articleRestart;
  return weights.articleBack;
}
