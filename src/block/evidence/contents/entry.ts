import type { Line } from '../../../model/line.ts';
import type { LineEvidence } from '../evidence.ts';
import { afterReference, type ClassifiedLine } from '../form.ts';
import { withoutPage } from '../leader.ts';
import { headingRanks, type Marker } from '../marker/marker.ts';
import { mayBeOrdinal, readOrdinalLabel } from '../marker/ordinal.ts';

/** Lines of the longest table of contents. */
export const longestToc = 800;
const longestEntry = 80;

/** What a line of a table of contents and its place in the text have in common. */
export function keyOf({ line, forms }: LineEvidence): string {
  const [form] = forms;
  const words = line.text.slice(form?.type === 'list' ? form.body : 0);
  const linked = form && readLink(line, form);
  const marker = linked ?? form?.marker;
  if (marker && (form.type !== 'list' || linked))
    return `${marker.kind} ${marker.value} ${marker.branches.join()}`;
  if (form?.type === 'supplProvision') return '附則';
  const bare = bareWords(words);
  return marker && marker.kind !== 'bullet' ? `${marker.value} ${bare.slice(0, 6)}` : bare.slice(0, 12);
}

/** The label that the sign or the number of a list of links stands before: `• 第1条(当社の責任)`, `1. 第1条 当社の責任`. */
function readLink({ text }: Line, { type, body }: ClassifiedLine): Marker | undefined {
  if (type !== 'list' || !mayBeOrdinal(text.slice(body))) return undefined;
  const label = readOrdinalLabel(text.slice(body));
  if (!label || (label.kind !== 'article' && headingRanks[label.kind] === undefined)) return undefined;
  return afterReference.test(text.slice(body + label.end)) ? undefined : label;
}

/** Whether a line could be an entry: short, and no sentence. */
export function isEntry({ line, ended, forms }: LineEvidence): boolean {
  return (
    line.text.length <= longestEntry &&
    (!ended || line.role === 'heading') &&
    forms[0]?.type !== 'row' &&
    forms[0]?.type !== 'end'
  );
}

/** Whether a line is labelled as entries of a table of contents are: an article, a heading, a list of links to them. */
export function isLabelled({ line, forms }: LineEvidence): boolean {
  const [form] = forms;
  if (!form) return false;
  if (form.type === 'article' || form.type === 'heading') return true;
  return readLink(line, form) !== undefined;
}

/** Whether what an entry says begins the line that it may stand for. */
export function isBegunBy({ line }: LineEvidence, { line: entry, forms: [form] }: LineEvidence): boolean {
  return bareWords(line.text).startsWith(bareWords(entry.text.slice(form.type === 'list' ? form.body : 0)));
}

function bareWords(words: string): string {
  return withoutPage(words).replace(/[\s（）()［］【】〔〕]/g, '');
}
