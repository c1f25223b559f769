import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import {
  type Pointer,
  type PointerLevel,
  type PointerPart,
  type PointerStep,
  pointerDepth,
} from '../../text/pointer.ts';
import { readAmendingLaw } from './amending-law.ts';
import { Antecedents, type Linked, stepsDownTo } from './antecedent.ts';
import {
  type ClauseMap,
  childrenOf,
  mapClauses,
  nearest,
  parentContainer,
  plainText,
  scopeOf,
} from './clause-map.ts';
import { descend } from './descend.ts';
import { leavesGap, locateHead } from './locate-head.ts';
import { isItsOwnMark } from './marked.ts';
import { sayEndMissing, sayHeadMissing, sayPartMissing, sayStepMissing } from './missing.ts';
import { hasPart } from './part.ts';
import { takeSteps } from './provision-text.ts';
import { listRange } from './range.ts';
import { rowsBefore } from './table-row.ts';
import { isUnnumbered } from './unnumbered.ts';

/** Links pointers one after another in document order; remembers what was named, for 同条 and for coordination. */
export class PointerLinker {
  private readonly index: TreeIndex;
  private readonly map: ClauseMap;
  private readonly linked: Linked[] = [];
  private readonly antecedents = new Antecedents();
  private unit: Container | undefined;
  private lastEach: Linked | undefined;

  constructor(index: TreeIndex) {
    this.index = index;
    this.map = mapClauses(index);
  }

  /** Links the next pointer. */
  link(pointer: Pointer): Linked {
    const own = this.index.sentences[pointer.sentence].clause;
    this.enter(own);
    const linked = this.linkAt(pointer, own);
    // What a 附則 of another day cites may be there no more, or be left out where it is printed in part.
    if ((linked.targets.length === 0 || linked.incomplete) && this.isAmending(own)) {
      linked.targets = [];
      linked.open = true;
    }
    this.linked.push(linked);
    if (pointer.steps.length > 0 || pointer.inheritsFrom !== undefined) this.antecedents.add(linked);
    const { way } = pointer.steps.at(-1) ?? {};
    if (way === 'each' || way === 'eachFollowing') this.lastEach = linked;
    return linked;
  }

  /** What another article named is no antecedent here. */
  private enter(own: Container): void {
    const unit = nearest(this.index, own, 'article') ?? scopeOf(this.index, own);
    if (unit === this.unit) return;
    this.unit = unit;
    this.lastEach = undefined;
    this.antecedents.clear();
  }

  private linkAt(pointer: Pointer, own: Container): Linked {
    const before = pointer.inheritsFrom === undefined ? undefined : this.linked[pointer.inheritsFrom];
    const foreign = pointer.law ?? pointer.document ?? pointer.doubt;
    if (foreign !== undefined && !(before && this.isOwnByCaption(pointer, own))) {
      return this.linkOutside(pointer, pointer.inheritsLaw ? before : undefined);
    }
    if (before?.outside) return this.linkOutside(pointer, before);
    if (pointer.steps.length === 0) return this.linkWithoutSteps(pointer, before);
    const [first, ...rest] = pointer.steps;
    if (before && !pointer.inheritsLaw) {
      const linked = this.follow(pointer, own, this.deepestAbove(before, pointer), pointer.steps);
      // 第34条第3項及び第1項後段, where only our own 第1項 has two parts.
      if (linked.targets.length > 0 || !pointer.part || first.level !== 'paragraph') return linked;
      const ours = this.follow(pointer, own, this.locateFirst(pointer, own, first), rest, first);
      return ours.targets.length > 0 ? ours : linked;
    }
    if (first.way === 'same') return this.linkSame(pointer, own, first, rest);
    if (first.way === 'eachSame' && this.lastEach) {
      const { targets, path, outside } = this.lastEach;
      return { pointer, targets, path, ...(outside && { outside }) };
    }
    const amending = this.readAmending(pointer, own, first);
    if (amending) return amending;
    const linked = this.follow(pointer, own, this.locateFirst(pointer, own, first), rest, first);
    if (linked.targets.length > 0) return linked;
    return this.readAsArticle(pointer, own) ?? this.contrast(linked, own);
  }

  /** 第9項, 本項(1) of a text that prints its articles without 条 and calls them 項. */
  private readAsArticle(pointer: Pointer, own: Container): Linked | undefined {
    const [first, ...rest] = pointer.steps;
    const isOwn = first.way === 'own' && rest.length > 0;
    if (!this.map.isBare || first.level !== 'paragraph' || !(first.way === 'number' || isOwn))
      return undefined;
    const step: PointerStep = { ...first, level: 'article' };
    const found = locateHead(this.map, own, step);
    const linked = this.follow(pointer, own, found, rest, step);
    return linked.targets.length > 0 && !linked.incomplete ? linked : undefined;
  }

