import type { LineEvidence } from '../evidence.ts';
import { type ClassifiedLine, type Range, readBracket } from '../form.ts';
import { type Marker, skipSpace } from '../marker/marker.ts';
import { isDeleted, isTitleLike } from '../title.ts';

/** The words behind the number of a line. */
export function wordsOf({ line }: LineEvidence, form: ClassifiedLine): string {
  return line.text.slice(form.body);
}

/** The caption behind a number: a bracket, or all its words where they could be a title. */
export function captionOf({ line }: LineEvidence, form: ClassifiedLine): Range | undefined {
  const bracket = form.caption ?? readBracket(line.text, form.marker!.body);
  if (bracket && bracket[0] >= form.marker!.body) return bracket;
  return undefined;
}

/** Whether words are a title, of several things perhaps: `譲渡、質入れ等の禁止`. */
export function couldBeTitle(words: string): boolean {
  return isTitleLike(words.replaceAll('、', ''));
}

/** `納入金について 納入金として、…。`: the length of a title before a sentence that white space parts from it; 0 where there is none. */
export function titleBefore(words: string): number {
  const head = /^([^\s　。、（(]{2,20})[\s　]+(?=[^\s　]{6}.*。)/.exec(words)?.[1];
  return head && isTitleLike(head) && !/(?<!について|に関して)[はがをにでともへや]$/.test(head)
    ? head.length
    : 0;
}

/** The line as an article without a number, or as what `other` says: all its words are the title. */
export function allTitle({ line }: LineEvidence, other?: Partial<ClassifiedLine>): ClassifiedLine {
  const { length } = line.text;
  return { line, type: 'article', caption: [0, length], body: length, strong: true, ...other };
}

/** The line as an article with that number; its words are the caption where they could be a title. */
export function titledForm(evidence: LineEvidence, form: ClassifiedLine, marker: Marker): ClassifiedLine {
  const { line } = evidence;
  const words = wordsOf(evidence, form);
  const base: ClassifiedLine = {
    line,
    type: 'article',
    marker,
    labelAt: form.labelAt,
    body: form.body,
    strong: true,
  };
  if (isDeleted(words)) return base;
  const bracket = captionOf(evidence, form);
  if (bracket) return { ...base, caption: bracket, body: skipSpace(line.text, bracket[1]) };
  const title = titleBefore(words);
  if (title > 0) {
    const end = form.body + title;
    return { ...base, caption: [form.body, end], body: skipSpace(line.text, end) };
  }
  if (line.role === 'heading' || couldBeTitle(words))
    return { ...base, caption: [form.body, line.text.length], body: line.text.length };
  return base;
}
