import type { Container } from '../model/node.ts';
import { endsSentence } from '../text/sentence.ts';
import type { Block } from './choice/logical-line.ts';
import { follows } from './evidence/marker/follows.ts';
import type { Marker } from './evidence/marker/marker.ts';
import type { Outline } from './outline.ts';

interface Level {
  node: Container;
  marker: Marker;
  listDepth: number;
  isParagraph: boolean;
}

/** Where a list marker belongs. `depth` counts the open levels that stay open above it. */
export type Placement =
  | { level: 'paragraph'; marker: Marker }
  | { level: 'item'; depth: number; marker: Marker; gap: boolean };

/** No text nests deeper; a hostile one could. */
const deepestLevel = 12;

const endsArticle = new Set(['article', 'heading', 'supplProvision', 'dated', 'appdx']);

/** The open paragraphs, items and subitems of one article, and which marker continues which of them. */
export class ListLevels {
  private readonly outline: Outline;
  private levels: Level[] = [];
  paragraph: Container | undefined;

  constructor(outline: Outline) {
    this.outline = outline;
  }

  clear(): void {
    this.levels = [];
    this.paragraph = undefined;
  }

  openParagraph(node: Container): void {
    this.paragraph = node;
    this.levels = [];
  }

  open(node: Container, marker: Marker, listDepth: number, isParagraph: boolean): void {
    this.levels.push({ node, marker, listDepth, isParagraph });
  }

  closeTo(depth: number): void {
    this.levels.length = Math.min(this.levels.length, depth);
  }

  closeToParagraph(): void {
    this.closeTo(this.numbered ? 1 : 0);
  }

  /** Whether the open paragraph carries a printed number. */
  get numbered(): boolean {
    return this.levels[0]?.isParagraph ?? false;
  }

  get deepest(): Container | undefined {
    return this.levels.at(-1)?.node ?? this.paragraph;
  }

  /** Finds the level of a marker: the run that it continues, else a new one below. */
  place(
    marker: Marker,
    listDepth: number,
    hasArticle: boolean,
    blocks: readonly Block[],
    index: number,
  ): Placement {
    const continued = this.findRun(marker, listDepth);
    if (continued) {
      if (this.levels[continued.depth].isParagraph) return { level: 'paragraph', marker: continued.marker };
      return { level: 'item', depth: continued.depth, marker: continued.marker, gap: false };
    }
    if (marker.kind === 'dotted' && hasArticle) return this.placeDotted(marker);
    if (this.isParagraph(marker, listDepth, hasArticle)) return { level: 'paragraph', marker };
    const first = this.firstReading(marker, blocks, index);
    if (listDepth > 0 && this.levels.some((level) => level.listDepth > 0)) {
      const depth =
        this.levels.findLastIndex((level) => level.listDepth > 0 && level.listDepth < listDepth) + 1;
      return this.at(depth, first, false);
    }
    if (first.value <= 1 || first.kind === 'bullet') return this.at(this.depthOfNewRun(first), first, false);
    if (this.returnsToParagraph(first, blocks[index])) return { level: 'paragraph', marker: first };
    const broken = this.levels.findLastIndex((level) => level.marker.kind === first.kind);
    if (broken >= 0) {
      if (this.levels[broken].isParagraph) return { level: 'paragraph', marker: first };
      return this.at(broken, first, true);
    }
    return this.at(this.levels.length, first, true);
  }

  /** One shape for two levels: behind items 1, 2, 3 that are no sentences, a sentence numbered 2 is the second paragraph. */
  private returnsToParagraph(marker: Marker, block: Block): boolean {
    const items = this.levels.find((level) => level.marker.shape === marker.shape);
    if (marker.value !== 2 || this.numbered || !items || items.marker.value < 2) return false;
    return endsSentence(block.body.text) && !endsSentence(lastWords(items.node));
  }

  private at(depth: number, marker: Marker, gap: boolean): Placement {
    return { level: 'item', depth: Math.min(depth, deepestLevel), marker, gap };
  }

  /** The components of `1.2.3` say the level themselves: paragraph 1.2, item 3. */
  private placeDotted(marker: Marker): Placement {
    if (marker.branches.length === 1) return { level: 'paragraph', marker };
    const path = marker.branches.join();
    const above = this.levels.findLastIndex(
      (level) => [...level.marker.branches, level.marker.value].join() === path,
    );
    const beside = this.levels.findLastIndex((level) => level.marker.branches.join() === path);
    return this.at(above >= 0 ? above + 1 : beside >= 0 ? beside : this.levels.length, marker, false);
  }

  private findRun(marker: Marker, listDepth: number): { depth: number; marker: Marker } | undefined {
    const { other } = marker;
    const sameShape = this.levels.findLastIndex(
      (level) =>
        level.marker.shape === marker.shape &&
        follows(level.marker, marker) &&
        !(listDepth > 0 && level.listDepth > 0),
    );
    if (sameShape >= 0) return { depth: sameShape, marker };
    for (let depth = this.levels.length - 1; depth >= 0; depth--) {
      const level = this.levels[depth];
      const second = other && level.marker.kind === other.kind && level.marker.value + 1 === other.value;
      if (listDepth > 0 && level.listDepth > 0) {
        if (level.listDepth === listDepth && (level.marker.kind === marker.kind || !level.isParagraph))
          return { depth, marker: second ? { ...marker, ...other } : marker };
        if (level.listDepth < listDepth) return undefined;
        continue;
      }
      if (
        level.marker.kind === marker.kind &&
        (marker.kind === 'bullet' || follows(level.marker, marker)) &&
        this.mayMix(level, marker)
      )
        return { depth, marker };
      if (second) return { depth, marker: { ...marker, ...other } };
    }
    return undefined;
  }