  /** 前条第1号に掲げる者は…を、第3号に掲げる者は…: what its own clause lacks belongs to what the sentence named before. */
  private contrast(lacking: Linked, own: Container): Linked {
    const { pointer } = lacking;
    const [first, ...rest] = pointer.steps;
    if (first.way !== 'number' || (first.level !== 'item' && first.level !== 'paragraph')) return lacking;
    const before = this.antecedents.find(first.level, pointer);
    if (before?.pointer.sentence !== pointer.sentence) return lacking;
    if (before.outside) return { ...lacking, open: true };
    const named = before.path[first.level];
    const above = named && parentContainer(this.index, named);
    const found = above ? descend(this.map, above, first) : [];
    if (found.length === 0) return lacking;
    const linked = this.follow(pointer, own, found, rest, first);
    takePath(linked, before, pointer);
    return linked;
  }

  /** Whether a clause stands in the 附則 of a statute that amended this one. */
  private isAmending(own: Container): boolean {
    const { type, caption } = scopeOf(this.index, own);
    return type === 'supplProvision' && readAmendingLaw(caption) !== undefined;
  }

  private linkWithoutSteps(pointer: Pointer, before: Linked | undefined): Linked {
    if (before) {
      const linked = { ...before, pointer };
      if (pointer.part && !before.outside) requirePart(linked, pointer.part, this.index.root);
      return linked;
    }
    return { pointer, path: {}, targets: pointer.self ? [this.index.root] : [] };
  }

  private linkOutside(pointer: Pointer, before: Linked | undefined): Linked {
    const taken = before?.outside ? takeSteps(before.outside.steps, pointer.steps) : [];
    const named = pointer.law || pointer.document !== undefined || pointer.doubt !== undefined;
    const { law, version, document, doubt } = named ? pointer : (before?.outside ?? {});
    const steps = [...taken, ...pointer.steps];
    const owner = {
      ...(law && { law }),
      ...(law && version !== undefined && { version }),
      ...(document !== undefined && { document }),
      ...(doubt !== undefined && { doubt }),
    };
    return { pointer, path: {}, targets: [], outside: { ...owner, steps } };
  }

  /** A member behind a statute's provision that bears the caption of one of our own articles is ours. */
  private isOwnByCaption(pointer: Pointer, own: Container): boolean {
    if (pointer.caption === undefined || !pointer.inheritsLaw) return false;
    const found = locateHead(this.map, own, pointer.steps[0]);
    return found.some(({ caption = '' }) => plainText(caption) === plainText(pointer.caption ?? ''));
  }

  /** In the 附則 of an amending statute, 第3条 is that statute's. */
  private readAmending(pointer: Pointer, own: Container, first: PointerStep): Linked | undefined {
    const scope = scopeOf(this.index, own);
    if (scope.type !== 'supplProvision' || first.way !== 'number' || this.namesTitle(pointer))
      return undefined;
    if (pointerDepth[first.level] > pointerDepth.article || first.level === 'supplProvision')
      return undefined;
    const law = readAmendingLaw(scope.caption);
    return law && first.level !== 'appdx'
      ? { pointer, path: {}, targets: [], outside: { law, steps: pointer.steps } }
      : undefined;
  }

  /** この法律第3条 in the 附則 of an amending statute is that statute's; the title is this text's wherever it stands. */
  private namesTitle({ self, sentence, start }: Pointer): boolean {
    return self === true && !/^(?:この|本)/.test(this.index.sentences[sentence].sentence.value.slice(start));
  }

  private locateFirst(pointer: Pointer, own: Container, first: PointerStep): Container[] {
    if (first.level === 'article' && leavesGap(this.map, own, first)) return [];
    const { row } = this.index.sentences[pointer.sentence];
    if (row && first.level === 'item' && /revious$/.test(first.way)) {
      const before = rowsBefore(this.index, row, first);
      if (before.length > 0) return before;
    }
    const self = first.level === 'supplProvision' ? this.namesTitle(pointer) : pointer.self;
    const found = locateHead(this.map, own, first, self);
    if (first.level !== 'supplProvision' || found.length < 2 || pointer.caption === undefined) return found;
    const wanted = plainText(pointer.caption);
    return found.filter(({ caption = '' }) => plainText(caption) === wanted);
  }

  private linkSame(pointer: Pointer, own: Container, first: PointerStep, rest: PointerStep[]): Linked {
    const bare = first.level === 'article' && rest.length === 0 && pointer.part === undefined;
    const before =
      (bare ? this.antecedents.findWhole(pointer) : undefined) ?? this.antecedents.find(first.level, pointer);
    if (before?.outside) {
      const steps = [...stepsDownTo(before.outside.steps, first.level), ...rest];
      return { pointer, path: {}, targets: [], outside: { ...before.outside, steps } };
    }
    const clause = before?.path[first.level] ?? this.impliedClause(first.level);
    const linked = this.follow(pointer, own, clause ? [clause] : [], rest, first);
    // 同項 names the article of that paragraph too.
    if (before && clause === before.path[first.level]) takePath(linked, before, pointer);
    return linked;
  }

