import type { LineEvidence } from './evidence.ts';
import { type ClassifiedLine, type Range, readBracket } from './form.ts';
import { follows } from './marker/follows.ts';
import { type ListMarkerKind, type Marker, skipSpace } from './marker/marker.ts';
import { isDeleted, isTitleLike } from './title.ts';

/** What stands for articles where no line says 第1条: line index → its form. */
export type ArticleSystem = Map<number, ClassifiedLine>;

/** Shapes that may number articles, the likeliest first. */
const articleKinds: readonly ListMarkerKind[] = [
  'ordinal',
  'digit',
  'kanji',
  'dotted',
  'digitParen',
  'parenDigit',
  'roman',
  'latin',
  'circled',
];

/** Finds what the articles are in a document without 第1条: numbered titles, captions, headings of the format. */
export function findArticleSystem(lines: readonly LineEvidence[]): ArticleSystem {
  for (const read of [
    readNumberedHeadings,
    readCaptionedNumbers,
    readNumberedTitles,
    readCaptions,
    readHeadings,
  ]) {
    const system = read(lines);
    if (system.size > 0) return system;
  }
  return new Map();
}

interface Member {
  index: number;
  form: ClassifiedLine;
  marker: Marker;
  titled: boolean;
}

/** `## 1. 総則`: headings of the format that begin with a number; where all say `1.`, the position is the number. */
function readNumberedHeadings(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  const numbered = lines.flatMap(({ line, forms }, index) =>
    line.role === 'heading' && forms[0]?.type === 'list' && forms[0].marker?.kind === 'digit'
      ? [{ index, form: forms[0], depth: line.depth }]
      : [],
  );
  const depth = numbered[0]?.depth;
  const articles = numbered.filter(
    ({ index, form, depth: own }) => own === depth && form.body < lines[index].line.text.length,
  );
  if (articles.length < 2) return system;
  const same = articles.every(({ form }) => form.marker!.value === articles[0].form.marker!.value);
  for (const [at, { index, form }] of articles.entries()) {
    const marker = same ? { ...form.marker!, value: at + 1 } : form.marker!;
    system.set(index, titledForm(lines[index], form, marker));
  }
  return system;
}

/** `1. 名称`⏎`本会は…`⏎`2. 目的`, `1．（題）`, Ⅰ and 第１ with words that could be a title. */
function readNumberedTitles(lines: readonly LineEvidence[]): ArticleSystem {
  let best: Member[] = [];
  for (const kind of articleKinds) {
    const run = titledRun(lines, kind);
    if (run.length >= 2 && run.length > best.length * 1.5) best = run;
    if (run.length >= 2 && (kind === 'ordinal' || kind === 'digit')) break;
  }
  const system: ArticleSystem = new Map();
  for (const { index, form, marker } of best) system.set(index, titledForm(lines[index], form, marker));
  if (best.length > 0) addDivisions(lines, best, system);
  return system;
}

function wordsOf({ line }: LineEvidence, form: ClassifiedLine): string {
  return line.text.slice(form.body);
}

/** The caption behind a number: a bracket, or all its words where they could be a title. */
function captionOf({ line }: LineEvidence, form: ClassifiedLine): Range | undefined {
  const bracket = form.caption ?? readBracket(line.text, form.marker!.body);
  if (bracket && bracket[0] >= form.marker!.body) return bracket;
  return undefined;
}

