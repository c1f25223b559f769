import type { Norm } from '../../../model/annotation.ts';
import { foldTerm } from '../../../text/term-key.ts';
import { applyRenames, type Rename } from '../renames.ts';
import type { PlacedNorm } from './placed-norm.ts';

/** Modalities by which somebody must, may or need not do something. */
const binding: ReadonlySet<Norm['modality']> = new Set([
  'obligation',
  'prohibition',
  'permission',
  'power',
  'right',
  'deeming',
  'exemption',
]);
/** お客様の負担となる and お客様が支払う put one burden in other words. */
const pays = /負担|支払|納付|納入/;
/** 若しくは and もしくは name the same. */
const conjunctions = /若しくは|もしくは|又は|または|及び|および|並びに|ならびに/g;
/** The end of a sentence that says what it does: …なければならない. */
const predicateLength = 6;
const shortest = 5;
/** Modalities that leave it to somebody whether to do something. */
const loose: ReadonlySet<Norm['modality']> = new Set(['permission', 'power', 'right']);

/** What is called otherwise in the new version. */
export interface Naming {
  renames: readonly Rename[];
  /** Whether a name went out of the text and another came instead. */
  isReplaced: (from: string, to: string) => boolean;
}

/**
 * Whether two versions of a sentence bind alike. Whom a sentence does not name, it may still mean; who is named at greater length
 * is still the same (入会しようとする者, 正会員として入会しようとする者); and what is not read as binding in one version may be
 * a misprint as long as its end still stands there.
 */
export function bindsAlike(was: PlacedNorm, is: PlacedNorm, naming: Naming): boolean {
  const [before, after] = [was.norm.modality, is.norm.modality];
  if (!binding.has(before) && !binding.has(after)) return true;
  if (before !== after) {
    // 場合がある and することができる leave it to the same one; whom only one version names may be meant in both.
    if (loose.has(before) && loose.has(after)) return bindSame(was, is, naming);
    if (binding.has(before) && binding.has(after)) return !was.norm.actor || !is.norm.actor;
    const [bound, other] = binding.has(before) ? [was, is] : [is, was];
    if (other.norm.modality !== 'none' || bound.norm.actor === undefined) return true;
    if (bound.norm.modality === 'obligation' && [was, is].every(({ words }) => pays.test(words))) return true;
    return other.words.includes(predicateOf(bound.words)) || endAlike(other.words, bound.words);
  }
  return bindSame(was, is, naming);
}

/** Whether the same one is named, as far as both versions name one. */
function bindSame(was: PlacedNorm, is: PlacedNorm, { renames, isReplaced }: Naming): boolean {
  const [one, other] = [was.norm.actor, is.norm.actor];
  if (!one || !other || isReplaced(one, other)) return true;
  // Of two who are named in one version, it is not certain who acts, unless both sentences begin with them.
  const isNamed = is.words.includes(one) || was.words.includes(other);
  if (isNamed && !(was.words.trim().startsWith(one) && is.words.trim().startsWith(other))) return true;
  const [left, right] = [headOf(applyRenames(foldTerm(one), renames)), headOf(foldTerm(other))];
  return left.endsWith(right) || right.endsWith(left);
}

/** 会費を徴収しない and 徴収しない. */
function endAlike(one: string, other: string): boolean {
  const [left, right] = [one, other].map((words) => words.replace(/[。\s]+$/, ''));
  return (
    left.length >= shortest && right.length >= shortest && left.slice(-shortest) === right.slice(-shortest)
  );
}

function predicateOf(words: string): string {
  return words.replace(/。$/, '').slice(-predicateLength);
}

/** The noun alone: 第五条に定める卒業会員の代表 → 代表. */
function headOf(actor: string): string {
  const words = actor.replace(conjunctions, '・').replace(/等$/, '');
  return /[\p{sc=Han}\p{sc=Katakana}ー々A-Za-z・]+$/u.exec(words)?.[0] ?? words;
}
