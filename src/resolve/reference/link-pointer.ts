import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import type { Pointer, PointerLevel, PointerStep } from '../../text/pointer.ts';
import { plainText } from '../../text/width.ts';
import { linkAmending, namesTitle } from './amending-provision.ts';
import { type Another, followsAnother, leaveOpen } from './another-text.ts';
import { Antecedents, type Linked, stepsDownTo } from './antecedent.ts';
import { type ClauseMap, childrenOf, mapClauses, nearest, parentContainer, scopeOf } from './clause-map.ts';
import { descend } from './descend.ts';
import { deepestAbove, followSteps, requirePart, takePath } from './follow-steps.ts';
import { listHeaded, nameOf } from './locate-appendix.ts';
import { leavesGap, locateHead } from './locate-head.ts';
import { linkOutside } from './outside.ts';
import { rowsBefore } from './table-row.ts';

/** Links pointers one after another in document order; remembers what was named, for 同条 and for coordination. */
export class PointerLinker {
  readonly #index: TreeIndex;
  readonly #map: ClauseMap;
  readonly #linked: Linked[] = [];
  readonly #antecedents = new Antecedents();
  #unit: Container | undefined;
  #lastEach: Linked | undefined;
  readonly #headed: ReadonlySet<string>;
  /** Where an article of another text was named last. */
  #another?: Another;

  constructor(index: TreeIndex, pointers: readonly Pointer[]) {
    this.#index = index;
    this.#map = mapClauses(index);
    this.#headed = listHeaded(index, pointers);
  }

