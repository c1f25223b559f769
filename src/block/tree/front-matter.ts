import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import { endsSentence } from '../../text/sentence.ts';
import { holdsJapanese } from '../../text/width.ts';
import type { Block } from '../choice/logical-line.ts';
import { isOwnTerms, looksLikeDocumentTitle } from '../evidence/part/part.ts';
import { joinTexts } from '../source-text.ts';
import { addTable } from './table.ts';
import { linesOfTitle } from './title-lines.ts';
import type { NodeFactory } from './tree-node.ts';

/** The words of a block as printed. */
export function wholeText(block: Block): { text: string; pieces: [number, number][] } {
  return joinTexts(block.lines);
}

/** Whether a block may be the title; a number before it makes it one of several. */
function mayBeTitle({ type, marker }: Block): boolean {
  return type === 'text' || type === 'title' || (type === 'list' && marker?.kind === 'bullet');
}

/** A title without the sign before it and its gaps, to tell that it comes again. */
function keyOf(text: string): string {
  return text.replace(/^[-・･•●○◯◆■□◇▪‣*]\s*|\s/g, '');
}

/**
 * `ホーム > 利用規定 > 預金規定`, `HOME > 約款`, `最上位 > 第1編 基本通則`, or two steps of which the last comes again; and the steps
 * of a trail on lines of their own, `TOP >`⏎`利用規約`.
 */
function isTrail(blocks: readonly Block[], index: number): boolean {
  const { text } = blocks[index].body;
  if (text.length > longestTrail) return false;
  const steps = text.split(/\s*[>＞»›]\s*/).filter(Boolean);
  const comesAgain = (step: string): boolean =>
    blocks.slice(index + 1).some(({ body }) => keyOf(body.text) === keyOf(step));
  if (steps.length === 1) {
    if (openStep.test(text)) return true;
    return index > 0 && openStep.test(blocks[index - 1].body.text) && comesAgain(text);
  }
  return (
    steps.length >= 3 ||
    (steps.length === 2 &&
      (/^(?:home|top|トップ|ホーム|最上位)/i.test(steps[0]) ||
        comesAgain(steps[1]) ||
        comesAgain(steps.join(''))))
  );
}

const longestTrail = 100;
/** `TOP >`, but not ＜用語の定義＞. */
const openStep = /^[^<＜《]*[>＞»›]$/;

/** What stands behind the trail of a page, `ホーム > 利用規定 > 普通預金規定`: menus stand before it. */
function behindTrail(blocks: readonly Block[]): readonly Block[] {
  const trail = blocks.findLastIndex((_, index) => isTrail(blocks, index));
  return trail >= 0 && trail < blocks.length - 1 ? blocks.slice(trail + 1) : blocks;
}

/** `2. 預金規定`: one of several, as the steps of a trail are. */
const isNumbered = /^[0-9０-９]{1,3}[.．)）、\s　]/;
/**
 * What no line is that could be a title: a label with its value, an address, `2024年4月1日`, `改正`, `1. 目的`, `Ⅰ 総則`, `➃ 第9章に定める取引`,
 * what leads to other pages, `お申し込み　お問い合わせ`.
 */
const noTitle =
  /^(?:(?:令和|平成|昭和|西暦)?[\s　]*[0-9０-９元〇一二三四五六七八九十]+[\s　]*[年./-].{1,12}$|[0-9０-９]{1,3}[.．)）、\s　]|(?:[IVX]{1,4}|[Ⅰ-Ⅻ①-⑳➀-➓])[\s　.．]*[^A-Za-z]|https?:|〒|[（(]|(?:最終|一部)?改[正定訂]|制定|施行)|(?:番地|丁目|[0-9０-９]番|[0-9０-９]号)[0-9０-９の－-]*$|第[0-9０-９一二三四五六七八九十百]+号$|(?:[:：]|お(?:問い?合わ?せ|申し?込み)|ログイン|メニュー|ホーム|マップ|ジャンプ|戻る|トップ|menu|home|contact)$/i;