  /** 同条 behind 前項 is the article of that paragraph; 同項 behind 第3条 its only paragraph. */
  private impliedClause(level: PointerLevel): Container | undefined {
    const last = this.antecedents.last();
    const target = last?.targets.at(-1);
    if (!target || level === 'supplProvision' || level === 'appdx') return undefined;
    const above = nearest(this.index, target, level);
    if (above || level !== 'paragraph' || target.type !== 'article') return above;
    const paragraphs = childrenOf(target, 'paragraph');
    return paragraphs.length === 1 ? paragraphs[0] : undefined;
  }

  /** The clause of a coordinated pointer in which the member after it is to be looked for. */
  private deepestAbove(before: Linked, { steps: [first] }: Pointer): Container[] {
    let deepest: PointerLevel | undefined;
    for (const level of Object.keys(before.path) as PointerLevel[]) {
      if (pointerDepth[level] >= pointerDepth[first.level]) continue;
      if (deepest === undefined || pointerDepth[level] > pointerDepth[deepest]) deepest = level;
    }
    const clause = deepest && before.path[deepest];
    return clause ? [clause] : [];
  }

  /** Goes down the steps from where they start, then to the end of the range. */
  private follow(
    pointer: Pointer,
    own: Container,
    start: Container[],
    steps: PointerStep[],
    first?: PointerStep,
  ): Linked {
    const linked: Linked = { pointer, path: {}, targets: start };
    const inherited = first === undefined ? this.linked[pointer.inheritsFrom ?? -1] : undefined;
    if (inherited) takePath(linked, inherited, pointer);
    const { root } = this.index;
    if (first) {
      this.record(linked, first);
      if (start.length === 0) linked.missing = sayHeadMissing(first);
    }
    for (const step of steps) {
      const above = linked.targets[0];
      const below = linked.targets.flatMap((clause) => descend(this.map, clause, step));
      // 前号(二), where (二) is how that 号 itself is numbered.
      if (below.length === 0 && above && isItsOwnMark(above, step)) continue;
      linked.targets = below;
      if (above && linked.targets.length === 0) linked.missing = sayStepMissing(above, step, root);
      this.record(linked, step);
    }
    if (linked.targets.length === 0) linked.missing ??= steps[0] && sayHeadMissing(steps[0]);
    // 附則第3条 is in the 附則 that has it.
    if (linked.path.supplProvision && linked.path.article)
      linked.path.supplProvision = scopeOf(this.index, linked.path.article);
    if (linked.targets.length === 0 && isUnnumbered(this.index, own, linked, [first, ...steps]))
      linked.open = true;
    if (pointer.until) this.extend(linked, own, pointer.until);
    if (pointer.part) requirePart(linked, pointer.part, root);
    return linked;
  }

  private record(linked: Linked, step: PointerStep): void {
    const { targets } = linked;
    if (step.way === 'number' && targets.length > 1) linked.ambiguous = true;
    if (step.way === 'number' && targets.length === 1) linked.ambiguous = false;
    const last = targets.at(-1);
    if (last && !step.way.startsWith('each')) linked.path[step.level] = last;
  }

  private extend(linked: Linked, own: Container, until: PointerStep[]): void {
    const last = this.locateEnd(linked, own, until);
    const first = linked.targets[0];
    if (!first || !last) {
      linked.incomplete = true;
      if (!last) linked.missing = sayEndMissing(until);
      if (!first && last) linked.targets = [last];
      return;
    }
    const members = listRange(this.map, first, last);
    linked.incomplete = members.length === 0;
    linked.targets = members.length === 0 ? [first, last] : members;
    linked.path[until[until.length - 1].level] = last;
  }

  private locateEnd(linked: Linked, own: Container, [head, ...rest]: PointerStep[]): Container | undefined {
    const above = this.deepestAbove(linked, { steps: [head] } as Pointer);
    const named = head.way === 'number' && above.length > 0;
    let start = named ? descend(this.map, above[0], head) : locateHead(this.map, own, head);
    const holder = linked.targets[0] && parentContainer(this.index, linked.targets[0]);
    if (start.length === 0 && holder) start = descend(this.map, holder, head);
    return rest
      .reduce((found, step) => found.flatMap((clause) => descend(this.map, clause, step)), start)
      .at(-1);
  }
}

/** Leaves no target where the clause has no such part: 前項ただし書 of a paragraph of one sentence. */
function requirePart(linked: Linked, part: PointerPart, root: Container): void {
  const [clause] = linked.targets;
  const found = linked.targets.map((each) => hasPart(each, part));
  if (!clause || found.includes(true)) return;
  linked.missing = sayPartMissing(clause, part, root);
  linked.targets = [];
  if (found.includes('open')) linked.open = true;
}

/** What a coordinated pointer takes over is named by it too: 同条 behind it is the article of the member before. */
function takePath(linked: Linked, inherited: Linked, { steps: [first] }: Pointer): void {
  for (const [level, clause] of Object.entries(inherited.path) as [PointerLevel, Container][]) {
    if (pointerDepth[level] < pointerDepth[first.level]) linked.path[level] = clause;
  }
}
