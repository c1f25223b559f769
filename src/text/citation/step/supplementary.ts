import type { Container } from '../../../model/node.ts';
import { findDates } from '../../era-date.ts';
import { containersOf } from '../tree.ts';
import { captionKey } from '../words.ts';
import type { Step } from './step.ts';

/** `附則(平成16年7月1日変更)`, `附則(2)`, `附則2`, `附則(2004-07-01)`, `平成16年7月1日変更附則`, `附則`. */
export function readSupplementary(rest: string): Step | undefined {
  const match = /^(.{0,40}?)の?(?:附則|付則)/.exec(rest);
  if (!match || (match[1] !== '' && !/\d年|\d-\d/.test(match[1]))) return undefined;
  const behind = rest.slice(match[0].length);
  const bracket = readBracket(behind);
  const index = /^第?(\d+)(?![\d年-]|[編章節款目条項号])/.exec(behind);
  const date = /^(?:\d{4}-\d\d-\d\d|[^\d第]{0,2}\d+年\d+月\d+日)(?:変更|改正|改定|施行|実施|制定)?/.exec(
    behind,
  );
  const said = match[1] || bracket?.words || index?.[1] || date?.[0] || '';
  const taken = bracket?.length ?? index?.[0].length ?? date?.[0].length ?? 0;
  return { length: match[0].length + taken, follow: (from) => findSupplementary(from, said) };
}

function readBracket(rest: string): { words: string; length: number } | undefined {
  if (!rest.startsWith('(')) return undefined;
  let depth = 0;
  for (let index = 0; index < rest.length; index++) {
    if (rest[index] === '(') depth++;
    if (rest[index] === ')' && --depth === 0) return { words: rest.slice(1, index), length: index + 1 };
  }
  return undefined;
}

function findSupplementary(from: Container, said: string): Container[] {
  const blocks = containersOf(from, 'supplProvision');
  if (said === '') return blocks;
  if (/^\d+$/.test(said)) return blocks.slice(Number(said) - 1, Number(said));
  const exact = blocks.filter((block) => captionKey(block) === said);
  if (exact.length > 0) return exact;
  const dates = readDates(said);
  const hasDate = ({ caption = '' }: Container) =>
    readDates(caption).some((date) => dates.some((cited) => date.startsWith(cited)));
  return blocks.filter((block) => (dates.length > 0 ? hasDate(block) : captionKey(block)?.includes(said)));
}

function readDates(text: string): string[] {
  return findDates(text).flatMap(({ value }) => value ?? []);
}
