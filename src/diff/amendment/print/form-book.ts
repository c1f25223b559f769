import type { Container, Node } from '../../../model/node.ts';
import { headingTypes } from '../../../model/node-type.ts';
import type { Position } from '../../../model/position.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { Draft } from '../../../text/draft.ts';
import { type FormTraits, type PrintedForm, readForm, traitsOf } from './printed-form.ts';
import type { SourcePage } from './source-page.ts';

/** The clauses of a text by kind and traits, in order, as models for new ones. */
export class FormBook {
  readonly #lists = new Map<string, Container[]>();
  readonly #forms = new Map<Container, PrintedForm | undefined>();
  /** Clauses that follow one of their kind: what stands between such two tells how many blank lines there are. */
  readonly #followers = new Map<string, Container[]>();
  /** The first clause below each heading. */
  readonly #openers: Container[] = [];
  /** Headings of Markdown that begin no numbered clause: where they stand, and their signs. */
  readonly #noteHeads: { at: number; marks: string }[] = [];
  /** How many lists hold what stands below a clause. */
  readonly #nests = new Map<Container, number>();
  #deepest = 0;

  constructor(
    readonly root: Container,
    readonly page: SourcePage,
  ) {
    this.#collect(root, 0);
  }

  #collect(node: Container, nest: number): void {
    this.#nests.set(node, nest);
    this.#deepest = Math.max(this.#deepest, nest);
    let before: Node | undefined;
    for (const child of node.children) {
      if (isContainer(child) && before && before.type === child.type) {
        const followers = this.#followers.get(child.type) ?? [];
        followers.push(child);
        this.#followers.set(child.type, followers);
      }
      if (!isContainer(child)) {
        if (child.type === 'note') this.#collectHead(child.position);
        before = child;
        continue;
      }
      const { label, captionPosition } = child;
      if (child.type === 'paragraph' && label === undefined && captionPosition)
        this.#collectHead(captionPosition);
      if (!before && divisions.has(node.type)) this.#openers.push(child);
      before = child;
      const key = keyOf(child.type, nest, traitsOf(child));
      const list = this.#lists.get(key) ?? [];
      list.push(child);
      this.#lists.set(key, list);
      this.#collect(child, nest + (isListed(child) ? 1 : 0));
    }
  }

  #collectHead({ start: { offset: at } }: Position): void {
    const marks = this.page.value.slice(this.page.lineStart(at), at);
    if (/^ {0,3}#{1,6}[ \t]+$/.test(marks)) this.#noteHeads.push({ at, marks });
  }

  /** The signs of the nearest heading of Markdown that begins no clause. */
  noteMarks(near: number): string | undefined {
    const isBehind = this.#noteHeads.findIndex(({ at }) => at >= near);
    const next = isBehind < 0 ? this.#noteHeads.length : isBehind;
    return (this.#noteHeads[next - 1] ?? this.#noteHeads[next])?.marks;
  }

  /** The signs of the nearest article that is a heading of Markdown. */
  articleMarks(near: number): string | undefined {
    const form = this.find('article', 0, { hasLabel: true, hasCaption: true, hasWords: false }, near);
    const [first] = form?.parts ?? [];
    return first?.kind === 'layout' ? /^#{1,6} +/.exec(first.text)?.[0] : undefined;
  }

  /** How many lists hold what stands below a clause of the text. */
  nestBelow(node: Container): number {
    return this.#nests.get(node) ?? 0;
  }

  /**
   * The form of the nearest clause of the kind that has as many of the traits as any, in as many lists if there is one.
   * @param nest how many lists hold the clause
   */
  find(type: Draft['type'], nest: number, traits: FormTraits, near: number): NestedForm | undefined {
    for (const tried of loosened(type, traits)) {
      for (const level of this.#levelsFrom(nest)) {
        const form = this.#nearest(this.#lists.get(keyOf(type, level, tried)) ?? [], near);
        if (form) return { ...form, nest: level };
      }
    }
    return undefined;
  }

  #levelsFrom(nest: number): number[] {
    const levels = Array.from({ length: this.#deepest + 1 }, (_, level) => level);
    return levels.toSorted((left, right) => Math.abs(left - nest) - Math.abs(right - nest));
  }

  /** The form of the nearest heading of any level, where there is none of the one at hand. */
  findHeading(near: number): NestedForm | undefined {
    const traits = { hasLabel: true, hasCaption: true, hasWords: false };
    for (const type of headingTypes) {
      const form = this.find(type, 0, traits, near);
      if (form) return form;
    }
    return undefined;
  }

  /** How many blank lines stand before a clause of the kind, by the nearest that follows another. */
  blankBefore(type: Draft['type'], near: number): number | undefined {
    return this.#closest(this.#followers.get(type) ?? [], near)?.blankBefore;
  }

  /** How many blank lines stand below a heading, by the nearest. */
  blankBelowHeading(near: number): number | undefined {
    return this.#closest(this.#openers, near)?.blankBefore;
  }

  #nearest(list: readonly Container[], near: number): PrintedForm | undefined {
    const form = this.#closest(list, near);
    return form && { ...form, blankBefore: this.blankBefore(form.sample.type, near) ?? form.blankBefore };
  }

  #closest(list: readonly Container[], near: number): PrintedForm | undefined {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].position.start.offset < near) low = middle + 1;
      else high = middle;
    }
    // What stands instead of a clause is printed like that one; what is put in like the clause before it.
    const isAt = list[low] !== undefined && list[low].position.start.offset - near <= widestIndent;
    for (let step = 0; step < searchWidth; step++) {
      for (const at of isAt ? [low + step, low - 1 - step] : [low - 1 - step, low + step]) {
        const form = list[at] && this.#formOf(list[at]);
        if (form) return form;
      }
    }
    return undefined;
  }

  #formOf(node: Container): PrintedForm | undefined {
    if (!this.#forms.has(node)) this.#forms.set(node, readForm(node, this.page));
    return this.#forms.get(node);
  }
}

/** Whether what stands below a clause is a part of a list, and not only of a run of paragraphs. */
export function isListed({ type, label }: { type: Draft['type']; label?: string }): boolean {
  return type === 'item' || type === 'subitem' || (type === 'paragraph' && label !== undefined);
}

/** A form, and in how many lists its model stands. */
export interface NestedForm extends PrintedForm {
  nest: number;
}

const divisions: ReadonlySet<string> = new Set(headingTypes);

/** How many clauses on each side are tried. */
const searchWidth = 30;
/** Characters of layout that may stand before a clause in its line. */
const widestIndent = 8;

function keyOf(type: string, nest: number, { hasLabel, hasCaption, hasWords }: FormTraits): string {
  return `${type} ${nest} ${hasLabel} ${hasCaption} ${hasWords}`;
}

/** The traits as they are, then without regard to words, to the caption, to both. */
function loosened(type: Draft['type'], traits: FormTraits): FormTraits[] {
  const { hasCaption, hasWords } = traits;
  const others = [
    { ...traits, hasWords: !hasWords },
    { ...traits, hasCaption: !hasCaption },
    { ...traits, hasCaption: !hasCaption, hasWords: !hasWords },
  ];
  // A caption that no other clause has is set by another rule, and words must have their place.
  return type === 'paragraph' ? [traits] : [traits, ...others];
}

/** Where a new clause is printed. */
export interface PrintPlace {
  book: FormBook;
  /** Offset in the source near which it stands. */
  near: number;
  isMarkdown: boolean;
}
