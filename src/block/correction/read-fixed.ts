import type { Correction } from '../../model/correction.ts';
import { asText, type Candidate, choose, type Here } from '../choice/candidate.ts';
import { readArticle } from '../choice/read-article.ts';
import { openMember } from '../choice/read-list.ts';
import { readAppendix, readCaption, readHeading, readSupplementary } from '../choice/read-structure.ts';
import { isNumbered, type State } from '../choice/state.ts';

/** What it costs to read a line against what stands before it: as much as nothing else does. */
const against = 20;

/** Of the ways to read a line, those that a person said; where there is none, one that is against the rest of the text. */
export function readFixed(
  here: Here,
  fixed: Correction['as'],
  candidates: readonly Candidate[],
): Candidate[] {
  const kept = candidates.filter((candidate) => isMeant(here.state, fixed, candidate));
  return kept.length > 0 ? kept : [insist(here, fixed)];
}

function isMeant(state: State, fixed: Correction['as'], { choice: { action, place } }: Candidate): boolean {
  const depth = place?.at === 'item' ? place.depth : undefined;
  const first = isNumbered(state) ? 1 : 0;
  switch (fixed) {
    case 'caption':
      return action === 'caption' || action === 'captionBehind';
    case 'paragraph':
      return (action === 'list' || action === 'text') && place?.at === 'paragraph';
    case 'item':
      return action === 'list' && depth === first;
    case 'subitem':
      return action === 'list' && depth !== undefined && depth > first;
    case 'text':
      return action === 'text' || action === 'goesOn';
    default:
      return action === fixed;
  }
}

const readers = {
  heading: readHeading,
  article: readArticle,
  caption: readCaption,
  supplProvision: readSupplementary,
  appdx: readAppendix,
} as const;

function insist(here: Here, fixed: Correction['as']): Candidate {
  const { state, evidence } = here;
  const [form] = evidence.forms;
  const inMain: Here = { ...here, state: { ...state, scope: 'main' } };
  if (form && fixed in readers) {
    const [read] = readers[fixed as keyof typeof readers](inMain, form);
    const isMain = fixed === 'article' || fixed === 'heading';
    const returns = isMain && state.scope !== 'front' && state.scope !== 'main';
    return {
      ...read,
      cost: read.cost + against,
      choice: { ...read.choice, ...(returns && { returns }) },
      next: { ...read.next, ...(isMain && { scope: 'main' }) },
    };
  }
  const marker = form?.marker;
  if (form && marker && (fixed === 'item' || fixed === 'subitem' || fixed === 'paragraph')) {
    const first = isNumbered(state) ? 1 : 0;
    const depth = Math.min(state.levels.length, fixed === 'subitem' ? first + 1 : first);
    const place =
      fixed === 'paragraph' ? ({ at: 'paragraph' } as const) : ({ at: 'item', depth, gap: false } as const);
    return {
      cost: against,
      choice: choose(here, 'list', form, { place, marker }),
      next: openMember(inMain, marker, place),
      words: evidence.line.text.slice(form.body),
    };
  }
  const place = { at: fixed === 'paragraph' || !state.paragraph ? 'paragraph' : 'sentence' } as const;
  return {
    cost: against,
    choice: choose(here, 'text', asText(here), { place }),
    next: {
      paragraph: true,
      levels: [],
      left: undefined,
      caption: false,
      announces: evidence.announces,
      scope: state.scope === 'front' && fixed === 'paragraph' ? 'main' : state.scope,
    },
    words: evidence.line.text,
  };
}
