import type { ClassifiedLine } from '../evidence/form.ts';
import { type Candidate, choose, type Here } from './candidate.ts';
import { remarkBehind } from './remark.ts';
import { costOfCut } from './sentence-cost.ts';
import { noHeadings, type State } from './state.ts';
import * as weights from './weights.ts';

/** Whatever was open is closed. */
const apart = {
  levels: [],
  left: undefined,
  paragraph: false,
  announces: false,
  caption: false,
  inArticle: false,
} as const;

/** A row of a table. */
export function readRow(here: Here, form: ClassifiedLine): Candidate[] {
  return [
    {
      cost: here.state.caption ? weights.captionLost / 2 : 0,
      choice: choose(here, 'row', form, { taken: here.evidence.taken }),
      next: { caption: false, ...(here.state.scope === 'main' && { paragraph: true }) },
      words: here.evidence.line.text,
    },
  ];
}

/** A heading of the format that carries no label. */
export function readTitle(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  if (state.scope === 'commentary') return [];
  const { articleDepth } = reader.profile;
  const closes = evidence.line.depth <= articleDepth && state.scope !== 'front';
  const within = state.inArticle ? { ...apart, inArticle: true } : { caption: false };
  return [
    {
      cost: state.caption ? weights.captionLost : 0,
      choice: choose(here, 'title', form),
      next: closes ? apart : within,
      words: evidence.line.text,
    },
  ];
}

/** 以上, or a line that belongs to the contents. */
export function readMark(here: Here, form: ClassifiedLine, action: 'end' | 'toc'): Candidate[] {
  const { state, evidence, reader } = here;
  const closes = action === 'end' && here.index > reader.profile.lastStructure && state.scope !== 'front';
  return [
    {
      cost: costOfCut(state.open, evidence, reader.wrapped) + (state.caption ? weights.captionLost : 0),
      choice: choose(here, action, form),
      next: closes ? { ...apart, scope: 'closing' } : { caption: false },
      words: '',
    },
  ];
}

/** この契約を証するため、本書2通を作成し…: what closes the document is no clause. */
export function readClosing(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  if (state.scope === 'commentary') return [];
  // Before the first clause the formula stands on the cover.
  if (state.scope === 'front') return [{ cost: 0, choice: choose(here, 'note', form), next: {}, words: '' }];
  return [
    {
      cost: costOfCut(state.open, evidence, reader.wrapped) + weights.closing,
      choice: choose(here, 'closing', form),
      next: { ...apart, scope: 'closing' },
      words: evidence.line.text,
    },
  ];
}

/** How much a cut sentence speaks against a remark: items end without 。, and （注１） in a sentence has words of it behind. */
const remarkShare = 0.3;

/** （注１）風災: a remark on the open clause; it closes nothing. */
export function readRemark(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  if (state.scope === 'closing' || state.scope === 'commentary') return [];
  const { text } = evidence.line;
  return [
    {
      cost:
        costOfCut(state.open, evidence, reader.wrapped) * remarkShare +
        (state.caption ? weights.captionLost : 0),
      choice: choose(here, 'remark', form),
      next: { caption: false, remark: form.closed ? undefined : remarkBehind(evidence) },
      words: text,
    },
  ];
}

/** A title behind the articles: 家族特約, 〇〇規約コメント, or a further document. */
export function readPart(here: Here, form: ClassifiedLine): Candidate[] {
  const { state, evidence, reader } = here;
  if (state.articles < 1 || state.scope === 'front') return [];
  const fresh: Partial<State> = {
    levels: [],
    left: undefined,
    paragraph: false,
    announces: false,
    caption: false,
    inArticle: false,
    article: undefined,
    headings: noHeadings,
    articleDepth: 0,
  };
  const scope = form.part === 'commentary' ? 'commentary' : form.part === 'appdx' ? 'appdx' : 'front';
  return [
    {
      cost: costOfCut(state.open, evidence, reader.wrapped) + (form.strong ? 0 : weights.part),
      choice: choose(here, 'part', form),
      next: {
        ...fresh,
        scope,
        ...(form.part === 'document' && { mainArticle: undefined, mainHeadings: noHeadings, articles: 0 }),
      },
      words: '',
    },
  ];
}