/** The run 1, 2, 3 … of a kind of marker, where most of its members carry titles with something of their own behind them. */
function titledRun(lines: readonly LineEvidence[], kind: ListMarkerKind): Member[] {
  const run: Member[] = [];
  const members = lines.flatMap((evidence, index) => {
    const form = evidence.forms.find(({ type, marker }) => type === 'list' && marker?.kind === kind);
    return form && evidence.line.listDepth <= 1 ? [{ index, form, marker: form.marker! }] : [];
  });
  let candidates = 0;
  let skipped: Member | undefined;
  for (const [at, { index, form, marker }] of members.entries()) {
    if (kind === 'dotted' && marker.branches.length > 0) continue;
    const last = run.at(-1)?.marker;
    const fits = last ? follows(last, marker) : marker.value === 1;
    const fitsSkipped = skipped !== undefined && follows(skipped.marker, marker);
    if (!fits && !fitsSkipped) continue;
    const next = members[at + 1];
    const holds =
      lines[index + 1] !== undefined &&
      lines[index + 1].forms[0]?.type !== 'end' &&
      !(next && next.index === index + 1 && follows(marker, next.marker));
    const words = wordsOf(lines[index], form);
    const titled =
      captionOf(lines[index], form) !== undefined || (holds && isTitleLike(words)) || isDeleted(words);
    const member = { index, form, marker, titled };
    if (fits) candidates++;
    if (!titled) {
      // A long title, or the second of two levels with one shape: what comes next tells.
      if (fits && last) skipped = member;
      continue;
    }
    if (!fits && skipped) run.push(skipped);
    if (!fits || skipped?.marker.value === marker.value) skipped = undefined;
    run.push(member);
  }
  const items = run.filter(({ index, form }) =>
    /(?:こと|とき|場合|もの)$/.test(wordsOf(lines[index], form)),
  ).length;
  return (run.length - items) * 2 > candidates ? run : [];
}

function titledForm(evidence: LineEvidence, form: ClassifiedLine, marker: Marker): ClassifiedLine {
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
  if (line.role === 'heading' || isTitleLike(words))
    return { ...base, caption: [form.body, line.text.length], body: line.text.length };
  return base;
}

/** Headings over numbered articles: Ⅰ, A, 第１ right before one of them. */
function addDivisions(lines: readonly LineEvidence[], run: readonly Member[], system: ArticleSystem): void {
  const members = new Set(run.map(({ index }) => index));
  const kind = run[0].marker.kind;
  const shapes = new Map<string, number[]>();
  for (const [index, { line, forms }] of lines.entries()) {
    const form = forms.find(({ type }) => type === 'list');
    if (!form?.marker || form.marker.kind === kind || form.marker.kind === 'bullet') continue;
    if (!members.has(nextLabelled(lines, index)) || !isTitleLike(line.text.slice(form.body))) continue;
    shapes.set(form.marker.kind, [...(shapes.get(form.marker.kind) ?? []), index]);
  }
  for (const [shape, places] of shapes) {
    if (places.length < 2) continue;
    const markers = places.map((index) => lines[index].forms.find(({ type }) => type === 'list')!.marker!);
    if (
      markers[0].value !== 1 ||
      !markers.every((marker, at) => at === 0 || marker.value > markers[at - 1].value)
    )
      continue;
    for (const [at, index] of places.entries()) {
      const { line } = lines[index];
      const marker = { ...markers[at], kind: 'chapter' as const, shape };
      system.set(index, {
        line,
        type: 'heading',
        marker,
        rank: 1,
        caption: [markers[at].body, line.text.length],
        body: line.text.length,
        strong: true,
      });
    }
  }
}

function nextLabelled(lines: readonly LineEvidence[], from: number): number {
  for (let index = from + 1; index < lines.length && index <= from + 2; index++)
    if (lines[index].forms.length > 0) return index;
  return -1;
}

/** （事業の目的）⏎`1 …`: numbers 1, 2, 3 that each stand below a caption. */
function readCaptionedNumbers(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  let last: Marker | undefined;
  for (const [index, { line, forms }] of lines.entries()) {
    const form = forms.find(({ type, marker }) => type === 'list' && marker !== undefined);
    if (!form || lines[index - 1]?.forms[0]?.type !== 'caption') continue;
    const marker = form.marker!;
    if (!['digit', 'ordinal', 'kanji'].includes(marker.kind)) continue;
    if (last ? last.kind !== marker.kind || !follows(last, marker) : marker.value !== 1) continue;
    last = marker;
    system.set(index, { line, type: 'article', marker, body: form.body, strong: true });
  }
  return system.size >= 2 ? system : new Map();
}

