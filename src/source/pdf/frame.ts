import type { Mark } from '../../model/line.ts';
import { isWide } from './character.ts';
import type { Dot, Glyph, PageContent, Rule } from './glyph.ts';

/** A character in the frame of its page in which lines run to the right and follow one another downwards. */
export interface Character {
  text: string;
  start: number;
  end: number;
  /** Height of the base line; in vertical writing, of the middle of the line. */
  base: number;
  size: number;
  bold: boolean;
  /** Whether it stands above or below the base line, on which it is put all the same. */
  raised?: Mark['kind'];
}

/** A page turned so that its lines run to the right. */
export interface Frame {
  isVertical: boolean;
  width: number;
  height: number;
  characters: Character[];
  rules: Rule[];
  dots: Dot[];
  /** Characters set at an angle, as watermarks are. */
  oblique: string;
  /** On a page of vertical writing, lines that run to the right above and below it: page headers and numbers. */
  above: string[];
  below: string[];
}

type Turn = (x: number, y: number) => [x: number, y: number];

/** Turns a page so that most of its text runs to the right; columns of vertical writing become lines from top to bottom. */
export function frameCharacters(page: PageContent): Frame {
  const straight = page.glyphs.filter(({ turn }) => turn !== undefined);
  const oblique = page.glyphs
    .filter(({ turn }) => turn === undefined)
    .map(({ text }) => text)
    .join('');
  const turns = [0, 0, 0, 0];
  for (const { turn, text } of straight) if (text.trim()) turns[turn!]++;
  const most = turns.indexOf(Math.max(...turns));
  const upright = turnPage({ ...page, glyphs: straight }, most);
  const isVertical = runsDown(upright.glyphs);
  const { glyphs, rules, dots, width, height } = upright;
  if (!isVertical) {
    const characters = glyphs.map(({ text, x, y, advance, size, bold }) => ({
      text,
      start: x,
      end: x + advance,
      base: y,
      size,
      bold,
    }));
    return { isVertical, width, height, characters, rules, dots, oblique, above: [], below: [] };
  }
  const joined = joinLying(glyphs);
  const wide = joined.filter(({ text }) => isWide(text));
  const bottom = Math.max(...wide.map(({ y, size }) => y + size));
  const isLying = ({ isVertical: runsDown, advance, size, text, y }: Glyph): boolean =>
    (!runsDown && advance >= widestLying * size) ||
    (wide.length > 0 && !isWide(text) && y > bottom + 2 * size);
  const standing = joined.filter((glyph) => !isLying(glyph));
  const lying = joined.filter((glyph) => isLying(glyph) && glyph.text.trim());
  return {
    isVertical,
    width: height,
    height: width,
    characters: standing.map((glyph) => layDown(glyph, width)),
    rules: rules.map((rule) => turnRule(rule, (x, y) => [y, width - x])),
    dots: dots.map((dot) => turnRule(dot, (x, y) => [y, width - x])),
    oblique,
    above: lying.filter(({ y }) => y < height / 2).map(({ text }) => text.trim()),
    below: lying.filter(({ y }) => y >= height / 2).map(({ text }) => text.trim()),
  };
}

/** 縦中横 is not wider than this, by size. */
const widestLying = 1.4;

/** Turns a page back by quarters. */
function turnPage(page: PageContent, quarters: number): PageContent {
  const { width, height, glyphs, rules, dots } = page;
  if (quarters === 0) return page;
  const turns: readonly Turn[] = [
    (x, y) => [x, y],
    (x, y) => [y, width - x],
    (x, y) => [width - x, height - y],
    (x, y) => [height - y, x],
  ];
  const turn = turns[quarters];
  const isLying = quarters % 2 === 1;
  return {
    ...page,
    width: isLying ? height : width,
    height: isLying ? width : height,
    glyphs: glyphs.map((glyph) => {
      const [x, y] = turn(glyph.x, glyph.y);
      return { ...glyph, x, y, turn: (glyph.turn! - quarters + 4) % 4 };
    }),
    rules: rules.map((rule) => turnRule(rule, turn)),
    dots: dots.map((dot) => turnRule(dot, turn)),
  };
}

function turnRule<Box extends Rule>(box: Box, turn: Turn): Box {
  const [[ax, ay], [bx, by]] = [turn(box.x0, box.y0), turn(box.x1, box.y1)];
  return { ...box, x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
}

/** Whether most characters stand below the one before: vertical writing, whatever the font says. */
function runsDown(glyphs: readonly Glyph[]): boolean {
  let down = 0;
  let right = 0;
  for (let index = 1; index < glyphs.length; index++) {
    const [before, glyph] = [glyphs[index - 1], glyphs[index]];
    const [dx, dy] = [glyph.x - before.x, glyph.y - before.y];
    const reach = 1.6 * glyph.size;
    if (Math.abs(dx) < 0.2 * glyph.size && dy > 0.3 * glyph.size && dy < reach) down++;
    else if (Math.abs(dy) < 0.2 * glyph.size && dx > 0.1 * glyph.size && dx < reach) right++;
  }
  return down > right;
}

/** Between words of a line, by size. */
const lyingGap = 0.6;

/** Upright digits side by side in a vertical line (縦中横), and the page number below it, as one glyph. */
function joinLying(glyphs: readonly Glyph[]): Glyph[] {
  const joined: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    const isBeside =
      last &&
      !last.isVertical &&
      last.turn === 0 &&
      glyph.turn === 0 &&
      Math.abs(last.y - glyph.y) < 0.1 * glyph.size &&
      Math.abs(last.x + last.advance - glyph.x) < lyingGap * glyph.size;
    if (isBeside) {
      last.text += glyph.x - (last.x + last.advance) > 0.15 * glyph.size ? ` ${glyph.text}` : glyph.text;
      last.advance = glyph.x + glyph.advance - last.x;
    } else joined.push({ ...glyph });
  }
  return joined;
}

/** Share of a character's size that stands above its base line. */
const ascent = 0.88;
/** Half the height of Latin letters, by size. */
const latinMiddle = 0.36;

function layDown({ text, x, y, advance, size, turn, isVertical, bold }: Glyph, width: number): Character {
  if (isVertical) return { text, start: y, end: y + advance, base: width - x, size, bold };
  if (turn === 1)
    return { text, start: y, end: y + advance, base: width - (x + latinMiddle * size), size, bold };
  const start = y - ascent * size;
  return { text, start, end: start + size, base: width - (x + advance / 2), size, bold };
}
