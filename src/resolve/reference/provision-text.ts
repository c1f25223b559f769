import { unitOf } from '../../text/citation/words.ts';
import { type PointerPart, type PointerStep, pointerDepth } from '../../text/pointer.ts';
import { partNames } from './part.ts';

/** Writes the provision of a statute that steps mean, in one form: 第116条の2第1項各号, 第8条から第10条まで. */
export function writeProvision(
  steps: readonly PointerStep[],
  until?: readonly PointerStep[],
  part?: PointerPart,
): string {
  const first = steps.map(writeStep).join('');
  const last = until ? `から${until.map(writeStep).join('')}まで` : '';
  return first + last + (part ? partNames[part] : '');
}

function writeStep({ level, way, number = '', unit: counted = '項' }: PointerStep): string {
  if (level === 'supplProvision') return '附則';
  const unit = unitOf.get(level);
  if (level === 'tableRow') return `の${number}の${counted}`;
  if (way === 'each') return `各${unit ?? '号'}`;
  if (unit === undefined) return number;
  const [main, ...branches] = number.split('-');
  return `第${main}${unit}${branches.map((branch) => `の${branch}`).join('')}`;
}

/** The steps of another pointer that a shorter one takes over: those above its own first step. */
export function takeSteps(from: readonly PointerStep[], own: readonly PointerStep[]): PointerStep[] {
  const first = own[0];
  return first ? from.filter((step) => pointerDepth[step.level] < pointerDepth[first.level]) : [...from];
}
