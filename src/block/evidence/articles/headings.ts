import { appendTo } from '../../../text/collection/append-to.ts';
import { largest } from '../../../text/collection/largest.ts';
import type { LineEvidence } from '../evidence.ts';
import type { Range } from '../form.ts';
import { skipSpace } from '../marker/marker.ts';
import { isTitleLike } from '../title.ts';
import type { ArticleSystem } from './system.ts';
import { allTitle } from './titled-form.ts';

/** Signs that set headings off where a text has no other: ■ ご利用条件について. */
const headingSigns = /^[■□◆◇●○◎▼▶★☆【＜《]/;
/** Signs of lists, which set headings off where each has text of its own behind it and no sentence announces them. */
const listSigns = /^[・•‣–-]/;
const fewestBehindListSigns = 3;
/** Fewer headings than these tell nothing of a text. */
const fewestHeadings = 3;

/** Headings of the format, or lines with one sign: the deepest that hold text are articles, those above them divisions. */
export function readHeadings(lines: readonly LineEvidence[]): ArticleSystem {
  const marked = lines.flatMap(({ line, forms, ended }, index) =>
    line.role === 'heading' && forms[0]?.type === 'title' && !ended ? [{ index, depth: line.depth }] : [],
  );
  for (const list of [() => marked, headingsBySize, headingsByLook]) {
    const titles = list(lines);
    if (titles.length < fewestHeadings) continue;
    const least = -largest(titles.map(({ depth }) => -depth));
    const top = titles.filter(({ depth }) => depth === least);
    // The first heading of all is the title of the document where it stands alone on its level.
    const below = top.length === 1 && top[0].index === titles[0].index ? titles.slice(1) : titles;
    return treeOfHeadings(lines, below);
  }
  return readSigns(lines);
}

/** Lines in letters larger than the running text that could be titles, for formats that mark no headings. */
function headingsBySize(lines: readonly LineEvidence[]): { index: number; depth: number }[] {
  const large = lines.flatMap(({ line, forms }, index) => {
    const size = line.style?.size ?? 1;
    return size >= 1.15 && forms.length === 0 && line.role === 'text' && isTitleLike(line.text)
      ? [{ index, size }]
      : [];
  });
  const sizes = [...new Set(large.map(({ size }) => size))].sort((left, right) => right - left);
  return large.map(({ index, size }) => ({ index, depth: sizes.indexOf(size) + 1 }));
}

/** Lines of one look, of which each could be a title and has other lines below it. */
function headingsByLook(lines: readonly LineEvidence[]): { index: number; depth: number }[] {
  const byLook = new Map<string, number[]>();
  for (const [index, { line }] of lines.entries())
    if (line.style?.look ?? line.style?.bold)
      appendTo(byLook, `${line.style.bold} ${line.style.look}`, index);
  const isTitle = (index: number, at: number, all: readonly number[]): boolean => {
    const { line, forms } = lines[index];
    const isApart = index + 1 < (all[at + 1] ?? lines.length);
    return isApart && forms.length === 0 && line.role === 'text' && isTitleLike(line.text);
  };
  const titles =
    [...byLook.values()].find((places) => places.length >= fewestHeadings && places.every(isTitle)) ?? [];
  return titles.map((index) => ({ index, depth: 1 }));
}

function treeOfHeadings(
  lines: readonly LineEvidence[],
  titles: readonly { index: number; depth: number }[],
): ArticleSystem {
  const system: ArticleSystem = new Map();
  const depths = [...new Set(titles.map(({ depth }) => depth))].sort((left, right) => left - right);
  for (const [at, { index, depth }] of titles.entries()) {
    const type = titles[at + 1]?.depth > depth ? 'heading' : 'article';
    system.set(index, allTitle(lines[index], { type, rank: Math.min(4, depths.indexOf(depth) + 1) }));
  }
  return system.size >= 2 ? system : new Map();
}

/** Whether a sentence stands before the first line with a sign: what follows is its list. */
function isAnnounced(lines: readonly LineEvidence[], first: number): boolean {
  return lines[first - 1]?.ended === true || lines[first - 1]?.announces === true;
}

/** `■□――料金の支払い――□■`: where the words of a heading stand between the signs that set it off. */
function wordsBetweenSigns(text: string): Range {
  const before = /^[■□◆◇●○◎▼▲▶★☆・•‣–—―─━=＝~～*＊\-\s　]+/.exec(text)?.[0].length ?? 0;
  const after = /[\s　]*[■□◆◇▼▲▶★☆–—―─━＝]{2,}$/.exec(text)?.index ?? text.length;
  return before > 0 && before < after ? [before, after] : [skipSpace(text, 1), text.length];
}

/** ■ ご利用条件について⏎・…: lines that begin with one sign and have text of their own behind them. */
function readSigns(lines: readonly LineEvidence[]): ArticleSystem {
  const bySign = new Map<string, number[]>();
  for (const [index, { line }] of lines.entries()) {
    if (!(headingSigns.test(line.text) || listSigns.test(line.text)) || line.text.length > 42) continue;
    const words = line.text.slice(1).trim();
    if (!isTitleLike(words)) continue;
    appendTo(bySign, line.text[0], index);
  }
  for (const [sign, places] of bySign) {
    const apart = places.every((index, at) => places[at + 1] !== index + 1);
    const all = lines.filter(({ line }) => line.text[0] === sign).length;
    if (places.length < 2 || !apart || all > places.length) continue;
    const apartByLines = places.every((index) => lines[index].line.blankBefore > 0);
    if (
      listSigns.test(sign) &&
      (places.length < fewestBehindListSigns || (!apartByLines && isAnnounced(lines, places[0])))
    )
      continue;
    const system: ArticleSystem = new Map();
    for (const index of places) {
      const { line } = lines[index];
      const end = /[】＞》]$/.test(line.text) ? 1 : 0;
      const [from, to] = wordsBetweenSigns(line.text);
      system.set(index, {
        line,
        type: 'article',
        caption: end > 0 ? [0, line.text.length] : [from, to],
        body: line.text.length,
        strong: true,
        ornament: end > 0 ? undefined : [0, line.text.slice(0, from).trimEnd().length],
        ...(to < line.text.length && end === 0 && { closingOrnament: [to, line.text.length] as Range }),
      });
    }
    return system;
  }
  return new Map();
}