  /** Links the next pointer. */
  link(pointer: Pointer): Linked {
    const own = this.#index.sentences[pointer.sentence].clause;
    this.#enter(own);
    const linked = this.#linkAt(pointer, own);
    const paragraph = nearest(this.#index, own, 'paragraph') ?? own;
    leaveOpen(this.#map, linked, own, () => followsAnother(this.#map, pointer, paragraph, this.#another));
    if (linked.targets.length === 0 && this.#headed.has(nameOf(pointer))) linked.open = true;
    if (linked.outside?.steps[0]?.level === 'article')
      this.#another = { paragraph, sentence: pointer.sentence };
    this.#linked.push(linked);
    if (pointer.steps.length > 0 || pointer.inheritsFrom !== undefined) this.#antecedents.add(linked);
    const { way } = pointer.steps.at(-1) ?? {};
    if (way === 'each' || way === 'eachFollowing') this.#lastEach = linked;
    return linked;
  }

  /** What another article named is no antecedent here. */
  #enter(own: Container): void {
    const unit = nearest(this.#index, own, 'article') ?? scopeOf(this.#index, own);
    if (unit === this.#unit) return;
    this.#unit = unit;
    this.#lastEach = undefined;
    this.#antecedents.clear();
  }

  #linkAt(pointer: Pointer, own: Container): Linked {
    const before = pointer.inheritsFrom === undefined ? undefined : this.#linked[pointer.inheritsFrom];
    const foreign = pointer.law ?? pointer.document ?? pointer.doubt;
    if (foreign !== undefined && !(before && this.#isOwnByCaption(pointer, own))) {
      return linkOutside(pointer, pointer.inheritsLaw ? before : undefined);
    }
    if (before?.outside) return linkOutside(pointer, before);
    if (pointer.steps.length === 0) return this.#linkWithoutSteps(pointer, before);
    const [first, ...rest] = pointer.steps;
    if (before && !pointer.inheritsLaw) return this.#linkMember(pointer, own, before);
    if (first.way === 'same') return this.#linkSame(pointer, own, first, rest);
    if (first.way === 'eachSame' && this.#lastEach) {
      const { targets, path, outside } = this.#lastEach;
      return { pointer, targets, path, ...(outside && { outside }) };
    }
    const amending = linkAmending(this.#index, pointer, own);
    if (amending) return amending;
    const linked = this.#follow(pointer, own, this.#locateFirst(pointer, own, first), rest, first);
    if (linked.targets.length > 0) return linked;
    return this.#readAsArticle(pointer, own, linked) ?? this.#contrast(linked, own);
  }

  /** Links a member of a coordination in the clause that the member before names. */
  #linkMember(pointer: Pointer, own: Container, before: Linked): Linked {
    const [first, ...rest] = pointer.steps;
    const linked = followSteps(this.#map, {
      pointer,
      own,
      start: deepestAbove(before, first),
      steps: pointer.steps,
      inherited: before,
    });
    // 第34条第3項及び第1項後段, where only our own 第1項 has two parts.
    if (linked.targets.length > 0 || !pointer.part || first.level !== 'paragraph') return linked;
    const ours = this.#follow(pointer, own, this.#locateFirst(pointer, own, first), rest, first);
    return ours.targets.length > 0 ? ours : linked;
  }

  /**
   * 第9項, 本項(1) of a text that prints its articles without 条 and calls them 項; where there is such an article, what is missing
   * in it is open, as either may be meant.
   */
  #readAsArticle(pointer: Pointer, own: Container, lacking: Linked): Linked | undefined {
    const [first, ...rest] = pointer.steps;
    const isOwn = first.way === 'own' && rest.length > 0;
    if (!this.#map.isBare || first.level !== 'paragraph' || !(first.way === 'number' || isOwn))
      return undefined;
    const step: PointerStep = { ...first, level: 'article' };
    const found = locateHead(this.#map, own, step);
    const linked = this.#follow(pointer, own, found, rest, step);
    if (linked.targets.length > 0 && !linked.incomplete) return linked;
    return found.length > 0 && rest.length > 0 ? { ...lacking, open: true } : undefined;
  }

  /** 前条第1号に掲げる者は…を、第3号に掲げる者は…: what its own clause lacks belongs to what the sentence named before. */
  #contrast(lacking: Linked, own: Container): Linked {
    const { pointer } = lacking;
    const [first, ...rest] = pointer.steps;
    if (first.way !== 'number' || (first.level !== 'item' && first.level !== 'paragraph')) return lacking;
    const before = this.#antecedents.find(first.level, pointer);
    if (before?.pointer.sentence !== pointer.sentence) return lacking;
    if (before.outside) return { ...lacking, open: true };
    const named = before.path[first.level];
    const above = named && parentContainer(this.#index, named);
    const found = above ? descend(this.#map, above, first) : [];
    if (found.length === 0) return lacking;
    const linked = this.#follow(pointer, own, found, rest, first);
    takePath(linked, before, pointer);
    return linked;
  }

  #linkWithoutSteps(pointer: Pointer, before: Linked | undefined): Linked {
    if (before) {
      const linked = { ...before, pointer };
      if (pointer.part && !before.outside) requirePart(linked, pointer.part, this.#index);
      return linked;
    }
    return { pointer, path: {}, targets: pointer.self ? [this.#index.root] : [] };
  }

  /** A member behind a statute's provision that bears the caption of one of our own articles is ours. */
  #isOwnByCaption(pointer: Pointer, own: Container): boolean {
    if (pointer.caption === undefined || !pointer.inheritsLaw) return false;
    const found = locateHead(this.#map, own, pointer.steps[0]);
    return found.some(({ caption = '' }) => plainText(caption) === plainText(pointer.caption ?? ''));
  }

  #locateFirst(pointer: Pointer, own: Container, first: PointerStep): Container[] {
    if (first.level === 'article' && leavesGap(this.#map, own, first)) return [];
    const { row } = this.#index.sentences[pointer.sentence];
    if (row && first.level === 'item' && /revious$/.test(first.way)) {
      const before = rowsBefore(this.#index, row, first);
      if (before.length > 0) return before;
    }
    const self = first.level === 'supplProvision' ? namesTitle(this.#index, pointer) : pointer.self;
    const found = locateHead(this.#map, own, first, self);
    if (first.level !== 'supplProvision' || found.length < 2 || pointer.caption === undefined) return found;
    const wanted = plainText(pointer.caption);
    return found.filter(({ caption = '' }) => plainText(caption) === wanted);
  }

  #linkSame(pointer: Pointer, own: Container, first: PointerStep, rest: PointerStep[]): Linked {
    const bare = first.level === 'article' && rest.length === 0 && pointer.part === undefined;
    const before =
      (bare ? this.#antecedents.findWhole(pointer) : undefined) ??
      this.#antecedents.find(first.level, pointer);
    if (before?.outside) {
      const steps = [...stepsDownTo(before.outside.steps, first.level), ...rest];
      return { pointer, path: {}, targets: [], outside: { ...before.outside, steps } };
    }
    const clause = before?.path[first.level] ?? this.#impliedClause(first.level);
    const linked = this.#follow(pointer, own, clause ? [clause] : [], rest, first);
    // 同項 names the article of that paragraph too.
    if (before && clause === before.path[first.level]) takePath(linked, before, pointer);
    return linked;
  }

  /** 同条 behind 前項 is the article of that paragraph; 同項 behind 第3条 its only paragraph. */
  #impliedClause(level: PointerLevel): Container | undefined {
    const last = this.#antecedents.last();
    const target = last?.targets.at(-1);
    if (!target || level === 'supplProvision' || level === 'appdx') return undefined;
    const above = nearest(this.#index, target, level);
    if (above || level !== 'paragraph' || target.type !== 'article') return above;
    const paragraphs = childrenOf(target, 'paragraph');
    return paragraphs.length === 1 ? paragraphs[0] : undefined;
  }

  #follow(
    pointer: Pointer,
    own: Container,
    start: Container[],
    steps: PointerStep[],
    first: PointerStep,
  ): Linked {
    return followSteps(this.#map, { pointer, own, start, steps, first });
  }
}
