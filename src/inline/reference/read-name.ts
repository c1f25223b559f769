import { readLawNumber } from '../../text/law-number.ts';
import type { LawName, Pointer } from '../../text/pointer.ts';
import { readLawBracket } from '../law/law-bracket.ts';
import { findLawByNumber } from '../law/law-registry.ts';
import { findShortTitleStart, noLaw } from '../law/title-start.ts';
import { isStatuteTitle, type LawMention, lawOf, namesAct, readLawMention } from '../law.ts';
import { isOfAnother } from './owner/document-name.ts';
import { doubtUnnamed, doubtVersion } from './owner/doubt.ts';
import { findSameLaw } from './owner/same-law.ts';
import { readVersion, readWordsBefore } from './owner/words-before.ts';
import { skipSpaces } from './read-number.ts';
import { forgetAct, frameOf, isQuotedWhole, openName, type ScanState, skipBack } from './scan-state.ts';
import { readSelfPronoun } from './self-name.ts';

/** Reads 本約款 at an offset; the same offset where there is no name of the document. */
export function readSelf(state: ScanState, at: number): number {
  const { folded } = state.text;
  const end = readSelfPronoun(folded, at, state.context.self);
  if (end < 0) return at;
  if (!isQuotedWhole(folded, at, end)) {
    openName(state, { sentence: state.sentence, start: at, end, steps: [], self: true }, true);
  }
  return end;
}

/** Lists each place of a name that stands for itself and was not read yet: the title, names given by options. */
export function findNames(state: ScanState, name: string, what: Pick<Pointer, 'self' | 'document'>): void {
  const { folded } = state.text;
  const { names } = state;
  const listed: [number, number][] = [];
  let known = 0;
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const end = at + name.length;
    while (known < names.length && names[known][1] <= at) known++;
    if (known < names.length && names[known][0] < end) continue;
    // 「アルバイト就業規則」 is another document than 就業規則.
    if (/[\u3400-\u9fffァ-ヺー・]/.test(folded[at - 1] ?? '') || isQuotedWhole(folded, at, end)) continue;
    if (what.self && isOfAnother(folded, at)) continue;
    state.found.push({ sentence: state.sentence, start: at, end, steps: [], ...what });
    listed.push([at, end]);
  }
  if (listed.length > 0) state.names = [...names, ...listed].sort((left, right) => left[0] - right[0]);
}

/** Words that give the quoted name to something, or say what is written there. */
const namesIt = /^と(?:い|呼|称|総|す|略|定|あ|読)|^」|^は、?「/;

/** Reads a quotation that is the whole name of a statute: 「個人情報の保護に関する法律」（平成15年法律第57号）. */
export function readQuotedStatute(state: ScanState, open: number, close: number): number {
  const { folded, pairs } = state.text;
  const content = folded.slice(open + 1, close);
  const inner = /\((?:[^()]|\([^()]*\))*\)$/.exec(content);
  const title = content.slice(0, inner?.index).trim();
  if (!isStatuteTitle(state.context.laws, title) || namesIt.test(folded.slice(close + 1, close + 8)))
    return open;
  if (/以下 ?(?:単に)?$/.test(folded.slice(Math.max(0, open - 6), open))) return open;
  const law = lawOf(state.context.laws, title.replace(/ /g, ''));
  if (law.title !== undefined && law.title === state.context.self.title) return open;
  const next = folded[close + 1] === ' ' ? close + 2 : close + 1;
  const behind = pairs.get(next);
  const bracket = behind === undefined ? undefined : readLawBracket(folded, next, behind);
  return openLaw(state, {
    start: open,
    end: bracket?.end ?? close + 1,
    nameEnd: close + 1,
    law,
    standsAlone: true,
    ...(bracket && { bracketFrom: bracket.from, introducesOnly: bracket.number === undefined }),
  });
}

