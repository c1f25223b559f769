import { toHtml } from 'hast-util-to-html';
import { isStatute } from '../../corpus/document-facts.ts';
import { readRuleSources } from '../../corpus/rules/rule-sources.ts';
import { compactText } from '../data/compact-text.ts';
import { writeDataExpression, writeDataScript } from '../data/data-script.ts';
import type { SiteCorpus, SiteDocument } from '../data/site-corpus.ts';
import { mediaTypes, type SiteContext, type SitePage } from '../site-page.ts';
import { addPage } from './add/add-page.ts';
import { comparePage, nothingToComparePage } from './compare/compare-page.ts';
import { areAllPairs, listPairs, makeTable, namePair, viewComparison } from './compare/find-view.ts';
import { listHookPages } from './hook/hook-pages.ts';
import { listRules, viewRule, viewRules } from './rule/find-view.ts';
import { rulePage } from './rule/rule-page.ts';
import { rulePageName, rulesPage } from './rule/rules-page.ts';
import { listIndexData } from './search/index-data.ts';
import { searchPage } from './search/search-page.ts';

const listed = new WeakMap<SiteCorpus, Map<boolean, Promise<SitePage[]>>>();

/**
 * The pages that find, compare and compute, with their data and downloads; listed once for a corpus that is open, unless its
 * index is still to be built.
 */
export function listFindPages(context: SiteContext): Promise<SitePage[]> {
  const { corpus, hasServer } = context;
  const own = listed.get(corpus) ?? new Map<boolean, Promise<SitePage[]>>();
  listed.set(corpus, own);
  const known = own.get(hasServer);
  if (known) return known;
  const index = hasServer ? [] : listIndexData(corpus.folder);
  const pages = makeList(context, index);
  if (hasServer || index.length > 0) {
    own.set(hasServer, pages);
    pages.catch(() => own.delete(hasServer));
  }
  return pages;
}

async function makeList(context: SiteContext, index: readonly SitePage[]): Promise<SitePage[]> {
  const { corpus, hasServer } = context;
  const summaries = corpus.documents.map(({ id, title }) => ({ id, title }));
  const perDocument = await Promise.all(
    corpus.documents.map(async (document) => [
      ...listComparisons(context, document),
      ...(await listRulePages(context, document)),
      ...listHookPages(context, document),
    ]),
  );
  return [
    htmlFile('search.html', async () =>
      searchPage({
        hasServer,
        documents: summaries,
        holdsStatutes: corpus.documents.some(({ facts }) => isStatute(facts)),
      }),
    ),
    ...index,
    ...(hasServer ? [htmlFile('add.html', async () => addPage({ documents: summaries }))] : []),
    ...perDocument.flat(),
  ];
}

function htmlFile(path: string, make: () => Promise<Parameters<typeof toHtml>[0]>): SitePage {
  return { path, type: mediaTypes.html, render: async () => `${toHtml(await make())}\n` };
}

function dataFile(name: string, render: () => Promise<string>): SitePage {
  return { path: `data/${name}.js`, type: mediaTypes.script, render };
}

function listComparisons(context: SiteContext, document: SiteDocument): SitePage[] {
  const { hasServer, corpus } = context;
  const { revisions, id } = document;
  const folder = `documents/${id}/compare`;
  const pairs = listPairs(document, hasServer);
  const names = areAllPairs(document, hasServer) ? undefined : pairs.map(namePair);
  const [last] = pairs.filter(([, young]) => young === revisions.at(-1)).slice(-1);
  const canonical = last && `${folder}/${namePair(last)}.html`;
  return [
    htmlFile(`${folder}/index.html`, async () =>
      last
        ? comparePage({
            ...(await viewComparison(context, document, last, `${folder}/index.html`, names)),
            ...(canonical !== undefined && { canonical }),
          })
        : nothingToComparePage({ path: `${folder}/index.html`, document, hasServer }),
    ),
    ...pairs.flatMap((pair): SitePage[] => {
      const path = `${folder}/${namePair(pair)}`;
      return [
        htmlFile(`${path}.html`, async () =>
          comparePage(await viewComparison(context, document, pair, `${path}.html`, names)),
        ),
        {
          path: `${path}.docx`,
          type: mediaTypes.docx,
          render: async () => {
            const { writeDocx } = await import('../../diff/table/write-docx.ts');
            return writeDocx(await makeTable(corpus, document, ...pair));
          },
        },
        {
          path: `${path}.md`,
          type: mediaTypes.markdown,
          render: async () => {
            const { writeMarkdown } = await import('../../diff/table/write-markdown.ts');
            return writeMarkdown(await makeTable(corpus, document, ...pair));
          },
        },
      ];
    }),
  ];
}

async function listRulePages(context: SiteContext, document: SiteDocument): Promise<SitePage[]> {
  const { id, revisions } = document;
  const index = `documents/${id}/rules/index.html`;
  const rules = await listRules(document);
  return [
    htmlFile(index, async () => rulesPage(await viewRules(context, document, index))),
    ...rules.map((rule) =>
      htmlFile(`documents/${id}/rules/${rulePageName(rule.id)}`, async () =>
        rulePage(await viewRule(context, document, rule)),
      ),
    ),
    ...(rules.length > 0 ? [dataFile(`rules-${id}`, () => writeRules(context.corpus.folder, id))] : []),
    ...revisions.map(({ effective, model }) => {
      const name = `text-${id}-${effective}`;
      return dataFile(name, async () => writeDataScript(name, compactText(await model())));
    }),
  ];
}

/** The rule files as functions that the page calls with `require`. */
async function writeRules(folder: string, id: string): Promise<string> {
  const sources = await readRuleSources(folder, id);
  const entries = sources.map(
    ({ name, code }) => `[${JSON.stringify(name)},function(require,module,exports){${code}\n}]`,
  );
  return writeDataExpression(`rules-${id}`, `[${entries.join(',\n')}]`);
}