/** What a title names that is called no terms: 生徒心得, ご利用にあたって, ご旅行条件（要約）. */
const subject =
  /^.{0,40}(?:心得|きまり|決まり|ルール|お願い|条件|案内|について|あたって|事項|手引き?|しおり|憲章|宣言|方針|基準|要項|マナー|約束|表記)(?:[（(【][^（(【]*)?$/;

/** Of lines that look like a title the one that comes again, as that of a page and that of its text do, else the first. */
function pickTitle(blocks: readonly Block[]): Block | undefined {
  // A sign before it makes a list of it: ○標準倉庫寄託約款.
  const titles = blocks.filter(
    (block) =>
      mayBeTitle(block) && looksLikeDocumentTitle(block.body.text) && !isNumbered.test(block.body.text),
  );
  const count = (block: Block): number =>
    titles.filter(({ body }) => keyOf(body.text) === keyOf(block.body.text)).length;
  return titles.find((block) => count(block) > 1) ?? lastBeforeText(blocks, titles) ?? titles[0];
}

/** `会則・細則`⏎`見本倶楽部 会則`: of the lines that look like a title before the first sentence the last, which a page sets right before its text. */
function lastBeforeText(blocks: readonly Block[], titles: readonly Block[]): Block | undefined {
  const sentence = blocks.findIndex(({ body }) => endsSentence(body.text));
  const before = sentence < 0 ? blocks : blocks.slice(0, sentence);
  return titles.findLast((block) => before.includes(block));
}

/** Lines among which a title without a heading is sought. */
const mostBefore = 12;

/**
 * Picks the line that is the title: of the highest headings of the format the one that ends like a title, else a line above
 * that does, else the first of them; without headings, the first line that ends like one, else the first.
 */
function findTitle(blocks: readonly Block[]): Block | undefined {
  // ≡, the sign of a menu, is a heading of pages.
  const headings = blocks.filter(
    ({ line, type, body }) => line.role === 'heading' && type === 'title' && /\p{L}/u.test(body.text),
  );
  const highest = Math.min(...headings.map(({ line }) => line.depth));
  const top = headings.filter(({ line }) => line.depth === highest);
  const named = top.find(({ body }) => looksLikeDocumentTitle(body.text));
  // A heading that names no text may be the name of the site: a line that names one stands above or below it.
  if (top.length > 0) return named ?? pickTitle(blocks.slice(0, mostBefore)) ?? top[0];
  const first = behindTrail(blocks.slice(0, mostBefore));
  const plain = first.filter((block) => block.type === 'text' || block.type === 'title');
  const japanese = plain.filter(({ body }) => holdsJapanese(body.text));
  const candidates = japanese.length > 0 ? japanese : plain;
  return (
    pickTitle(first) ??
    candidates.findLast(({ body }) => isOwnTerms(body.text)) ??
    candidates.find(({ body }) => /^[^。、]{4,40}書$/.test(body.text)) ??
    lastBeforeText(
      first,
      candidates.filter(({ body: { text } }) => subject.test(text) && !noTitle.test(text)),
    ) ??
    candidates.find(({ body: { text } }) => text.length <= 60 && !endsSentence(text) && !noTitle.test(text))
  );
}

/** A sentence that something follows, `…ものとします。、`, whose 。 was left out, or of which a break left the beginning. */
const holdsSentence = /^.{12,}。|^.{30,}(?:ます|です)$|^(?=.{60}).*は、/s;

/** Whether a block before the first clause is a sentence or, in a preamble that is open or behind the title, holds one. */
function isRunning({ type, choice }: Block, text: string, isOpen: boolean, behindTitle: boolean): boolean {
  if (choice?.action === 'note') return false;
  if (endsSentence(text)) return true;
  return (type === 'text' || type === 'list') && (isOpen || (behindTitle && holdsSentence.test(text)));
}

/** Hangs what stands before the first clause under the root: title, preamble, and notes such as date and issuer. */
export function addFrontMatter(
  blocks: readonly Block[],
  root: Container,
  factory: NodeFactory,
  messages: Message[],
): void {
  const title = findTitle(blocks);
  const titleLines = title ? linesOfTitle(blocks, title) : [];
  let preamble: Container | undefined;
  let rows: Block[] = [];
  // Rows behind the words of a preamble are its table; others are the cover.
  const closeTable = (): void => {
    if (rows.length === 0) return;
    let owner = preamble?.children.at(-1) as Container | undefined;
    if (!owner) {
      owner = factory.container('cover');
      root.children.push(owner);
    }
    addTable(rows, owner, factory, messages);
    rows = [];
  };
  let behindNote = false;
  let awaitsTitle = title !== undefined;
  for (const block of blocks) {
    if (block.type === 'row') {
      rows.push(block);
      continue;
    }
    closeTable();
    if (titleLines.includes(block)) {
      if (block !== title) continue;
      root.children.push(factory.leaf('title', joinTexts(titleLines.flatMap(({ lines }) => lines))));
      awaitsTitle = false;
      continue;
    }
    const text = wholeText(block);
    // On a line of its own, whether the format calls it a heading or not.
    if (/^前\s*文$/.test(text.text) && !preamble) {
      preamble = factory.container('preamble');
      factory.setLabel(preamble, text);
      root.children.push(preamble);
      continue;
    }
    const runs = isRunning(block, text.text, preamble !== undefined && !behindNote, !awaitsTitle);
    // Behind a note no words but sentences go on the preamble: they are facts, as `② 用途 事務所` is.
    behindNote = preamble !== undefined && (!runs || text.text.length < 12);
    if (behindNote || !runs || text.text.length < 12) {
      if (text.text !== '') root.children.push(factory.leaf('note', text));
      continue;
    }
    if (!preamble) {
      preamble = factory.container('preamble');
      root.children.push(preamble);
    }
    const paragraph = factory.container('paragraph');
    factory.addSentences(paragraph, text);
    preamble.children.push(paragraph);
  }
  closeTable();
}
