import { normaliseWords } from '../../../text/citation/words.ts';
import { type Action, AmendmentRefused, type Step } from '../instruction.ts';
import { readActions } from '../read/read-actions.ts';
import { readSentences } from '../read/split-sentences.ts';
import { outsideQuotes } from './outside-quotes.ts';

/** A sentence of an amending text with what it quotes below. */
export interface Provision {
  text: string;
  actions: Action[];
  /** Rows of the amending text: the first, and behind the last. */
  start: number;
  end: number;
}

/**
 * The amending sentences of a text, from the row where they begin.
 * @throws {AmendmentRefused} if a sentence is not understood
 */
export function listProvisions(rows: readonly string[], from: number): Provision[] {
  const sentences = readSentences(rows, from + 1);
  return sentences.map(({ text, line, lines }, index) => {
    let end = (sentences[index + 1]?.line ?? from + rows.length + 1) - 1;
    while (end > line && rows[end - 1 - from].trim() === '') end--;
    return { text, actions: readActions(text, trimBlank(lines), line), start: line - 1, end };
  });
}

function trimBlank(lines: readonly string[]): string[] {
  const filled = lines.map((line) => line.trim() !== '');
  return lines.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1);
}

/**
 * The sentences that a name of a 改正規定 means: 第二条第一項 those that change it, 第三条を第四条とし、第二条の次に一条を加える the one that
 * says so.
 */
export function findProvisions(provisions: readonly Provision[], named: string): Provision[] {
  const steps = placeNamed(named);
  if (steps) {
    const own = provisions.filter(({ actions }) =>
      actions.some((action) => changesPlace(action) && concerns(action, steps)),
    );
    if (own.length > 0) return own;
    return provisions.filter(({ actions }) => actions.some((action) => concerns(action, steps)));
  }
  const wanted = asSaid(named);
  return provisions.filter(({ text }) => asSaid(text).includes(wanted));
}

/** Whether a name means all that a sentence does. */
export function isWholly({ text, actions }: Provision, named: string): boolean {
  const steps = placeNamed(named);
  if (steps) return actions.every((action) => concerns(action, steps));
  return asSaid(text) === asSaid(named);
}

/** 第二条の次に次の一条を加える and 第三条を第四条とする are called by all that they say. */
function changesPlace(action: Action): boolean {
  if (action.kind === 'insert') return action.where === 'into';
  return action.kind !== 'renumber' && action.kind !== 'shift';
}

function placeNamed(named: string): readonly Step[] | undefined {
  try {
    const [action, ...others] = readActions(`${named}中「甲」を「乙」に改める。`, [], 0);
    return action && others.length === 0 && 'place' in action ? action.place.steps : undefined;
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    return undefined;
  }
}

function concerns(action: Action, steps: readonly Step[]): boolean {
  if (!('place' in action)) return false;
  return steps.every((step, index) => JSON.stringify(action.place.steps[index]) === JSON.stringify(step));
}

const finals: readonly (readonly [more: RegExp, last: string])[] = [
  [/とし(?=、|$)/g, 'とする'],
  [/(改め|加え)(?=、|$)/g, '$1る'],
  [/削り(?=、|$)/g, '削る'],
  [/(繰り?[上下]げ)(?=、|$)/g, '$1る'],
];

/** A sentence as a name of its 改正規定 has it: without what it quotes, 次の and the form of its verbs. */
function asSaid(text: string): string {
  const bare = outsideQuotes(text)
    .replace(/[　\s]+/g, '')
    .replace(/。$/, '');
  const ended = finals.reduce((words, [more, last]) => words.replace(more, last), bare);
  return normaliseWords(ended.replaceAll('次の', '').replaceAll('、', ''));
}