  /** Whether a run may go on in another shape (`５．` behind `4.`): not when the two shapes mean two levels here. */
  private mayMix({ isParagraph, marker }: Level, next: Marker): boolean {
    if (marker.shape === next.shape) return true;
    const { paragraphShapes, itemShapes } = this.outline;
    return isParagraph
      ? !itemShapes.has(next.shape)
      : !paragraphShapes.has(next.shape) || itemShapes.has(next.shape);
  }

  /** (i) and イ have two readings: what comes next tells, and the first of a run is the likelier. */
  private firstReading(marker: Marker, blocks: readonly Block[], index: number): Marker {
    if (!marker.other) return marker;
    const second = { ...marker, ...marker.other };
    if (marker.value === 1) return marker;
    if (second.value === 1) return second;
    const next = blocks.slice(index + 1, index + 40).find((block) => block.marker?.kind === marker.kind);
    return next?.marker && follows(second, next.marker) ? second : marker;
  }

  private isParagraph(marker: Marker, listDepth: number, hasArticle: boolean): boolean {
    if (marker.kind === 'paragraphWord') return true;
    if (listDepth > 1) return false;
    if (!this.paragraph) {
      if (!hasArticle) return true;
      return marker.kind === 'bullet' ? false : this.outline.paragraphShapes.has(marker.shape);
    }
    if (!this.outline.paragraphShapes.has(marker.shape) || marker.value < 2) return false;
    if (this.numbered)
      return marker.kind === this.levels[0].marker.kind && marker.value > this.levels[0].marker.value;
    // The first paragraph carries no number and 2 begins the run; a later number is a gap.
    return !this.levels.some((level) => level.marker.shape === marker.shape);
  }

  /** A run that begins anew: below the deepest level, unless that would put a shape below itself without need. */
  private depthOfNewRun(marker: Marker): number {
    const same = this.levels.findIndex((level) => level.marker.kind === marker.kind && !level.isParagraph);
    if (same < 0) return this.levels.length;
    const announced = announces(this.levels.at(-1)!.node);
    return announced || same < this.levels.length - 1 ? (announced ? this.levels.length : same) : same;
  }

  /** The item that an unmarked line belongs to: its definition on the next line, or the rest of a list item. */
  itemFor(block: Block, blocks: readonly Block[], index: number): Container | undefined {
    const { listDepth } = block.line;
    if (listDepth > 0) {
      const level = this.levels.findLast(
        (candidate) => candidate.listDepth > 0 && candidate.listDepth <= listDepth,
      );
      if (level) return level.node;
    }
    const deepest = this.levels.at(-1);
    if (!deepest || deepest.isParagraph) return undefined;
    const next = blocks.slice(index + 1, index + 12).find((other) => other.type !== 'text');
    const runs = next?.marker && next.type === 'list' && next.marker.kind === deepest.marker.kind;
    if (runs && deepest.marker.kind !== 'bullet' && follows(deepest.marker, next.marker!))
      return deepest.node;
    // The last of a list whose members before it carried their definitions in the same way.
    const siblings = this.parentOf(deepest).children.filter((child) => child.type === deepest.node.type);
    const before = siblings.at(-2);
    const hung =
      before &&
      'children' in before &&
      before.children.filter((child) => child.type === 'sentence').length > 1;
    const single = deepest.node.children.length === 1 && !endsSentence(lastWords(deepest.node));
    return hung && single ? deepest.node : undefined;
  }

  private parentOf(level: Level): Container {
    const at = this.levels.indexOf(level);
    return at > 0 ? this.levels[at - 1].node : this.paragraph!;
  }

  /** Whether the article goes on with a paragraph that is numbered 2, so that unmarked text still is the first. */
  numberedLater(blocks: readonly Block[], index: number): boolean {
    for (let at = index + 1; at < blocks.length && at < index + 200; at++) {
      const block = blocks[at];
      if (endsArticle.has(block.type)) return false;
      if (block.type !== 'list' || !block.marker || !this.outline.paragraphShapes.has(block.marker.shape))
        continue;
      return block.marker.value === 2;
    }
    return false;
  }

  /** Tables belong to the list item that they stand in or that announces them, else to the paragraph. */
  ownerOfTable(row: Block): Container {
    const { listDepth } = row.line;
    if (listDepth > 0) {
      const level = this.levels.findLast(
        (candidate) => candidate.listDepth > 0 && candidate.listDepth <= listDepth,
      );
      if (level) return level.node;
    }
    const deepest = this.levels.at(-1);
    if (deepest && !deepest.isParagraph && /表/.test(lastWords(deepest.node)) && listDepth === 0)
      return deepest.node;
    const owner = this.numbered ? this.levels[0].node : this.paragraph!;
    this.closeToParagraph();
    return owner;
  }
}

function lastWords(node: Container): string {
  const last = node.children.findLast((child) => child.type === 'sentence');
  return last && 'value' in last ? last.value : '';
}

/** Whether the words of a node announce a list: 次の各号, 次のとおり, 以下に掲げる. */
function announces(node: Container): boolean {
  return /次の|次に|以下の|以下に|下記|左記|とおり|通り|各号|掲げる|[:：]$/.test(lastWords(node));
}
