import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { findLawChanges } from '../corpus/law/changes/law-changes.ts';
import { lawChangesToAtom } from '../export/law/feed.ts';
import { makeClauseData } from './data/clause-data.ts';
import { listClauseChanges } from './data/clause-history.ts';
import { writeDataScript } from './data/data-script.ts';
import { makeHomeData } from './data/home-data.ts';
import { listPlaces } from './data/list-places.ts';
import type { SiteDocument, SiteRevision } from './data/site-corpus.ts';
import { aboutPage } from './page/about-page.ts';
import { listFindPages } from './page/find-pages.ts';
import { graphPage } from './page/graph/graph-page.ts';
import { homePage } from './page/home/home-page.ts';
import { lawChangesPage } from './page/law/changes-page.ts';
import { notFoundPage } from './page/not-found-page.ts';
import { overviewPage } from './page/read/overview-page.ts';
import { readingPage } from './page/read/reading-page.ts';
import { sheetPage } from './page/sheet/sheet-page.ts';
import { mediaTypes, revisionPath, type SiteContext, type SitePage } from './site-page.ts';

/** Lists every file of the site but the assets; each is made when it is asked for. */
export async function listPages(context: SiteContext): Promise<SitePage[]> {
  const { corpus, hasServer } = context;
  return [
    htmlPage('index.html', async () => homePage({ corpus, hasServer })),
    {
      path: 'data/home.js',
      type: mediaTypes.script,
      render: async () => writeDataScript('home', await makeHomeData(corpus)),
    },
    htmlPage('404.html', async () => notFoundPage({ hasServer })),
    htmlPage('about.html', async () => aboutPage({ hasServer })),
    ...listLawPages(context),
    ...corpus.documents.flatMap((document) => listDocumentPages(context, document)),
    ...(await listFindPages(context)),
  ];
}

/** The web of texts, and the law watch with its feed. */
function listLawPages({ corpus, hasServer, address }: SiteContext): SitePage[] {
  const findChanges = () => findLawChanges(corpus, { today: corpus.today });
  return [
    htmlPage('graph.html', () => graphPage({ corpus, hasServer })),
    htmlPage('law-changes.html', async () => lawChangesPage({ changes: await findChanges(), hasServer })),
    {
      path: 'law-changes.xml',
      type: mediaTypes.atom,
      render: async () => lawChangesToAtom(await findChanges(), address),
    },
  ];
}

/** Finds a page by its way from the root; a folder gives its `index.html`. */
export async function findPage(context: SiteContext, path: string): Promise<SitePage | undefined> {
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return (await listPages(context)).find((page) => page.path === wanted);
}

export function htmlPage(path: string, make: () => Promise<Root>): SitePage {
  return { path, type: mediaTypes.html, render: async () => `${toHtml(await make())}\n` };
}

function listDocumentPages({ corpus, hasServer }: SiteContext, document: SiteDocument): SitePage[] {
  const { id, current, revisions } = document;
  const read = (path: string, revision: SiteRevision) =>
    htmlPage(path, async () =>
      readingPage({ corpus, document, revision, hasServer, path, model: await revision.model() }),
    );
  return [
    ...(current ? [read(`documents/${id}/index.html`, current)] : []),
    ...revisions.map((revision) => read(revisionPath(id, revision.effective), revision)),
    ...(current
      ? [
          htmlPage(`documents/${id}/clause.html`, async () => sheetPage({ document, current, hasServer })),
          htmlPage(`documents/${id}/overview.html`, async () =>
            overviewPage(await readOverview(document, current, hasServer)),
          ),
        ]
      : []),
    {
      path: `data/places-${id}.js`,
      type: mediaTypes.script,
      render: async () => writeDataScript(`places-${id}`, await listPlaces(corpus, document)),
    },
    ...revisions.map((revision): SitePage => {
      const name = clauseDataName(id, revision.effective);
      return {
        path: `data/${name}.js`,
        type: mediaTypes.script,
        render: async () => writeDataScript(name, await makeClauseData(corpus, document, revision)),
      };
    }),
    ...revisions.map((revision): SitePage => {
      const name = `changes-${id}-${revision.effective}`;
      return {
        path: `data/${name}.js`,
        type: mediaTypes.script,
        render: async () => writeDataScript(name, await listClauseChanges(corpus, document, revision)),
      };
    }),
  ];
}

/** Name of the data script with what belongs to the clauses of a revision. */
export function clauseDataName(id: string, effective: string): string {
  return `clauses-${id}-${effective}`;
}

async function readOverview(document: SiteDocument, revision: SiteRevision, hasServer: boolean) {
  const [model, findings, hooks, rules] = await Promise.all([
    revision.model(),
    revision.findings(),
    revision.hooks(),
    document.rules(),
  ]);
  return { document, revision, model, findings, hooks, rules, hasServer };
}
