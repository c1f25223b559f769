import { numberedUnits } from '../../text/citation/words.ts';
import type { PointerLevel } from '../../text/pointer.ts';

/** Levels by the characters that name them. */
export const units: Readonly<Record<string, PointerLevel>> = Object.fromEntries(numberedUnits);

/** What makes another word of a unit before it: 前条件, 本項目, 第1号様式, 第2号被保険者, この目的. */
const otherWords: Readonly<Record<string, RegExp>> = {
  条: /[件例約文項理]/y,
  項: /[目番]/y,
  号: /(?![又及若並但中本前後柱各列以該関所記掲規違適準等乃第附但上下左右同括当除参類相一二三四五六七八九十])[\u3400-\u9fff]|[ァ-ヺー]{3}/y,
  章: /[典魚]/y,
  節: /[税水電約目句度]/y,
  編: /[集成入者制隊曲]/y,
  款: /[項]/y,
  目: /[的標録次安視下指途盛玉立線黒当処論印尻覚星上方前障地配玩利]/y,
};

/** Whether the word at an offset, after a unit, makes another word of it. */
export function isOtherWord(folded: string, unit: string, at: number): boolean {
  const pattern = otherWords[unit];
  pattern.lastIndex = at;
  return pattern.test(folded);
}
