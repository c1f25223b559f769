import type { Pointer } from '../../../text/pointer.ts';
import type { ScanState } from '../scan-state.ts';
import { doubtNoun, doubtUnnamed } from './doubt.ts';
import { findNamedBefore } from './same-name.ts';
import type { WordsBefore } from './words-before.ts';

const treaty = /条約$|議定書$|国際.*協定$|地位協定$/;

/** Gives a pointer the document, or the treaty, that words before it name. */
export function nameDocument(state: ScanState, pointer: Pointer, words: WordsBefore): void {
  if (treaty.test(words.name)) {
    pointer.law = { title: words.name };
    return;
  }
  const name = readDocumentName(state, words);
  if (name === undefined) pointer.self = true;
  else if (/^同/.test(name) || /^同.*[法令]$/.test(words.name)) pointer.doubt = doubtUnnamed(words.name);
  else if (words.qualifier !== undefined && state.context.self.title.endsWith(name))
    pointer.doubt = doubtNoun(`${name}（${words.qualifier}）`);
  else pointer.document = name;
  if (name?.endsWith('則')) state.lastOrders.delete('則');
  state.lastDocument = name ?? state.lastDocument;
}

/** The document that words name, 同規程 the one named before; undefined where that is this document. */
export function readDocumentName(
  { text: { folded }, lastDocument }: ScanState,
  { name, start }: WordsBefore,
): string | undefined {
  const same = /^同(.+)$/.exec(name)?.[1];
  if (same === undefined) return name;
  const meant = findNamedBefore(folded, start, same) ?? lastDocument;
  if (meant === undefined || !meant.endsWith(same)) return name;
  return /^(?:この|本)/.test(meant) ? undefined : meant;
}
