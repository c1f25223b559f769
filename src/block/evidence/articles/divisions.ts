import { appendTo } from '../../../text/collection/append-to.ts';
import { romanValue } from '../../../text/numeral.ts';
import type { LineEvidence } from '../evidence.ts';
import type { Range } from '../form.ts';
import { finish, type Marker } from '../marker/marker.ts';
import { isTitleLike } from '../title.ts';
import type { ArticleSystem } from './system.ts';
import { allTitle } from './titled-form.ts';
import type { Member } from './titled-run.ts';

/** `II 契約の申込み`: a Roman numeral in Latin letters that white space parts from a title. */
function readBareRoman(text: string): Marker | undefined {
  const letters = /^[IVXＩＶＸ]{1,6}(?=[\s　]+\S)/.exec(text)?.[0];
  const value = letters ? romanValue(letters.normalize('NFKC')) : 0;
  return letters && value ? finish(text, 'roman', { value }, letters.length) : undefined;
}

/** Headings over numbered articles: Ⅰ, A, 第１ right before one of them. */
export function addDivisions(
  lines: readonly LineEvidence[],
  run: readonly Member[],
  system: ArticleSystem,
): void {
  const members = new Set(run.map(({ index }) => index));
  const kind = run[0].marker.kind;
  const shapes = new Map<string, { index: number; marker: Marker }[]>();
  for (const [index, { line, forms }] of lines.entries()) {
    const marker = forms.find(({ type }) => type === 'list')?.marker ?? readBareRoman(line.text);
    if (!marker || marker.kind === kind || marker.kind === 'bullet') continue;
    if (!members.has(nextLabelled(lines, index)) || !isTitleLike(line.text.slice(marker.body))) continue;
    appendTo(shapes, marker.kind, { index, marker });
  }
  for (const [shape, found] of shapes) {
    if (found.length < 2 && !isLoneDivision(lines, found[0], run[0])) continue;
    const places = found.map(({ index }) => index);
    const markers = found.map(({ marker }) => marker);
    if (
      markers[0].value !== 1 ||
      !markers.every((marker, at) => at === 0 || marker.value > markers[at - 1].value)
    )
      continue;
    for (const [at, index] of places.entries()) {
      const marker = { ...markers[at], kind: 'chapter' as const, shape };
      const caption: Range = [marker.body, lines[index].line.text.length];
      system.set(index, allTitle(lines[index], { type: 'heading', marker, rank: 1, caption }));
    }
  }
}

/** `Ⅰ 契約に関して`⏎`第1条`, `A. 掲載の前`⏎`1.（流れ）`: a sign right before the first article of all, of which more may follow. */
function isLoneDivision(
  lines: readonly LineEvidence[],
  { index, marker }: { index: number; marker: Marker },
  first: Member,
): boolean {
  return (
    /^[ⅠIＩAＡ][\s　.．]/.test(lines[index].line.text) && marker.value === 1 && index === first.index - 1
  );
}

/**
 * Numbered titles over articles: `２　保険料の払込み`⏎`（払込み）`⏎`第３条`. Each stands apart and right before an article, and
 * their numbers run on through the document; the last item of a list does not.
 */
export function findNumberedDivisions(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  const articles = lines.flatMap(({ forms }, index): Member[] => {
    const form = forms.find(({ type }) => type === 'article');
    if (!form?.marker) return [];
    const member = { index, form, marker: form.marker };
    const isNamed = lines[index - 1]?.forms[0]?.type === 'caption';
    return isNamed ? [member, { ...member, index: index - 1 }] : [member];
  });
  if (articles.length === 0) return system;
  addDivisions(lines, articles, system);
  const places = [...system.keys()];
  const fits = places.every(
    (index, at) => lines[index].line.blankBefore > 0 && system.get(index)?.marker?.value === at + 1,
  );
  return fits ? system : new Map();
}

function nextLabelled(lines: readonly LineEvidence[], from: number): number {
  for (let index = from + 1; index < lines.length && index <= from + 2; index++)
    if (lines[index].forms.length > 0) return index;
  return -1;
}
