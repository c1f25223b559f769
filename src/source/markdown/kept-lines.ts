import type { Line } from '../../model/line.ts';

const longest = 30;
/** Punctuation of a sentence, or a word at its end that another must follow. */
const amidSentence = /[、。，．,.]|[はがをのにとでもやへ（「]$/;
/** What goes on with the line before. */
export const goesOn = /^(?:[）)」』】、。，,]|及び|又は|並びに|若しくは|または|および)/;
const sentenceEnd = /[。：:][）」』]?$/;
const fact = /[　：:]/;

/** Whether a line says one thing by itself: `設立時理事　山田太郎`. */
function isFact({ text, role }: Line): boolean {
  return role === 'text' && text.length <= longest && !amidSentence.test(text) && !goesOn.test(text);
}

/**
 * Keeps the ends of lines that Markdown would join though each says one thing: the facts at the end of a paragraph, behind a
 * whole sentence, or alone. What is wrapped ends with 。: its last line is no fact.
 */
export function keepFactLines(lines: readonly Line[]): Line[] {
  const kept = lines.slice();
  for (let end = lines.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && lines[start].continues) start--;
    let first = end;
    while (first > start && isFact(lines[first - 1])) first--;
    const behind = first > start && sentenceEnd.test(lines[first - 1].text);
    const alone = first === start && lines.slice(start, end).every(({ text }) => fact.test(text));
    if (behind || alone)
      for (let at = Math.max(first, start + 1); at < end; at++) kept[at] = { ...lines[at], continues: false };
    end = start;
  }
  return kept;
}
