import type { ClassifiedLine } from '../evidence/form.ts';
import { follows } from '../evidence/marker/follows.ts';
import { headingRanks, type Marker } from '../evidence/marker/marker.ts';
import { type Candidate, choose, type Here } from './candidate.ts';
import { costOfCut } from './sentence-cost.ts';
import { noClause, noHeadings, type State } from './state.ts';
import * as weights from './weights.ts';

/** Ways to read a line as a heading: 第1章 総則. */
export function readHeading(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  const { marker } = form;
  if (state.scope === 'closing' || state.scope === 'commentary') return [];
  const rank = form.rank ?? headingRanks[marker!.kind] ?? 1;
  const cost = costOfCut(state.open, evidence, reader.wrapped) * shareOfCut(here, form);
  const candidates: Candidate[] = [];
  const add = (headings: State['headings'], own: number, returns: boolean): void => {
    const next = headings.slice();
    next[rank] = marker ?? { ...unnumbered, value: (headings[rank]?.value ?? 0) + 1 };
    for (let below = rank + 1; below < next.length; below++) next[below] = undefined;
    const toMain = returns || state.scope === 'front' || state.scope === 'main';
    candidates.push({
      cost: cost + own + (state.caption ? weights.captionLost / 2 : 0),
      choice: choose(here, 'heading', form, { taken: evidence.taken, ...(returns && { returns }) }),
      next: {
        ...noClause,
        inArticle: form.rank !== undefined && !marker,
        headings: next,
        scope: toMain ? 'main' : state.scope,
        ...(toMain && { mainHeadings: next }),
        ...(returns && { article: state.mainArticle }),
      },
      words: '',
    });
  };
  // A division above all others (…の部) closes the annexes of the one before it.
  if (form.rank === 0 && !marker) add(state.mainHeadings, 0, true);
  else add(state.headings, marker ? costOfHeading(state.headings, rank, marker) : 0, false);
  if ((state.scope === 'supplProvision' || state.scope === 'appdx') && marker) {
    const last = state.mainHeadings[rank];
    if (last && marker.value === last.value + 1)
      add(state.mainHeadings, state.scope === 'appdx' ? 1 : 4, true);
  }
  return candidates;
}

/** How much a cut sentence speaks against a label with a title set apart from it: `別表２　後遺障害等級表` is no rest of one. */
function shareOfCut({ evidence: { line } }: Here, { caption, body, type }: ClassifiedLine): number {
  if (type === 'appdx' && body === line.text.length && line.end === 'hard') return 0.3;
  return caption && caption[1] === line.text.length && /[　 ]/.test(line.text[caption[0] - 1] ?? '')
    ? 0.3
    : 1;
}

const unnumbered: Marker = {
  kind: 'chapter',
  shape: 'unnumbered',
  value: 0,
  branches: [],
  end: 0,
  body: 0,
  gap: 'end',
};

function costOfHeading(headings: State['headings'], rank: number, marker: Marker): number {
  const last = headings[rank];
  if (!last) return marker.value === 1 ? 0 : weights.headingGap;
  if (follows(last, marker)) return 0;
  if (marker.value === 1) return weights.headingRestart;
  return marker.value > last.value ? weights.headingGap : weights.headingBack;
}

/** Ways to read a line that is one bracket as the caption of what follows, or of the article above it. */
export function readCaption(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  if (state.scope === 'closing' || state.scope === 'commentary') return [];
  const next = reader.evidence.lines[here.index + evidence.taken]?.forms[0];
  // A bracket right before an article hardly ever is the rest of a sentence.
  const named = next?.type === 'article' && next.strong && !next.caption;
  const cut = named ? 0 : costOfCut(state.open, evidence, reader.wrapped);
  const lost = state.caption ? weights.captionLost : 0;
  const candidates: Candidate[] = [
    {
      cost: cut + (named ? 0 : form.strong ? weights.captionWaits : weights.captionWeak) + lost,
      choice: choose(here, 'caption', form, { taken: evidence.taken }),
      next: { caption: true },
      words: '',
    },
  ];
  const { open } = state;
  if (open?.kind === 'article' && open.empty && open.lines === 1 && !state.paragraph)
    candidates.push({
      cost: weights.captionBehind,
      choice: choose(here, 'captionBehind', form, { taken: evidence.taken }),
      next: { caption: false },
      words: '',
    });
  return candidates;
}

