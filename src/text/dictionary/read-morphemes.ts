import type { Morpheme } from './morpheme-type.ts';
import type { TextTokenizer, Token } from './token.ts';

/** Longest stretch that is given to kuromoji at once: its time grows with the square of a stretch without 、 and 。. */
const longestRun = 500;

/** What kuromoji fails on or miscounts: NUL and characters beyond the Basic Multilingual Plane. */
const unreadable = /[\0\ud800-\udfff]/g;

/** Splits a text into morphemes that cover it without gaps. */
export function readMorphemes(tokenizer: TextTokenizer, text: string): Morpheme[] {
  const readable = text.replace(unreadable, '〓');
  const morphemes: Morpheme[] = [];
  for (const [start, end] of cutRuns(readable)) {
    let offset = start;
    for (const token of tokenizer.tokenize(readable.slice(start, end))) {
      // Surfaces cover the run in order, while word_position counts code points and restarts.
      const surface = text.slice(offset, offset + token.surface_form.length);
      const last = morphemes.at(-1);
      if (last && splitsPair(text, offset)) {
        morphemes[morphemes.length - 1] = {
          ...last,
          surface: last.surface + surface,
          end: offset + surface.length,
        };
      } else morphemes.push(makeMorpheme(token, surface, offset));
      offset += surface.length;
    }
  }
  return morphemes;
}

function makeMorpheme(token: Token, surface: string, start: number): Morpheme {
  return {
    surface,
    base: token.basic_form === '*' ? surface : token.basic_form,
    pos: token.pos,
    detail: token.pos_detail_1 === '*' ? '' : token.pos_detail_1,
    reading: token.reading === '*' ? '' : (token.reading ?? ''),
    start,
    end: start + surface.length,
  };
}

/** Whether an offset stands between the halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Cuts a text after 、 and 。 where it can, and anyway at the longest run. */
function cutRuns(text: string): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  while (text.length - start > longestRun) {
    const mark = Math.max(
      text.lastIndexOf('、', start + longestRun - 1),
      text.lastIndexOf('。', start + longestRun - 1),
    );
    const end = mark > start ? mark + 1 : start + longestRun;
    runs.push([start, end]);
    start = end;
  }
  if (start < text.length) runs.push([start, text.length]);
  return runs;
}
