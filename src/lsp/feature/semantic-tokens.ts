import { type Range, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver/node';
import { toPoint } from '../../text/leaf-source.ts';
import type { Study } from '../study/study.ts';
import { tokenFields, tokenNames, tokenTypes } from '../study/tokens.ts';
import type { OpenText } from '../text/open-text.ts';

/** What the numbers of tokens mean. */
export const tokenLegend = { tokenTypes, tokenModifiers: ['declaration'] };

const definition = tokenNames.indexOf('definition');

/** The words of a text by what they are, in a range or in all of it; what was edited since the study is left out. */
export function listTokens(text: OpenText, { tokens, value }: Study, range?: Range): SemanticTokens {
  const from = range ? text.nearestBefore(range.start) : 0;
  const to = range ? text.nearestBefore(range.end) : value.length;
  const builder = new SemanticTokensBuilder();
  const { lineStarts } = text;
  for (let at = firstFrom(tokens, from); at < tokens.length && tokens[at] <= to; at += tokenFields) {
    const place = text.findOffsets(tokens[at], tokens[at + 1]);
    if (!place) continue;
    const name = tokens[at + 2];
    const modifiers = name === definition ? 1 : 0;
    for (let [start, end] = place; start < end; ) {
      const { line, column } = toPoint(start, lineStarts);
      // A token that goes on in the next line is two.
      let stop = Math.min(end, (lineStarts[line] ?? Number.POSITIVE_INFINITY) - 1);
      if (stop < end && text.value[stop - 1] === '\r') stop--;
      if (stop > start) builder.push(line - 1, column - 1, stop - start, name, modifiers);
      start = Math.max(stop, lineStarts[line] ?? end);
    }
  }
  return { data: builder.build().data };
}

/** Place of the first token that ends behind an offset. */
function firstFrom(tokens: Int32Array, offset: number): number {
  let [low, high] = [0, tokens.length / tokenFields];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle * tokenFields + 1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low * tokenFields;
}
