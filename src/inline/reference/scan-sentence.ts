import { pairBrackets } from '../../text/bracket-pairs.ts';
import { type LawName, type Pointer, type PointerLevel, type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { readLawNumber } from '../../text/law-number.ts';
import { findLawByNumber } from '../law/law-registry.ts';
import { type LawMention, readLawMention } from '../law.ts';
import { normaliseAppendixName, readAppendixStep } from './appendix.ts';
import { leavesOut, levelsOf, readSeparator } from './coordination.ts';
import { findDocumentName } from './document-name.ts';
import {
  type PointerText,
  type ReadPointer,
  readPart,
  readPointer,
  readRange,
  readSteps,
} from './read-pointer.ts';
import type { ReferenceContext } from './reference-context.ts';
import { readSelfPronoun } from './self-name.ts';
import { readBracketedNumber, readKanaStep, readNumberAndUnit, skipSpaces } from './step.ts';

/** Every character at which a pointer, a statute, a document's name or a bracket may begin or end. */
const triggers =
  /[第前次同本こ此各当下以左上附付別様書法令則例約(「『イロハニホヘト]|(?:明治|大正|昭和|平成|令和)(?= ?[0-9元〇一二三四五六七八九十]{1,4} ?年 ?(?:法律|政令|勅令))|(?<![第前次0-9〇一二三四五六七八九十百のが各を計中])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[条項](?= ?(?:の規定|に定め|に規定|に基|による|により|ただし書|但書|及び第|又は第))/g;

const quotesText = /とあ[るり]|読み?替え|読み?換え|を加え|に改め|を削/;
const bareMarkerContext =
  /(?:及び|又は|若しくは|並びに|、)(?:[イロハニホヘトチリヌルヲ次前](?![ァ-ヺー])|第|\([0-9一二三四五六七八九十]{1,2}\))|に(?:掲げ|定め|規定|該当|おいて|係る|より|よる|限)|の(?:規定|場合|いずれ)/y;
const beforeKana = /[、。(はがのにをと又及「」びしく「]/;
const supplement = /(?:附|付) ?則/y;

/** Frame of a bracket or quotation that is being read; the outermost frame is the sentence. */
interface Frame {
  close: number;
  /** The last pointer read in this frame, for coordination: where it stands in the list and what levels it names. */
  last?: { pointer: Pointer; index: number; levels: PointerLevel[] };
  /** The name that a pointer may follow: its offset and what it names. */
  name?: { pointer: Pointer; end: number; listed: boolean };
  /** The statute to whose title this bracket belongs. */
  law?: LawName;
  /** The pointer of which this bracket says something: 第3条(第2項を除く。). */
  remarkOn?: Frame['last'];
  /** The last statute named in this frame. */
  lastLaw?: LawName;
}

/** Reads one sentence after another; knows the last statute named, for 同法. */
export class SentenceScanner {
  private readonly context: ReferenceContext;
  /** All pointers found, in the order in which they were read. */
  readonly found: Pointer[] = [];
  /** Names that became part of a pointer after them and count no more. */
  readonly merged = new Set<Pointer>();
  private lastLaw: LawName | undefined;
  private lastOrder: LawName | undefined;
  private sentence = 0;
  private text: PointerText = { folded: '', pairs: new Map(), captions: new Set() };
  private frames: Frame[] = [];
  /** Offset before which everything was read. */
  private floor = 0;

  constructor(context: ReferenceContext) {
    this.context = context;
  }

  /** Reads a width-folded sentence. */
  scan(folded: string, sentence: number): void {
    triggers.lastIndex = 0;
    let match = triggers.exec(folded);
    if (!match) return;
    this.sentence = sentence;
    this.text = { folded, pairs: pairBrackets(folded), captions: this.context.captions };
    this.frames = [{ close: Number.POSITIVE_INFINITY }];
    this.floor = 0;
    const skipsQuotes = quotesText.test(folded);
    for (const name of this.context.self.names) this.findNames(name, { self: true });
    for (const name of this.context.documentNames) this.findNames(name, { document: name });
    while (match) {
      const at = match.index;
      while (at >= this.frames[this.frames.length - 1].close) this.frames.pop();
      const end = this.readAt(at, match[0], skipsQuotes);
      if (end > at) {
        this.floor = end;
        triggers.lastIndex = end;
      } else triggers.lastIndex = at + 1;
      match = triggers.exec(folded);
    }
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1];
  }

  /** Reads what begins at an offset and returns the offset after it; the same offset if nothing does. */
  private readAt(at: number, trigger: string, skipsQuotes: boolean): number {
    const { pairs } = this.text;
    const character = trigger[0];
    if (character === '(' || character === '「' || character === '『') {
      const close = pairs.get(at);
      if (close === undefined) return at;
      const marker = close - at < 5 ? this.readBareBracket(at) : at;
      if (marker > at) return marker;
      if (character !== '(' && skipsQuotes) return close + 1;
      const remarkOn = character === '(' ? this.findRemarked(at, close) : undefined;
      this.frames.push({ close, ...(remarkOn && { remarkOn }) });
      return at + 1;
    }
    if (trigger.length > 1) return /^[0-9一二三四五六七八九十]/.test(trigger) ? this.readBareHead(at) : this.readNumberedLaw(at);
    if (character in nameEnds) return this.readName(at, character);
    if (kanaHeads.test(character)) return this.readKana(at);
    if (character === 'こ' || character === '本' || character === '当' || character === '此') {
      const self = this.readSelf(at);
      if (self > at) return self;
    }
    const pointer = this.readSupplement(at) ?? this.readAppendix(at) ?? this.readOwn(at);
    return pointer ? this.add(at, pointer) : at;
  }

  /** The pointer that a bracket follows, where it takes something from it or adds to it. */
  private findRemarked(open: number, close: number): Frame['last'] {
    const { last } = this.frame;
    if (!last || last.pointer.end > open || open - last.pointer.end > 4) return undefined;
    const { folded } = this.text;
    if (!/^ ?(?:の規定)? ?$/.test(folded.slice(last.pointer.end, open))) return undefined;
    return /を除|に限|を含|準用/.test(folded.slice(open, close)) ? last : undefined;
  }

  private readOwn(at: number): ReadPointer | undefined {
    const pointer = readPointer(this.text, at);
    const first = pointer?.steps[0];
    if (!pointer || !first) return undefined;
    // 本編, 前款 are words of everyday where the document has no such division.
    const heading = pointerDepth[first.level] < pointerDepth.article;
    if (heading && first.way !== 'number' && !this.context.types.has(first.level)) return undefined;
    if (heading && first.way === 'number' && !this.context.types.has(first.level) && !this.nameBefore(at)) return undefined;
    // 法律第52号, 規則第3号 are numbers of laws and notices.
    if (first.level === 'item' && first.way === 'number' && /[律令則示例達訓号議]/.test(this.text.folded[skipBack(this.text.folded, at) - 1] ?? '')) {
      return undefined;
    }
    return pointer;
  }

  private readSupplement(at: number): ReadPointer | undefined {
    const { folded } = this.text;
    const own = /(?:この|本)/y;
    own.lastIndex = at;
    const start = own.test(folded) ? own.lastIndex : at;
    supplement.lastIndex = start;
    if (!supplement.test(folded)) return undefined;
    const step: PointerStep = { level: 'supplProvision', way: start > at ? 'own' : 'number' };
    return readRange(this.text, readSteps(this.text, [step], supplement.lastIndex));
  }

  private readAppendix(at: number): ReadPointer | undefined {
    const head = readAppendixStep(this.text.folded, at);
    return head && readRange(this.text, readSteps(this.text, [head.step], head.end));
  }

  private readSelf(at: number): number {
    const { folded } = this.text;
    const end = readSelfPronoun(folded, at, this.context.self);
    if (end < 0 || isQuotedWhole(folded, at, end)) return end < 0 ? at : end;
    this.openName({ sentence: this.sentence, start: at, end, steps: [], self: true }, true);
    return end;
  }

  /** Opens a name that a pointer may follow; `listed` names are references on their own. */
  private openName(pointer: Pointer, listed: boolean, end = pointer.end): void {
    this.place(pointer);
    this.frame.name = { pointer, end, listed };
    if (listed) this.push(pointer);
  }

  private place(pointer: Pointer): void {
    const { close } = this.frame;
    if (close !== Number.POSITIVE_INFINITY) pointer.bracketEnd = close;
  }

  /** Finds names by themselves: the title, names given by options. */
  private findNames(name: string, what: Pick<Pointer, 'self' | 'document'>): void {
    const { folded } = this.text;
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (/[\u3400-\u9fff]/.test(folded[at - 1] ?? '') || isQuotedWhole(folded, at, end)) continue;
      this.found.push({ sentence: this.sentence, start: at, end, steps: [], ...what });
    }
  }

  private readName(at: number, character: string): number {
    const { folded, pairs } = this.text;
    // Names of orders and documents count only where something follows them; 法 may stand alone.
    if (character !== '法') {
      const next = folded[skipSpaces(folded, at + 1)];
      if (next !== '第' && next !== '(' && next !== '附' && next !== '別' && next !== '様') return at;
    }
    const mention = readLawMention(folded, at, this.floor, this.context.laws, pairs);
    if (!mention || isQuotedWhole(folded, mention.start, mention.nameEnd)) return at;
    if (mention.law.title !== undefined && mention.law.title === this.context.self.title && !mention.same) {
      this.openName({ sentence: this.sentence, start: mention.start, end: mention.end, steps: [], self: true }, true);
      return mention.end;
    }
    const end = this.openLaw(mention);
    // 労基法65条: 第 is left out.
    return /[0-9]/.test(folded[end] ?? '') ? this.readBareHead(end) : end;
  }

  /** 昭和60年法律第34号附則第8条: a statute by its number alone counts where a provision follows. */
  private readNumberedLaw(at: number): number {
    const { folded } = this.text;
    const read = readLawNumber(folded, at);
    if (!read || this.frame.law) return at;
    const law = findLawByNumber(this.context.laws, read.number);
    this.frame.lastLaw = law;
    this.lastLaw = law;
    this.openName({ sentence: this.sentence, start: at, end: read.end, steps: [], law }, false);
    return read.end;
  }

  private openLaw(mention: LawMention): number {
    const law = mention.same ? this.lastLawFor(mention) : mention.law;
    this.frame.lastLaw = law;
    this.lastLaw = law;
    if (/[令則]$/.test(law.title ?? '')) this.lastOrder = law;
    const { start, end, nameEnd, introducesOnly, standsAlone } = mention;
    const pointer: Pointer = { sentence: this.sentence, start, end: introducesOnly ? nameEnd : end, steps: [], law };
    this.openName(pointer, standsAlone, end);
    if (mention.bracketFrom === undefined) return mention.end;
    // What stands in the bracket after the number is read as well, as words about this statute.
    this.frames.push({ close: mention.end - 1, law });
    return mention.bracketFrom;
  }

  private lastLawFor({ nameEnd }: LawMention): LawName {
    const order = /[令則例]/.test(this.text.folded[nameEnd - 1]) ? this.lastOrder : undefined;
    if (order) return order;
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const { lastLaw, law } = this.frames[depth];
      if (lastLaw ?? law) return (lastLaw ?? law) as LawName;
    }
    return this.lastLaw ?? {};
  }

  /** The name that ends where a pointer begins, with spaces or の between. */
  private nameBefore(at: number): Frame['name'] {
    const { name } = this.frame;
    if (!name || name.end > at) return undefined;
    return /^ ?の? ?$/.test(this.text.folded.slice(name.end, Math.min(at, name.end + 4))) && at - name.end <= 3 ? name : undefined;
  }

  private add(at: number, read: ReadPointer): number {
    const name = this.nameBefore(at);
    const pointer = this.makePointer(at, read);
    const numbered = read.steps[0]?.way === 'number';
    if (name && (numbered || read.steps[0]?.way === 'each')) {
      pointer.start = name.pointer.start;
      if (name.pointer.law) pointer.law = name.pointer.law;
      if (name.pointer.self) pointer.self = true;
      if (name.listed) this.merged.add(name.pointer);
    } else if (numbered) this.findOwner(at, pointer);
    this.frame.name = undefined;
    if (pointer.start === at) this.coordinate(at, pointer);
    if (pointer.start === at && pointer.inheritsFrom === undefined && !pointer.law) this.inheritRemarked(pointer);
    this.push(pointer);
    return this.readMembers(pointer);
  }

  /** Looks for the document or the bracketed statute that a pointer by number belongs to. */
  private findOwner(at: number, pointer: Pointer): void {
    const { folded } = this.text;
    const start = findDocumentName(folded, skipBack(folded, at), this.floor);
    if (start >= 0) {
      const name = folded.slice(start, skipBack(folded, at));
      pointer.start = start;
      if (treaty.test(name)) {
        pointer.law = { title: name };
        return;
      }
      if (this.context.self.title.length > 0 && this.context.self.title.endsWith(name)) return;
      pointer.document = name;
      return;
    }
    const { law } = this.frame;
    const level = pointer.steps[0].level;
    if (law && !this.frame.last && level !== 'paragraph' && level !== 'item') pointer.law = law;
  }

  private makePointer(at: number, read: ReadPointer): Pointer {
    const pointer: Pointer = { sentence: this.sentence, start: at, end: read.end, steps: read.steps };
    if (read.until) pointer.until = read.until;
    if (read.part) pointer.part = read.part;
    if (read.captionAt) pointer.caption = this.text.folded.slice(...read.captionAt);
    this.place(pointer);
    return pointer;
  }

  private push(pointer: Pointer): void {
    const levels = levelsOf(pointer, this.frame.last?.levels ?? []);
    this.frame.last = { pointer, index: this.found.length, levels };
    this.found.push(pointer);
  }

  /** Links a pointer to the coordinated one before it, from which it takes what it leaves out. */
  private coordinate(at: number, pointer: Pointer): void {
    const { last } = this.frame;
    if (!last || last.pointer.self) return;
    if (readSeparator(this.text.folded, last.pointer.end, this.text.pairs) === at) this.inherit(pointer, last);
  }

  private inherit(pointer: Pointer, last: NonNullable<Frame['last']>): void {
    const first = pointer.steps[0];
    if (first && first.way !== 'number' && first.way !== 'each') return;
    const before = last.pointer;
    const takesSteps = before.steps.length > 0 && leavesOut(last.levels, pointer.steps);
    const takesLaw = (before.law !== undefined || before.document !== undefined) && before.steps.length > 0;
    if (!takesSteps && !takesLaw) return;
    pointer.inheritsFrom = last.index;
    if (!takesLaw) return;
    pointer.inheritsLaw = true;
    if (before.law) pointer.law = before.law;
    if (before.document) pointer.document = before.document;
  }

  /** In 第3条(第2項を除く。), 第2項 is that of 第3条. */
  private inheritRemarked(pointer: Pointer): void {
    const { remarkOn } = this.frame;
    const first = pointer.steps[0];
    if (!remarkOn || first?.way !== 'number') return;
    const before = remarkOn.pointer;
    const below = remarkOn.levels.some((level) => pointerDepth[level] < pointerDepth[first.level]);
    const outside = before.law !== undefined || before.document !== undefined;
    if (before.self || before.steps.length === 0 || !(below || outside)) return;
    pointer.inheritsFrom = remarkOn.index;
    if (!outside) return;
    pointer.inheritsLaw = true;
    if (before.law) pointer.law = before.law;
    if (before.document) pointer.document = before.document;
  }

  /** Reads the members that follow without 第: 第5条及び6条, 第1号イ又はロ, 前段及び後段, (1)及び(2), 別表第1及び第2. */
  private readMembers(from: Pointer): number {
    const { frame } = this;
    let { end } = from;
    while (frame.last) {
      const at = readSeparator(this.text.folded, end, this.text.pairs);
      const read = at < 0 ? undefined : this.readMember(at, frame.last.pointer);
      if (!read) break;
      const pointer = this.makePointer(at, read);
      this.inherit(pointer, frame.last);
      this.push(pointer);
      end = pointer.end;
    }
    return end;
  }

  private readMember(at: number, last: Pointer): ReadPointer | undefined {
    const { folded } = this.text;
    const part = last.part ? readPart(folded, at) : undefined;
    if (part) return { steps: [], ...part };
    const deepest = (last.until ?? last.steps).at(-1);
    if (!deepest) return undefined;
    if (deepest.level === 'appdx') return this.readAppendixMember(at, deepest);
    const kana = deepest.level === 'subitem' ? readKanaStep(folded, at) : undefined;
    if (kana) return readRange(this.text, readSteps(this.text, [kana.step], kana.end));
    const bare = /[0-9一二三四五六七八九十]/.test(folded[at] ?? '') ? readNumberAndUnit(folded, at) : undefined;
    if (bare && pointerDepth[bare.step.level] <= pointerDepth[deepest.level] && deepest.way === 'number') {
      return readRange(this.text, readSteps(this.text, [bare.step], bare.end));
    }
    if (folded[last.end - 1] !== ')') return undefined;
    const bracketed = readBracketedNumber(folded, at);
    if (!bracketed || deepest.way !== 'number') return undefined;
    const step: PointerStep = { level: deepest.level, way: 'number', number: bracketed.number };
    return { steps: [step], end: bracketed.end };
  }

  private readAppendixMember(at: number, { number = '' }: PointerStep): ReadPointer | undefined {
    const member = /第? ?(?:[0-9]+|[一二三四五六七八九十]+)(?! ?[条項号章節款編目年月日円])/y;
    member.lastIndex = at;
    const match = member.exec(this.text.folded);
    const noun = /^\D+/.exec(number)?.[0];
    if (!match || noun === undefined || noun === number) return undefined;
    const step: PointerStep = { level: 'appdx', way: 'number', number: normaliseAppendixName(noun + match[0]) };
    return { steps: [step], end: member.lastIndex };
  }

  /** `二項` of 二項の規定により: 第 is left out. */
  private readBareHead(at: number): number {
    const head = readNumberAndUnit(this.text.folded, at);
    if (!head) return at;
    return this.add(at, readRange(this.text, readSteps(this.text, [head.step], head.end)));
  }

  /** `(1)` of (1)及び(2)に掲げる者. */
  private readBareBracket(at: number): number {
    const { folded } = this.text;
    if (at > 0 && !beforeKana.test(folded[at - 1])) return at;
    const read = readBracketedNumber(folded, at);
    return read ? this.addBareMarker(at, { level: 'subitem', way: 'number', number: read.number }, read.end) : at;
  }

  /** `イ` of イに掲げる者. */
  private readKana(at: number): number {
    const { folded } = this.text;
    const before = folded[at - 1];
    if (before !== undefined && !beforeKana.test(before)) return at;
    const head = readKanaStep(folded, at);
    if (!head) return at;
    return this.addBareMarker(at, head.step, head.end);
  }

  /** A marker alone is a pointer where words follow that speak of a clause: イ又はロに掲げる, (1)及び(2)において. */
  private addBareMarker(at: number, step: PointerStep, end: number): number {
    const pointer = readRange(this.text, readSteps(this.text, [step], end));
    bareMarkerContext.lastIndex = pointer.end;
    return pointer.until || bareMarkerContext.test(this.text.folded) ? this.add(at, pointer) : at;
  }
}

const treaty = /条約$|議定書$|国際.*協定$|地位協定$/;
const kanaHeads = /[イロハニホヘト]/;
/** Characters with which the names of statutes and documents end. */
const nameEnds: Readonly<Record<string, true>> = { 法: true, 令: true, 則: true, 例: true, 約: true };

function skipBack(folded: string, at: number): number {
  let index = at;
  while (index > 0 && folded[index - 1] === ' ') index--;
  return index;
}

/** Whether the words fill a quotation: 「本約款」 is the name that is given, not a pointer. */
function isQuotedWhole(folded: string, start: number, end: number): boolean {
  return folded[start - 1] === '「' && folded[end] === '」';
}
