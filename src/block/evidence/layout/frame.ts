import type { Line } from '../../../model/line.ts';
import type { Span } from '../../../model/position.ts';
import { joinTexts, sliceText, spansOf } from '../../source-text.ts';
import { afterReference } from '../form.ts';
import { readOrdinalLabel } from '../marker/ordinal.ts';
import { looksLikeDocumentTitle } from '../part/part.ts';

/** A line in one frame: its signs, the words between them, and what stands behind. */
const frame =
  /^[【〔［[＜<《■□●◆◇★][\s　]*([^】〕］\]＞>》■□●◆◇★]{1,60}?)[\s　]*[】〕］\]＞>》■□●◆◇★][\s　]*((?:[^\s　].*。)?)$/;

const pairs = '【】 〔〕 ［］ [] ＜＞ <> 《》 ■■ □□ ●● ◆◆ ◇◇ ★★';

/** `「第1条」 適用`, also behind a sentence: a label between quotation marks, with nothing but its title. */
const quoted =
  /^((?:.*。)?)[「『](第[\s　]*[0-9０-９一二三四五六七八九十百]+[\s　]*条)[」』]([\s　]+[^\s　。、]{2,30})$/;

/** The lines of such a label and of the sentence before it. */
function unquote(line: Line, value: string, ornaments: Span[]): Line[] {
  const match = line.role === 'text' ? quoted.exec(line.text) : null;
  if (!match) return [line];
  const [, before, label] = match;
  const at = before.length + 1;
  const end = at + label.length;
  for (const from of [at - 1, end]) ornaments.push(...spansOf(sliceText(line, from, from + 1), value));
  const title = joinTexts([sliceText(line, at, end), sliceText(line, end + 1, line.text.length)]);
  const rest = { ...line, ...title };
  return before === ''
    ? [rest]
    : [
        { ...line, ...sliceText(line, 0, before.length) },
        { ...rest, blankBefore: 0 },
      ];
}

/**
 * Takes off the frames of lines that hold a label and its title, `【第1条 目的】`, `■第3条（料金）■`, or a number and one where several do,
 * `【1. 目的】`, and the sign behind a caption that has the same before it, `■職 員■`: they are layout, and their places go to
 * `ornaments`. `value` is the whole source.
 */
export function withoutFrames(printed: readonly Line[], value: string, ornaments: Span[]): readonly Line[] {
  const lines = printed.flatMap((line) => unquote(line, value, ornaments));
  const framed = lines.map(({ text, role }) => (role === 'tableRow' ? null : frame.exec(text)));
  return lines.flatMap((line, index) => {
    const match = framed[index];
    if (!match) return line;
    const [, words, rest] = match;
    const end = line.text.indexOf(words) + words.length;
    const behind = line.text.length - rest.length;
    const closer = line.text.slice(end, behind).trim();
    // ■第1条【目的】: what closes a caption closes no sign.
    if (!pairs.includes(line.text[0] + closer)) return line;
    const labelled =
      isTitled(words) || (closer === line.text[0] && rest === '' && looksLikeDocumentTitle(words));
    if (!labelled && (closer !== line.text[0] || rest !== '')) return line;
    const start = labelled ? end - words.length : 0;
    for (const [from, to] of [
      [0, labelled ? 1 : 0],
      [end, behind],
    ] as const)
      if (to > from) ornaments.push(...spansOf(sliceText(line, from, to), value));
    const title = { ...line, ...sliceText(line, start, end) };
    return rest === ''
      ? title
      : [title, { ...line, ...sliceText(line, behind, line.text.length), blankBefore: 0 }];
  });
}

/** Whether words are 第N条 or 第N章 with a title, and no reference: 第3条関係. */
function isTitled(words: string): boolean {
  const marker = readOrdinalLabel(words);
  return marker !== undefined && marker.gap !== 'end' && !afterReference.test(words.slice(marker.end));
}
