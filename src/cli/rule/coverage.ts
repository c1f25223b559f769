import { RuleCorpus, type RuleFolder } from '../../corpus/rules/rule-corpus.ts';
import {
  type ArticleCounts,
  countByArticle,
  coverSentences,
  type SentenceCoverage,
} from '../../rule/cover/sentence-coverage.ts';
import { sentenceStateNames } from '../../rule/cover/state-names.ts';
import { draftRules } from '../../rule/draft/draft-rules.ts';
import { mapDrafted } from '../../rule/draft/drafted-sentences.ts';
import { type ArticleCoverage, findCoverage, type RuleDocument } from '../../rule/index.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, readAsOf } from './answer.ts';
import { orSkip } from './check.ts';
import { openText } from './open-text.ts';

/** Options of `yakkan rule coverage`. */
export interface CoverageOptions extends RuleVerbOptions {
  sentences?: boolean;
}

/** What the coverage of one document says. */
interface DocumentCoverage {
  document: string;
  revision?: string;
  articles: (ArticleCoverage & { sentences: ArticleCounts['counts'] })[];
  sentences: SentenceCoverage[];
}

/** `yakkan rule coverage [DOC]`: says for every article and sentence what computes it, or why nothing does. */
export function runRuleCoverage(
  name: string | undefined,
  options: CoverageOptions,
  surface: Surface,
): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const skipped: { document: string; rules: number; reason: string }[] = [];
    const documents =
      name === undefined ? await coverCorpus(options, skipped) : await coverText(name, options, surface);
    if (!documents) return exitCodes.failed;
    const lines =
      options.format === 'json'
        ? [`${JSON.stringify({ documents, skipped }, null, 2)}\n`]
        : [
            ...documents.map((one) => renderCoverage(one, options.sentences === true)),
            ...skipped.map(({ reason }) => `${reason}\n`),
          ];
    await writeAll(surface.stdout, lines);
    return exitCodes.done;
  });
}

async function coverCorpus(
  options: CoverageOptions,
  skipped: { document: string; rules: number; reason: string }[],
): Promise<DocumentCoverage[]> {
  const asOf = readAsOf(options);
  const corpus = await RuleCorpus.open(options.corpus);
  const documents: DocumentCoverage[] = [];
  for (const folder of await corpus.listFolders(options.document)) {
    // A document without rules and declarations is not meant, unless it was named.
    if (
      options.document === undefined &&
      folder.rules.length + folder.notComputable.length + folder.drafts.length === 0
    )
      continue;
    await orSkip(folder, skipped, async () => {
      documents.push(cover(await corpus.loadText(folder.id, asOf), folder));
    });
  }
  return documents;
}

/** A file, or a document of the corpus with its rules. */
async function coverText(
  name: string,
  options: CoverageOptions,
  surface: Surface,
): Promise<DocumentCoverage[] | undefined> {
  const document = await openText(name, options, surface);
  if (!document) return undefined;
  const id = name.split('@')[0];
  const corpus =
    id === document.id ? await RuleCorpus.open(options.corpus).catch(() => undefined) : undefined;
  const folder = corpus?.ids.includes(id) ? await corpus.folder(id) : undefined;
  return [cover(document, folder ?? { rules: [], notComputable: [], drafts: [] })];
}

function cover(
  document: RuleDocument,
  { rules, notComputable: declarations, drafts }: Pick<RuleFolder, 'rules' | 'notComputable' | 'drafts'>,
): DocumentCoverage {
  const drafted = mapDrafted(document, draftRules(document), drafts);
  const sentences = coverSentences(document, rules, declarations, drafted);
  const counts = new Map(countByArticle(sentences, document.model).map((one) => [one.node, one.counts]));
  const none = { computed: 0, drafted: 0, declared: 0, open: 0 };
  return {
    document: document.id,
    ...(document.revision !== undefined && { revision: document.revision }),
    articles: findCoverage(document, rules, declarations).articles.map((article) => ({
      ...article,
      sentences: counts.get(article.node) ?? none,
    })),
    sentences,
  };
}

const articleNames: Readonly<Record<ArticleCoverage['state'], string>> = {
  computed: '計算',
  declared: '対象外',
  deleted: '削除',
  open: '未対応',
};
const states = Object.keys(sentenceStateNames) as SentenceCoverage['state'][];

/** Writes what computes each article, how many of its sentences, and the sums. */
function renderCoverage(
  { document, revision, articles, sentences }: DocumentCoverage,
  listsAll: boolean,
): string {
  const lines = articles.flatMap(({ node, citation, caption, state, rules, reasons, sentences: counts }) => {
    const title = caption === undefined ? citation : `${citation}（${caption}）`;
    const why = [rules.join('、'), reasons.join(' ')].filter(Boolean).join('、ほかは ');
    const head = `  ${title} ${articleNames[state]}${why && `: ${why}`}${writeCounts(counts)}`;
    return [head, ...(listsAll ? sentences.filter((one) => one.article === node).map(renderSentence) : [])];
  });
  const sums = Object.entries(articleNames).map(
    ([state, name]) => `${name} ${articles.filter((article) => article.state === state).length}`,
  );
  const total = states.map(
    (state) => `${sentenceStateNames[state][0]} ${sentences.filter((one) => one.state === state).length}`,
  );
  const head = revision === undefined ? document : `${document} ${revision}`;
  return `${[
    head,
    ...lines,
    `計 ${articles.length}条: ${sums.join('、')}`,
    `計 ${sentences.length}文: ${total.join('、')}`,
  ].join('\n')}\n`;
}

function writeCounts(counts: ArticleCounts['counts']): string {
  const written = states.flatMap((state) =>
    counts[state] > 0 ? [`${sentenceStateNames[state][0]}${counts[state]}`] : [],
  );
  return written.length > 0 ? ` [文: ${written.join(' ')}]` : '';
}

function renderSentence({ citation, node, state, rules, reason }: SentenceCoverage): string {
  const why = [...rules, ...(reason === undefined ? [] : [reason])].join('、');
  return `    ${citation} ${sentenceStateNames[state][0]}${why && `: ${why}`} [${node}]`;
}
