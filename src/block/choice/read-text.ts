import { follows } from '../evidence/marker/follows.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import { isTitleLike } from '../evidence/title.ts';
import type { Candidate, Here } from './candidate.ts';
import { asText, choose } from './candidate.ts';
import type { Place } from './choice.ts';
import { costOfGoingOn, costOfNew } from './sentence-cost.ts';
import { isNumbered, type Level, type Open, type State } from './state.ts';
import { weights } from './weights.ts';

/** Sentences that go on a paragraph though they begin a line. */
const goesOnParagraph = /^(?:ただし|但し|但、|但シ|なお|この場合|また、|その場合|※|＊|注|[（(]注)/;

/** Of these, the words that begin a paragraph where the author ended the line before. */
const beginsOwn = /^(?:また、|なお)/;

/** Ways to read a line as text: going on from the open line, or a line of its own. */
export function readText(here: Here): Candidate[] {
  const { state, evidence, reader, unread } = here;
  const { open } = state;
  const candidates: Candidate[] = [];
  const text = evidence.line.text;
  if (open && !isApart(state)) {
    const cost = costOfGoingOn(open, evidence, reader.wrapped, reader.profile.firstLine);
    if (cost !== undefined)
      candidates.push({
        cost: cost + unread * shareUnread(here),
        choice: choose(here, 'goesOn', asText(here)),
        next: {},
        words: text,
      });
  }
  // Amid a sentence that fills its line, nothing else is worth working out.
  if (candidates[0]?.cost === 0 && evidence.forms.length === 0 && open && isFilled(open) && !open.ended)
    return candidates;
  for (const { place, cost, next } of places(here))
    candidates.push({
      cost: cost + (isApart(state) ? unreadApart(here) : costOfNew(open, evidence, reader.wrapped) + unread),
      choice: choose(here, 'text', asText(here), { place }),
      next,
      words: text,
    });
  return candidates;
}

function isFilled({ fill, end, kind }: Open): boolean {
  return kind !== 'row' && (fill === 'full' || fill === 'edge' || end === 'soft');
}

/** How much an unread label speaks against going on: little amid a sentence, unless it has the next number of a run. */
function shareUnread({ state, evidence }: Here): number {
  const { open } = state;
  if (open?.ended) return 1;
  const runs = evidence.forms.some(
    ({ marker }) =>
      marker !== undefined &&
      marker.kind !== 'bullet' &&
      (goesOnRun(state, marker) ||
        (marker.other !== undefined && goesOnRun(state, { ...marker, ...marker.other }))),
  );
  if (runs) return 0.6;
  const beside = evidence.forms.some(
    ({ type, strong, marker }) =>
      type === 'list' &&
      strong &&
      state.levels.some((level) => level.marker.shape === marker?.shape && marker.kind !== 'bullet'),
  );
  if (beside) return 0.5;
  return open?.fill === 'short' ? 0.6 : 0.25;
}

function goesOnRun(state: State, marker: Marker): boolean {
  return (
    state.levels.some((level) => level.marker.kind === marker.kind && follows(level.marker, marker)) ||
    (state.article?.kind === marker.kind && follows(state.article, marker))
  );
}

/** Whether nothing is a clause here: behind the closing formula, in a commentary. */
function isApart({ scope }: State): boolean {
  return scope === 'closing' || scope === 'commentary';
}

const endsApart = new Set(['supplProvision', 'dated', 'appdx', 'part']);

/** Where nothing is a clause, only what may end that stretch is missed: a 附則, an annex, a history of dates. */
function unreadApart({ state, evidence, unread }: Here): number {
  const closing = state.scope === 'closing';
  const ends = evidence.forms.some(
    ({ type }) => endsApart.has(type) || (closing && (type === 'article' || type === 'heading')),
  );
  return ends ? unread : 0;
}

interface Placed {
  place: Place;
  cost: number;
  next: Partial<State>;
}

function places(here: Here): Placed[] {
  const { state, evidence } = here;
  const { scope } = state;
  if (scope === 'closing' || scope === 'commentary')
    return [{ place: { at: 'paragraph' }, cost: 0, next: {} }];
  const caption = state.caption ? weights.captionText : 0;
  const left = state.levels.find(({ isParagraph }) => !isParagraph) ?? state.left;
  const paragraph = {
    paragraph: true,
    levels: [],
    left,
    caption: false,
    announces: evidence.announces,
  };
  if (scope === 'front') return frontPlaces(here, paragraph);
  if (!state.paragraph) {
    if (namesAnnex(here)) return [{ place: { at: 'title' }, cost: 0, next: {} }];
    return [{ place: { at: 'paragraph' }, cost: caption, next: paragraph }];
  }
  const placed: Placed[] = [];
  const { sentence, own } = costsInParagraph(here);
  if (state.caption && evidence.ended && !isNumbered(state)) {
    placed.push({ place: { at: 'paragraph' }, cost: caption, next: paragraph });
  } else {
    placed.push({ place: { at: 'paragraph' }, cost: own + caption, next: paragraph });
  }
  const lost = state.caption ? weights.captionLost : 0;
  const kept = isNumbered(state) ? state.levels.slice(0, 1) : [];
  placed.push({
    place: { at: 'sentence' },
    cost: sentence + lost,
    next: {
      levels: kept,
      left: state.levels[kept.length] ?? state.left,
      caption: false,
      announces: evidence.announces,
    },
  });
  const deepest = state.levels.at(-1);
  if (deepest && !deepest.isParagraph) {
    for (const [level, { cost }] of hangingCosts(here)) {
      const levels = state.levels.slice(0, level + 1);
      const last = levels[level];
      levels[level] = {
        ...last,
        hung: true,
        ended: evidence.ended,
        announces: evidence.announces,
      };
      placed.push({ place: { at: 'hung', level }, cost: cost + lost, next: { levels, caption: false } });
    }
  }
  return placed;
}

/** Whether a line below the label of an annex is its title: what is numbered or set in rows follows. */
function namesAnnex({ state, evidence, reader, index }: Here): boolean {
  if (state.scope !== 'appdx' || state.inArticle || !isTitleLike(evidence.line.text)) return false;
  const next = reader.evidence.lines[index + 1]?.forms[0]?.type;
  return next === 'list' || next === 'caption' || next === 'row';
}

/** Before the first clause: a title, a note or the preamble; where nothing is an article, perhaps the first paragraph. */
function frontPlaces({ reader, evidence, state, index, unread }: Here, paragraph: Partial<State>): Placed[] {
  const { hasArticles, hasClauses } = reader.profile;
  const [form] = evidence.forms;
  // A list before the first article is a note; the first article itself is none, however dear what follows is.
  const clause = form?.strong && (form.type === 'article' || form.type === 'heading') ? 20 : 0;
  const listed = (form?.type === 'list' && hasArticles ? 0.5 - unread : 0) + clause;
  const front = {
    place: { at: 'sentence' } as const,
    cost: hasArticles || !hasClauses ? listed : evidence.ended ? 1.5 : 0.2,
    next: {},
  };
  if (hasArticles || !hasClauses) return [front];
  const runsOn = reader.wrapped && evidence.fill !== 'short' && evidence.fill !== 'cut';
  const cost = (evidence.ended ? 0.6 : runsOn ? 1.2 : 6) + (index === 0 ? 3 : 0);
  return [
    front,
    {
      place: { at: 'paragraph' },
      cost: cost + (state.caption ? 0 : 0.2),
      next: { ...paragraph, scope: 'main' },
    },
  ];
}

/** Costs of a further line of the paragraph, and of a paragraph of its own. */
function costsInParagraph({ state, evidence, reader, index }: Here): { sentence: number; own: number } {
  const { line, ended } = evidence;
  const { text } = line;
  const belowItems = state.levels.length > (isNumbered(state) ? 1 : 0);
  const leaving = belowItems ? costOfLeaving(state.levels.at(-1)!, evidence.line) : 0;
  const back = goesOnParagraph.test(text) ? Math.min(leaving, 0.3) : leaving;
  if (isNumbered(state)) return { sentence: back, own: weights.textParagraphNumbered + back };
  if (reader.profile.numberedLater[index]) return { sentence: back, own: 3 + back };
  if (
    goesOnParagraph.test(text) &&
    !(beginsOwn.test(text) && state.open?.end === 'hard' && line.blankBefore > 0)
  )
    return { sentence: back, own: weights.textGoesOn + back };
  const complete =
    ended ||
    /[、：:]$/.test(text) ||
    (reader.wrapped && evidence.fill !== 'short') ||
    line.end === 'soft' ||
    (state.open?.ended === true && line.indent > state.open.indent && text.length >= 25);
  const before =
    state.open?.ended ||
    state.open?.kind === 'row' ||
    belowItems ||
    (line.blankBefore > 0 && state.open?.predicate);
  if (complete && before) return { sentence: weights.textSentence + back, own: back };
  return { sentence: back, own: weights.textParagraphOpen + back };
}

/** Costs of closing the open items: their run may want to go on, and their lines may hang. */
function costOfLeaving(level: Level, line: { indent: number; listDepth: number }): number {
  if (level.isParagraph) return 0;
  if (line.listDepth > 0 && line.listDepth >= level.listDepth) return 4;
  if (level.hungBefore && !level.hung) return 2.5;
  if (!level.ended && !level.hung) return 1.2;
  if (line.indent > level.indent) return level.ended ? 1 : 1.5;
  return level.ended ? 0.2 : 0.8;
}

/** Costs of hanging the line on an open item. */
function hangingCosts({ state, evidence }: Here): [number, { cost: number }][] {
  const { line } = evidence;
  const last = state.levels.length - 1;
  const deepest = state.levels[last];
  if (line.listDepth > 0) {
    const level = state.levels.findLastIndex(({ listDepth }) => listDepth > 0 && listDepth <= line.listDepth);
    if (level >= 0 && !state.levels[level].isParagraph) return [[level, { cost: 0 }]];
  }
  let cost = deepest.marker.kind === 'bullet' ? 2.5 : 1.2;
  if (deepest.hungBefore || deepest.hung) cost = 0;
  else if (!deepest.ended) cost = 0.3;
  if (goesOnParagraph.test(line.text)) cost += deepest.ended ? 0 : 0.5;
  // The format says that its list has ended.
  if (deepest.listDepth > 0 && !line.continues) cost += 3;
  if (line.indent > deepest.indent) cost -= 0.5;
  else if (line.indent < deepest.indent) cost += 1;
  return [[last, { cost: Math.max(0, cost) }]];
}