/** A 附則, or a further dated block of one. */
export function readSupplementary(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  const words = evidence.line.text.slice(form.body).trim();
  if (state.scope === 'commentary') return [];
  const caption = state.caption ? weights.captionLost : 0;
  const stated = /^[（(]?抄[）)]?$/.test(words) ? '' : words;
  return [
    {
      cost:
        costOfCut(state.open, evidence, reader.wrapped) *
          (form.caption || evidence.line.indent >= 4 ? 0.1 : 0.7) +
        caption,
      choice: choose(here, 'supplProvision', form, { taken: evidence.taken }),
      next: {
        ...noClause,
        scope: 'supplProvision',
        article: undefined,
        inArticle: false,
        articleDepth: 0,
        headings: noHeadings,
        paragraph: stated !== '',
      },
      words: stated,
    },
  ];
}

/** Whether days are the words of an article that has no others: 第2条（施行日）⏎施行日：2025年8月18日⏎改定日：2026年1月17日. */
function areWordsOfArticle({ state, reader, index }: Here): boolean {
  if (state.scope !== 'main' || !state.inArticle) return false;
  if (!state.paragraph) return true;
  return state.choice?.action === 'text' && reader.evidence.lines[index - 1]?.forms[0]?.type === 'dated';
}

/** A line that is a date and what happened on it: a block of the 附則, a note, or words of an article. */
export function readDated(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader, index } = here;
  if (areWordsOfArticle(here)) {
    const words = evidence.line.text;
    return [{ cost: 0, choice: choose(here, 'text', form), next: { paragraph: true }, words }];
  }
  const cut =
    costOfCut(state.open, evidence, reader.wrapped) +
    (state.open?.kind === 'row' && evidence.line.blankBefore === 0 ? 6 : 0);
  const history = /[制改施]|実施|適用|発効|変更/.test(evidence.line.text);
  const opens =
    state.scope === 'supplProvision' ||
    (state.scope !== 'front' &&
      state.scope !== 'commentary' &&
      (state.scope !== 'closing' || history) &&
      index > reader.profile.lastStructure);
  return [
    {
      cost: cut + (opens ? 0 : 0.1),
      choice: choose(here, opens ? 'dated' : 'note', form),
      next: opens
        ? { ...noClause, scope: 'supplProvision', article: undefined, inArticle: false, headings: noHeadings }
        : {},
      words: '',
    },
  ];
}

/** 別表, 別紙, 様式 … */
export function readAppendix(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  if (state.scope === 'commentary') return [];
  const { line } = evidence;
  const numbered = /[0-9０-９一二三四五六七八九十①-⑳]/.test(line.text);
  const bracketed = /^[（(【［[〔]/.test(line.text) && !numbered;
  const bare = !form.caption && !numbered && line.role === 'text';
  const amid = bare && here.index < reader.profile.lastStructure && state.scope === 'main' ? 2 : 0;
  return [
    {
      cost:
        costOfCut(state.open, evidence, reader.wrapped) * shareOfCut(here, form) +
        (bracketed ? 2 : 0) +
        (state.scope === 'front' && reader.profile.hasArticles ? 4 : 0) +
        amid +
        (state.caption ? weights.captionLost : 0),
      choice: choose(here, 'appdx', form, { taken: evidence.taken }),
      next: {
        ...noClause,
        scope: 'appdx',
        article: undefined,
        inArticle: false,
        articleDepth: 0,
        headings: noHeadings,
      },
      words: '',
    },
  ];
}
