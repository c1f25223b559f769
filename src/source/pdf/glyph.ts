/** A character as a page shows it, in points; x to the right and y down, from the top left corner of the page. */
export interface Glyph {
  /** One character, or several that one glyph stands for; a space is one space. */
  text: string;
  /** Where the pen was put down: on the base line, left of the glyph; above its middle where the font is vertical. */
  x: number;
  y: number;
  /** Way that the pen goes on. */
  advance: number;
  /** Size of the font. */
  size: number;
  /** Direction of the base line, in quarter turns clockwise from left to right (0 to 3); nothing where it is oblique. */
  turn: number | undefined;
  /** Whether the font runs from top to bottom. */
  isVertical: boolean;
  /** Whether it is set in a heavy face, or drawn with an outline besides. */
  bold: boolean;
}

/** A straight ruling line or the edge of a thin box. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A small round or square shape, which may be a bullet. */
export interface Dot extends Rule {
  /** The character that looks like it. */
  sign: string;
}

/** What stands on a page. */
export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  dots: Dot[];
  /** Kangxi radicals that became the usual characters. */
  radicals: number;
  /** Glyphs of which the file does not say what character they are. */
  unmapped: number;
}
