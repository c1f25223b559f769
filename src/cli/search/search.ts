import { openCorpusIndex } from '../../corpus/build/open-index.ts';
import type { SearchHit, SearchResult } from '../../model/search-result.ts';
import { isNormName, modalityNames } from '../../search/filter.ts';
import { search } from '../../search/search.ts';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';
import { listReadings, type SearchIndex } from '../../search/store/search-index.ts';
import { createAnalyzer } from '../../search/words/tokens.ts';
import { loadMorphemes } from '../../text/dictionary/morpheme.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface, showsColours, writeAll } from '../terminal/surface.ts';
import { readVersion } from '../terminal/version.ts';

/** Options of `yakkan search`. */
export interface SearchVerbOptions {
  corpus: string;
  limit: number;
  format: 'text' | 'json';
  explain?: boolean;
  document?: string[];
  kind?: string[];
  chapter?: string[];
  asOf?: string;
  allRevisions?: boolean;
  norm?: string[];
  actor?: string[];
  hasDeadline?: boolean;
  hasAmount?: boolean;
  hasRule?: boolean;
  term?: string[];
  from?: string;
  engine?: 'arrays' | 'opensearch';
  url?: string[];
  semantic?: boolean;
}

/** `yakkan search QUESTION`: prints the clauses that answer, the best first. */
export async function runSearch(
  question: string,
  options: SearchVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  if (question.trim() === '') {
    surface.stderr.write('Ask something: yakkan search 解約したいとき\n');
    return exitCodes.wrongUsage;
  }
  if (options.engine === 'opensearch' && !options.url) {
    surface.stderr.write('Give the address of the cluster: --url https://search.example:9200\n');
    return exitCodes.wrongUsage;
  }
  const unknown = options.norm?.find((name) => !isNormName(name));
  if (unknown !== undefined) {
    const names = Object.keys(modalityNames).join(', ');
    surface.stderr.write(`There is no norm ${unknown}; there are ${names}, and their English names.\n`);
    return exitCodes.wrongUsage;
  }
  // The dictionary takes the longest to load; the index is opened meanwhile.
  const loading = loadMorphemes();
  loading.catch(() => {});
  let result: SearchResult;
  try {
    const index = await openIndex(options, surface);
    const analyzer = createAnalyzer(await loading, { readings: listReadings(index) });
    result = await search(index, question, { analyzer, limit: options.limit, ...readFilters(options) });
  } catch (error) {
    if (!isOperational(error)) throw error;
    await reportMessages(
      [{ ruleId: 'search', severity: 'error', reason: error.message }],
      options.corpus,
      surface,
    );
    return exitCodes.failed;
  }
  await print(result, options, surface);
  return exitCodes.done;
}

async function openIndex(
  { corpus, engine, url, semantic }: SearchVerbOptions,
  surface: Surface,
): Promise<SearchIndex> {
  if (engine !== 'opensearch' || !url) {
    const onNote = (note: string) => void surface.stderr.write(`${note}\n`);
    const wanted =
      semantic === undefined ? {} : { semantic: semantic ? ('required' as const) : ('off' as const) };
    return openCorpusIndex(corpus, { readVersion, onNote, ...wanted });
  }
  return (await import('../../corpus/cluster/open-far-index.ts')).openFarIndex(url);
}

function isOperational(error: unknown): error is Error {
  return (
    error instanceof UnusableIndex ||
    (error instanceof Error && ['CorpusError', 'UnusableModel'].includes(error.name))
  );
}

function readFilters(options: SearchVerbOptions) {
  const {
    explain,
    document,
    kind,
    chapter,
    asOf,
    allRevisions,
    norm,
    actor,
    hasDeadline,
    hasAmount,
    hasRule,
    term,
    from,
  } = options;
  return {
    ...(explain && { explain }),
    ...(document && { documents: document }),
    ...(kind && { kinds: kind }),
    ...(chapter && { chapters: chapter }),
    ...(asOf !== undefined && { asOf }),
    ...(allRevisions && { allRevisions }),
    ...(norm && { norms: norm }),
    ...(actor && { actors: actor }),
    ...(hasDeadline && { hasDeadline }),
    ...(hasAmount && { hasAmount }),
    ...(hasRule && { hasRule }),
    ...(term && { terms: term }),
    ...(from !== undefined && { from }),
  };
}

async function print(
  result: SearchResult,
  { format }: SearchVerbOptions,
  { stdout, ...surface }: Surface,
): Promise<void> {
  if (format === 'json') return writeAll(stdout, [`${JSON.stringify(result, null, 2)}\n`]);
  const { default: colours } = await import('picocolors');
  const look = colours.createColors(showsColours(stdout, { stdout, ...surface }));
  const notes = [
    ...(result.missing ?? []).map(({ reason }) => reason),
    ...result.relaxed.map(({ reason }) => reason),
    ...result.suggestions.map(({ word, instead }) => `${word}: did you mean ${instead.join(', ')}?`),
  ];
  await writeAll(stdout, [
    ...notes.map((note) => `${look.yellow(note)}\n`),
    ...(notes.length > 0 ? ['\n'] : []),
    ...result.hits.map((hit, index) => `${index > 0 ? '\n' : ''}${drawHit(hit, look)}`),
    ...(result.hits.length === 0 ? ['Nothing was found.\n'] : []),
    ...(result.total > result.hits.length
      ? [`\n${result.hits.length} of ${result.total} clauses; --limit shows more.\n`]
      : []),
  ]);
}

interface Look {
  bold: (text: string) => string;
  dim: (text: string) => string;
  inverse: (text: string) => string;
}

function drawHit(
  { title, citation, caption, revision, isCurrent, document, node, snippet, parts, score }: SearchHit,
  look: Look,
): string {
  const name = `${look.bold(`${citation}${caption ? `（${caption}）` : ''}`)}  ${title}`;
  const place = `${document}@${revision}#${node}${isCurrent ? '' : ' (not current)'}`;
  const lines = [name, `  ${highlight(snippet, look)}`, `  ${look.dim(place)}`];
  if (parts) {
    const sum = parts.map(({ question, found, kind, value }) => {
      const isFactor = kind === 'coverage' || kind === 'hint' || kind === 'prior';
      return `${question}${found && found !== question ? ` → ${found}` : ''} [${kind}] ${isFactor ? '×' : ''}${value}`;
    });
    lines.push(look.dim(`  ${score} = ${sum.join(', ')}`));
  }
  return `${lines.join('\n')}\n`;
}

/** Marks the words that were found; without colours by nothing, so that text can be copied. */
function highlight({ text, highlights }: SearchHit['snippet'], look: Look): string {
  let marked = '';
  let last = 0;
  for (const [start, end] of highlights) {
    marked += text.slice(last, start) + look.inverse(text.slice(start, end));
    last = end;
  }
  return marked + text.slice(last);
}
