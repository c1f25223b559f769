import type { Instruction } from '../instruction.ts';
import { findProvisions, isWholly, type Provision } from '../of-amendment/provision.ts';
import { type AmendingArticle, splitInstrument } from '../read/split-instrument.ts';
import { listNamed, type PartInForce, readInForce } from './read-parts.ts';

/** A part of an amendment with its own day, and the instructions that it means. */
export interface ChosenPart extends PartInForce {
  instructions: ReadonlySet<Instruction>;
  /** Whether nothing of the name was found, or not all of it. */
  isUnknown?: true;
}

/** Which instructions of an amendment are in force when. */
export interface Schedule {
  /** The day of what no part says otherwise. */
  date?: string;
  parts: ChosenPart[];
}

/** Reads which instructions of an amending text have a day of their own: ただし、第三条の改正規定は、令和七年十月一日から施行する。 */
export function scheduleOf(text: string, instructions: readonly Instruction[]): Schedule {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { date, parts } = readInForce(rows);
  const articles = splitInstrument(rows).filter(({ introduction }) => introduction !== undefined);
  const sentences = groupSentences(instructions);
  return {
    ...(date !== undefined && { date }),
    parts: parts.flatMap((part): ChosenPart[] => {
      const names = listNamed(part.named).filter((name) => !/^附則/.test(name));
      const found = names.map((name) => instructionsOf(name, sentences, articles));
      if (names.length === 0) return [];
      const isUnknown = found.some((one) => one === undefined);
      const chosen = new Set(found.flatMap((one) => one ?? []));
      return [{ ...part, instructions: chosen, ...(isUnknown && { isUnknown }) }];
    }),
  };
}

interface Sentence extends Provision {
  instructions: Instruction[];
}

function groupSentences(instructions: readonly Instruction[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const instruction of instructions) {
    const { action, line, sentence: text } = instruction;
    const last = sentences.at(-1);
    if (last && last.start === line && last.text === text) {
      last.actions.push(action);
      last.instructions.push(instruction);
    } else sentences.push({ text, actions: [action], instructions: [instruction], start: line, end: line });
  }
  return sentences;
}

/** 第一条中会員規程第三条: an article of the instrument, and a place in the text that it amends. */
const within = /^(第[^第中]+条)中(?:[^第]*?)(?=第|附則|別表|題名|目次|$)/;

function instructionsOf(
  name: string,
  sentences: readonly Sentence[],
  articles: readonly AmendingArticle[],
): Instruction[] | undefined {
  const isDivided = articles.filter(({ introduction = '' }) => /^第/.test(introduction)).length > 0;
  const [lead, article] = within.exec(name) ?? (isDivided && /^第[^第]+条$/.test(name) ? [name, name] : []);
  if (article === undefined) return concerned(name, sentences);
  const own = articles.find(({ introduction = '' }) => introduction.startsWith(article));
  if (!own) return isDivided ? undefined : concerned(name, sentences);
  const inside = sentences.filter(({ start }) => start >= own.line && start < own.line + own.rows.length);
  const rest = name.slice(lead?.length ?? 0);
  // An article that amends another text has nothing here.
  if (rest === '' || inside.length === 0) return inside.flatMap(({ instructions }) => instructions);
  return concerned(rest, inside);
}

function concerned(name: string, sentences: readonly Sentence[]): Instruction[] | undefined {
  const found = findProvisions(sentences, name) as Sentence[];
  if (found.length === 0) return undefined;
  return found.flatMap((one) => {
    if (isWholly(one, name)) return one.instructions;
    const own = one.instructions.filter(
      ({ action }) => findProvisions([{ ...one, actions: [action] }], name).length > 0,
    );
    return own.length > 0 ? own : one.instructions;
  });
}
