import type { Container } from '../../model/node.ts';
import type { LawName, Pointer, PointerLevel, PointerStep } from '../../text/pointer.ts';
import { pointerDepth } from '../../text/pointer.ts';

/** A pointer with what it was found to mean. */
export interface Linked {
  pointer: Pointer;
  /** The last clause on each level that the pointer names. */
  path: Partial<Record<PointerLevel, Container>>;
  /** What the pointer means. */
  targets: Container[];
  /** More than one clause bears the printed number. */
  ambiguous?: boolean;
  /** What is not there, in Japanese. */
  missing?: string;
  /** Whether it is there cannot be told from what is printed. */
  open?: boolean;
  /** An end of a range, or some of several clauses, was not found. */
  incomplete?: boolean;
  /** Of a pointer to another document or statute, or one whose owner is not certain: its steps, with those that it takes over. */
  outside?: { law?: LawName; version?: string; document?: string; doubt?: string; steps: PointerStep[] };
}

/**
 * The provisions named so far in one article, for 同条 and 同項: the last one of the level, be it named for the case to
 * which another is applied (前条の規定は、前項の場合について準用します。…同条中).
 */
export class Antecedents {
  #named: Linked[] = [];

  /** Forgets what another article named. */
  clear(): void {
    this.#named = [];
  }

  /** Adds a linked pointer that names a provision. */
  add(linked: Linked): void {
    this.#named.push(linked);
  }

  /**
   * Finds the last provision of a level that was named before a pointer.
   * What a bracket names counts behind it only if the sentence names nothing else before: 第3条(第5条を含む。)…同条.
   */
  find(level: PointerLevel, pointer: Pointer): Linked | undefined {
    const inSentence = this.#findLast(
      level,
      (each) => each.sentence === pointer.sentence && isOpen(each, pointer),
    );
    if (inSentence) return inSentence;
    return (
      this.#findLast(level, (each) => each.sentence === pointer.sentence) ??
      this.#findLast(level, (each) => each.bracketEnd === undefined) ??
      this.#findLast(level, () => true)
    );
  }

  /**
   * Finds what 同条 by itself means behind 同項: the article that was named as a whole, not that of the paragraph.
   * 甲法第6条第1項の規定により乙法第41条の規定の適用を受けた者が、同項の規定により同条の規定の適用を → 乙法第41条
   */
  findWhole({ sentence }: Pointer): Linked | undefined {
    const last = this.#named.at(-1);
    const [first] = last?.pointer.steps ?? [];
    if (last?.pointer.sentence !== sentence || first?.level !== 'paragraph' || first.way !== 'same')
      return undefined;
    const least = Math.max(0, this.#named.length - farthest);
    for (let place = this.#named.length - 2; place >= least; place--) {
      const linked = this.#named[place];
      const { pointer, outside, path } = linked;
      if (pointer.sentence !== sentence) return undefined;
      if (pointer.bracketEnd !== undefined || pointer.steps.length !== 1 || pointer.until) continue;
      const [step] = pointer.steps;
      if (step.level !== 'article' || step.way !== 'number') continue;
      return outside || path.article ? linked : undefined;
    }
    return undefined;
  }

  #findLast(level: PointerLevel, accepts: (pointer: Pointer) => boolean): Linked | undefined {
    const least = Math.max(0, this.#named.length - farthest);
    for (let place = this.#named.length - 1; place >= least; place--) {
      const linked = this.#named[place];
      if (accepts(linked.pointer) && namesLevel(linked, level)) return linked;
    }
    return undefined;
  }

  /** The last named provision of any level. */
  last(): Linked | undefined {
    return this.#named.at(-1);
  }
}

/** How many pointers back 同条 is looked for, so that a long article costs no more than its length. */
const farthest = 60;

function isOpen(before: Pointer, { start }: Pointer): boolean {
  return before.bracketEnd === undefined || before.bracketEnd > start;
}

function namesLevel({ path, outside }: Linked, level: PointerLevel): boolean {
  if (outside) return outside.steps.some((step) => step.level === level);
  return path[level] !== undefined;
}

/** The steps of an outside provision down to a level. */
export function stepsDownTo(steps: readonly PointerStep[], level: PointerLevel): PointerStep[] {
  return steps.filter((step) => pointerDepth[step.level] <= pointerDepth[level]);
}