/** Captions that stand before text, where nothing is numbered. */
function readCaptions(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  for (const [index, { line, forms }] of lines.entries()) {
    const form = forms.find(({ type }) => type === 'caption');
    const next = lines[index + 1];
    if (!form || !next || (next.forms.length > 0 && next.forms[0].type !== 'text')) continue;
    system.set(index, { line, type: 'article', caption: form.caption, body: line.text.length, strong: true });
  }
  return system.size >= 2 ? system : new Map();
}

/** Signs that set headings off where a text has no other: ■ ご利用条件について. */
const headingSigns = /^[■□◆◇●○◎▼▶★☆【＜《]/;

/** Headings of the format, or lines with one sign: the deepest that hold text are articles, those above them divisions. */
function readHeadings(lines: readonly LineEvidence[]): ArticleSystem {
  const titles = lines.flatMap(({ line, forms }, index) =>
    line.role === 'heading' && forms[0]?.type === 'title' ? [{ index, depth: line.depth }] : [],
  );
  if (titles.length >= 3) {
    const top = titles.filter(({ depth }) => depth === Math.min(...titles.map((title) => title.depth)));
    // The first heading of all is the title of the document where it stands alone on its level.
    const below = top.length === 1 && top[0].index === titles[0].index ? titles.slice(1) : titles;
    return treeOfHeadings(lines, below);
  }
  return readSigns(lines);
}

function treeOfHeadings(
  lines: readonly LineEvidence[],
  titles: readonly { index: number; depth: number }[],
): ArticleSystem {
  const system: ArticleSystem = new Map();
  const depths = [...new Set(titles.map(({ depth }) => depth))].sort((left, right) => left - right);
  for (const [at, { index, depth }] of titles.entries()) {
    const { line } = lines[index];
    const caption: Range = [0, line.text.length];
    const holds = titles[at + 1] !== undefined && titles[at + 1].depth > depth;
    const rank = Math.min(4, depths.indexOf(depth) + 1);
    if (!holds)
      system.set(index, { line, type: 'article', rank, caption, body: line.text.length, strong: true });
    else
      system.set(index, {
        line,
        type: 'heading',
        rank,
        caption,
        body: line.text.length,
        strong: true,
      });
  }
  return system.size >= 2 ? system : new Map();
}

/** ■ ご利用条件について⏎・…: lines that begin with one sign and have text of their own behind them. */
function readSigns(lines: readonly LineEvidence[]): ArticleSystem {
  const bySign = new Map<string, number[]>();
  for (const [index, { line }] of lines.entries()) {
    if (!headingSigns.test(line.text) || line.text.length > 42) continue;
    const words = line.text.slice(1).trim();
    if (!isTitleLike(words)) continue;
    bySign.set(line.text[0], [...(bySign.get(line.text[0]) ?? []), index]);
  }
  for (const [sign, places] of bySign) {
    const apart = places.every((index, at) => index + 1 < lines.length && places[at + 1] !== index + 1);
    const all = lines.filter(({ line }) => line.text[0] === sign).length;
    if (places.length < 2 || !apart || all > places.length) continue;
    const system: ArticleSystem = new Map();
    for (const index of places) {
      const { line } = lines[index];
      const end = /[】＞》]$/.test(line.text) ? 1 : 0;
      const from = skipSpace(line.text, 1);
      system.set(index, {
        line,
        type: 'article',
        caption: end > 0 ? [0, line.text.length] : [from, line.text.length],
        body: line.text.length,
        strong: true,
        ornament: end > 0 ? undefined : [0, 1],
      });
    }
    return system;
  }
  return new Map();
}
