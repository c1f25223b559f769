import { unitOf } from '../../../text/citation/words.ts';
import { type Draft, isHeading } from '../../../text/draft.ts';

const things: Readonly<Record<string, string>> = {
  tableRow: '項',
  table: '表',
  supplProvision: '附則',
  appdx: '別表',
  preamble: '前文',
  toc: '目次',
  cover: '頭書',
  closing: '後文',
  commentary: '解説',
  line: '行',
};

/** 次の二条, 次の一章, 次の章名, 次の附則: how a sentence calls what it puts in. */
export function nameRun(run: readonly Draft[]): { what?: string; count?: number } {
  const [{ type }] = run;
  const alike = run.filter((node) => node.type === type);
  const unit = unitOf.get(type);
  if (isHeading(run[0])) {
    if (run.length === 1) return { what: `${unit}名` };
    return { what: unit ?? '', count: alike.length };
  }
  if (alike.length !== run.length) return {};
  if (unit) return { what: unit, count: run.length };
  return things[type] ? { what: things[type] } : {};
}
