import type { ClauseChange, TextRun } from '../../model/comparison.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { foldTerm } from '../../text/term-key.ts';
import { wordsOf } from './holds-term.ts';

/** A word that the whole text has another word for now. */
export interface Rename {
  from: string;
  to: string;
  /** Clauses of the new revision in which it was changed. */
  clauses: string[];
}

/** A noun: no particle, number or sign in it. */
const noun = /^(?=.{2,20}$)[\p{sc=Han}\p{sc=Katakana}ーA-Za-zＡ-Ｚａ-ｚ・々]+$/u;
/** A word in small letters belongs to a format or an address. */
const sign = /^[a-z]+$/;
const hasNumeral = /[〇一二三四五六七八九十百千]/;
/** So often a word must have been changed in one way to have another name, and so much of what it was. */
const fewest = 3;
const consistent = 0.8;
const leftOver = 0.2;

/** Finds words that were changed into one other word throughout: 労働者 → 社員. The most frequent stand first. */
export function findRenames(changes: readonly ClauseChange[], { tree }: YakkanDocument): Rename[] {
  const byWord = new Map<string, Map<string, string[]>>();
  for (const { runs = [], new: ids } of changes) {
    for (const [from, to] of replacedWords(runs)) {
      const targets = byWord.get(from) ?? new Map<string, string[]>();
      appendTo(targets, to, ids[0]);
      byWord.set(from, targets);
    }
  }
  const words = JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value));
  const renames: Rename[] = [];
  for (const [from, targets] of byWord) {
    const counts = [...targets].toSorted((left, right) => right[1].length - left[1].length);
    const [to, clauses] = counts[0];
    const all = counts.reduce((sum, [, ids]) => sum + ids.length, 0);
    if (clauses.length < fewest || clauses.length < consistent * all) continue;
    const rest = countWord(words, from) - (to.includes(from) ? countWord(words, to) : 0);
    if (rest > leftOver * clauses.length) continue;
    renames.push({ from, to, clauses: [...new Set(clauses)] });
  }
  return renames.toSorted((left, right) => right.clauses.length - left.clauses.length);
}

/** How often a word stands in a text by itself: 社員, but not in 正社員. */
function countWord(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!(joins(text[at - 1], word[0]) || joins(text[at + word.length], word.at(-1)))) count++;
  return count;
}

const scripts = [/[\p{sc=Han}々]/u, /[\p{sc=Katakana}ー]/u, /[A-Za-zＡ-Ｚａ-ｚ]/];

function joins(beside = '', end = ''): boolean {
  return scripts.some((script) => script.test(beside) && script.test(end));
}

function replacedWords(runs: readonly TextRun[]): [string, string][] {
  return runs.flatMap(({ kind, text }, place): [string, string][] => {
    const next = runs[place + 1];
    if (kind !== 'removed' || next?.kind !== 'added') return [];
    const [from, to] = [text.trim(), next.text.trim()];
    const isName = [from, to].every((word) => noun.test(word) && !hasNumeral.test(word) && !sign.test(word));
    return isName ? [[from, to]] : [];
  });
}

/** Writes a text of the old revision with the words of the new one. */
export function applyRenames(text: string, renames: readonly Rename[]): string {
  return renames.reduce((words, { from, to }) => words.replaceAll(from, to), text);
}

/** Makes the function that says whether a name went out of the text and another came instead, as of a party: 乙 → 受講者. */
export function makeIsReplaced(
  trees: Record<'old' | 'new', TreeIndex>,
): (from: string, to: string) => boolean {
  const [before, after] = [wordsOf(trees.old), wordsOf(trees.new)];
  return (from, to) => !after.includes(foldTerm(from)) && !before.includes(foldTerm(to));
}
