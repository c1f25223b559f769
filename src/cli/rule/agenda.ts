import type { Agenda } from '../../rule/agenda/count-agenda.ts';
import { makeAgenda } from '../../rule/agenda/make-agenda.ts';
import { writeIcs } from '../../rule/agenda/write-ics.ts';
import { isDay } from '../../rule/calendar/calendar.ts';
import { UnusableFacts } from '../../rule/index.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { answer } from './answer.ts';
import { readGiven } from './facts.ts';
import { openText, type TextOptions } from './open-text.ts';

/** Options of `yakkan rule agenda`. */
export interface AgendaOptions extends TextOptions {
  given?: string;
  format: 'text' | 'json' | 'ics';
  output?: string;
  from?: string;
}

/** `yakkan rule agenda DOC --given …`: all deadlines of a document for the days that are known. */
export function runRuleAgenda(name: string, options: AgendaOptions, surface: Surface): Promise<ExitCode> {
  return answer(name, surface, async () => {
    const document = await openText(name, options, surface);
    if (!document) return exitCodes.failed;
    const given = options.given === undefined ? {} : await readGiven(options.given, surface);
    const agenda = makeAgenda(document.model, given as Record<string, unknown>);
    const now = new Date();
    const from = readFrom(options.from) ?? now.toISOString().slice(0, 10);
    const title = document.model.document.title ?? document.id;
    const content = {
      text: () => renderAgenda(title, agenda),
      json: () => `${JSON.stringify({ document: document.id, ...agenda }, null, 2)}\n`,
      ics: () => writeIcs(agenda, { document: document.id, title, stamp: writeStamp(now), from }),
    }[options.format]();
    return writeOutput(content, options.output, surface);
  });
}

/** `2026-11-29T01:02:03.456Z` → `20261129T010203Z` */
function writeStamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * The day from which days that come again are written into a calendar.
 * @throws {UnusableFacts} for what is no day
 */
function readFrom(from: string | undefined): string | undefined {
  if (from !== undefined && !isDay(from))
    throw new UnusableFacts('agenda', [{ field: '--from', reason: 'must be a date, written YYYY-MM-DD.' }]);
  return from;
}

const edgeNames = { until: 'まで', on: '', from: 'から', term: '満了', open: '' } as const;

function renderAgenda(title: string, { entries, recurring, missing, gaps }: Agenda): string {
  const lines = [
    `${title} の期限`,
    ...entries.flatMap((entry) => [
      `  ${entry.day}${edgeNames[entry.edge]} ${entry.citation} ${entry.who ?? ''}${entry.who ? ' ' : ''}${entry.period}${entry.act}`,
      `    起算点: ${entry.event} ${entry.given}${entry.forCase === undefined ? '' : `（${entry.forCase}の場合）`}`,
      ...entry.questions.map((question) => `    確認: ${question}`),
    ]),
    ...(recurring.length > 0 ? ['', '毎月・毎年の期限'] : []),
    ...recurring.flatMap(({ citation, who, period, act, questions }) => [
      `  ${citation} ${who === undefined ? '' : `${who} `}${period}${act}`,
      ...questions.map((question) => `    確認: ${question}`),
    ]),
    ...(missing.length > 0
      ? ['', '日を与えると計算できる期限 (--given \'{"日の名前": "YYYY-MM-DD"}\')']
      : []),
    ...missing.map(({ event, citations }) => `  ${event} … ${citations.join('、')}`),
    ...(gaps.length > 0 ? ['', '計算できない期限'] : []),
    ...gaps.map(({ citation, period, reason }) => `  ${citation}「${period}」 ${reason}`),
    '',
    `計算した期限 ${entries.length}、毎月・毎年 ${recurring.length}、日が要るもの ${missing.length}、計算できないもの ${gaps.length}`,
  ];
  return `${lines.join('\n')}\n`;
}