/** Reads the statute whose title ends with the character at an offset; the same offset where none does. */
export function readStatute(state: ScanState, at: number): number {
  const { folded, pairs } = state.text;
  // Names of orders count only where something follows them; 法 may stand alone.
  if (folded[at] !== '法' && !/[第(附別様]/.test(folded[skipSpaces(folded, at + 1)] ?? '')) return at;
  const mention = readLawMention(folded, at, state.floor, state.context.laws, pairs);
  if (!mention) noteUnread(state, at);
  if (!mention || isQuotedWhole(folded, mention.start, mention.nameEnd)) return at;
  if (mention.same && !findSameLaw(state, mention.start, mention.nameEnd)) return at;
  const { law } = mention;
  const isOwn = law.title !== undefined && law.title === state.context.self.title && !mention.same;
  return isOwn ? openOwn(state, mention) : openLaw(state, mention);
}

/** The title of this document, where it is an act: 電気通信事業法 in itself. */
function openOwn(state: ScanState, { start, end, nameEnd, bracketFrom, introducesOnly }: LawMention): number {
  const { own, text } = state;
  const version = readVersion(text.folded, start);
  if (version !== undefined) own.version = version;
  noteLaw(state, version === undefined ? own.now : own.former);
  const shown = introducesOnly ? nameEnd : end;
  openName(state, { sentence: state.sentence, start, end: shown, steps: [], self: true }, true, end);
  if (bracketFrom === undefined) return end;
  state.frames.push({ close: end - 1 });
  return bracketFrom;
}

/** Words of three characters and more that end with 法 and are no statute that is known, 日本法, keep 同法 from one before. */
function noteUnread(state: ScanState, at: number): void {
  const { folded } = state.text;
  const start = findShortTitleStart(folded, at + 1, state.floor);
  if (at - start >= 2 && namesAct(folded, at + 1) && !noLaw.test(folded.slice(start, at + 1)))
    forgetAct(state);
}

/** 昭和60年法律第34号附則第8条: a statute by its number alone counts where a provision follows. */
export function readNumberedStatute(state: ScanState, at: number): number {
  const read = readLawNumber(state.text.folded, at);
  if (!read || frameOf(state).law) return at;
  const law = findLawByNumber(state.context.laws, read.number);
  noteLaw(state, law);
  openName(state, { sentence: state.sentence, start: at, end: read.end, steps: [], law }, false);
  return read.end;
}

/** The statute in whose bracket stands its number, where its title ends with none of the usual words: 皇室典範. */
export function readUnendingStatute(state: ScanState, open: number): number {
  const { folded, pairs } = state.text;
  const close = pairs.get(open);
  const read = eraAhead.test(folded.slice(open + 1, open + 3)) ? readLawNumber(folded, open + 1) : undefined;
  if (!read || close === undefined || !/年(?:法律|政令|勅令)第/.test(read.number)) return open;
  const nameEnd = skipBack(folded, open);
  const { name } = frameOf(state);
  const start = findShortTitleStart(folded, nameEnd, state.floor);
  if (nameEnd - start < 3 || (name && name.end >= nameEnd)) return open;
  const law = findLawByNumber(state.context.laws, read.number);
  law.title ??= folded.slice(start, nameEnd);
  return openLaw(state, { start, end: close + 1, nameEnd, bracketFrom: read.end, law, standsAlone: true });
}

const eraAhead = /^(?:明治|大正|昭和|平成|令和)/;

function openLaw(state: ScanState, mention: LawMention): number {
  const { start, end, nameEnd, bracketFrom } = mention;
  const law = mention.same ? findSameLaw(state, start, nameEnd) : mention.law;
  if (!law) return start;
  const kept = mention.same && law === state.lastLaw ? state.lastVersion : undefined;
  noteLaw(state, law);
  const named = nameAct(state, law, start);
  if (named.law && kept !== undefined) named.version ??= kept;
  state.lastVersion = named.version;
  const shown = mention.introducesOnly ? nameEnd : end;
  openName(
    state,
    { ...named, sentence: state.sentence, start, end: shown, steps: [] },
    mention.standsAlone,
    end,
  );
  if (bracketFrom === undefined) return end;
  // What stands in the bracket after the number is read as well, as words about this statute.
  state.frames.push({ close: end - 1, law });
  return bracketFrom;
}

/** What 同法 is: a statute, this document, or this document as it was. */
function nameAct(
  { own, context, text }: ScanState,
  law: LawName,
  start: number,
): Pick<Pointer, 'law' | 'version' | 'self' | 'doubt'> {
  if (context.laws.unclear.has(law)) return { doubt: doubtUnnamed(law.title ?? '') };
  if (law === own.now) return { self: true };
  if (law === own.former) return { doubt: doubtVersion(own.version) };
  const [first] = law.title?.startsWith(text.folded[start]) ? [] : (/^[旧新]/.exec(text.folded[start]) ?? []);
  const version = first ?? readVersion(text.folded, start);
  return { law, ...(version !== undefined && { version }) };
}

function noteLaw(state: ScanState, law: LawName): void {
  state.acts.add(law);
  frameOf(state).lastLaw = law;
  state.lastLaw = law;
  const ending = law.title?.at(-1) ?? '';
  if (/[令則例]/.test(ending)) {
    state.lastOrders.set(ending, law);
    if (ending === '則' && /則$/.test(state.lastDocument ?? '')) state.lastDocument = undefined;
    state.lastOrder = law;
    return;
  }
  frameOf(state).lastAct = law;
  state.lastAct = law;
}

/** Nouns within a provision: 別表第一備考第三号 is a provision, 認可第3号 a serial number. */
const partNoun = /(?:備考|表|注|欄|項)$/;

/** Whether the words before an offset number a law, a notice, a resolution or a budget: 法律第52号, 補正予算(第1号). */
export function isSerialNumber({ text, floor }: ScanState, at: number): boolean {
  const { folded } = text;
  if (folded[at - 1] === '同') return false;
  if (/[算案] ?\($/.test(folded.slice(Math.max(0, at - 3), at))) return true;
  if (/[律令則示例達訓号議]/.test(folded[skipBack(folded, at) - 1] ?? '')) return true;
  const words = readWordsBefore(text, at, floor);
  if (words?.kind === 'document') return folded[at - 1] !== 'の' && words.start + words.name.length === at;
  return words?.kind === 'noun' && !partNoun.test(words.name);
}
