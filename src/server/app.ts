import { OpenAPIHono } from '@hono/zod-openapi';
import { toHtml } from 'hast-util-to-html';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { type Journal, readJournal } from '../corpus/intake/journal.ts';
import { journalToCsv } from '../corpus/intake/journal-table.ts';
import { journalPage } from '../site/page/add/journal-page.ts';
import { managePage } from '../site/page/add/manage-page.ts';
import { mediaTypes } from '../site/site-page.ts';
import { describeApi } from './api/describe-api.ts';
import type { Endpoint } from './api/endpoint.ts';
import { endpoints } from './api/endpoints.ts';
import { apiPage } from './api/page.ts';
import type { Asset } from './assets.ts';
import { callerOf, knowCaller } from './caller.ts';
import { refuseForeign, setHeaders } from './guard.ts';
import { toProblem } from './known-faults.ts';
import { type Language, languageOf } from './language.ts';
import { sendLasting } from './lasting-link.ts';
import { listManaged } from './list-managed.ts';
import type { CheckedProxy } from './open-server.ts';
import { addPreviewPages } from './preview-pages.ts';
import { Problem } from './problem.ts';
import { readRequest } from './read-request.ts';
import { type Refuse, refuseMethods, refuseUnknown } from './refuse-unknown.ts';
import { prefix, routeOf, separateVerb } from './route-path.ts';
import { hideIn, sendPage, sendProblem, sendText } from './send.ts';
import type { ServedCorpus } from './served-corpus.ts';
import { addStandardPages } from './standard-pages.ts';

/** What an app is made of. */
export interface AppOptions {
  corpus: ServedCorpus;
  assets: readonly Asset[];
  version: string;
  /** The proxy through which people come in; if omitted, only this machine is let in. */
  proxy?: CheckedProxy;
  /** Language of people who ask for none; if omitted, Japanese. */
  language?: Language;
  /** Hears of faults of the program. */
  onFault?: (error: unknown) => void;
}

const megabyte = 1024 * 1024;
/** Most megabytes of a body. */
const mostMegabytes = { json: 1, form: 20 } as const;
/** What a form adds to the file in it, in bytes. */
const formMargin = 65_536;

/** Makes the app: the pages, their assets, and the API. */
export function makeApp({
  corpus,
  assets,
  version,
  proxy,
  language = 'ja',
  onFault,
}: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({ getPath: pathOf });
  app.use(setHeaders);
  app.use(compress());
  const refuse: Refuse = (context, problem) => sendProblem(context, problem, language);
  app.use(refuseMethods(app, refuse));
  app.use(knowCaller(proxy));
  app.use(refuseForeign(proxy?.site));
  app.use(etag());
  for (const endpoint of endpoints) addEndpoint(app, corpus, endpoint, language);
  const description = describeApi(app, endpoints, {
    version,
    ...(proxy && { site: proxy.site.href }),
  });
  app.get(`${prefix}/openapi.json`, (context) => context.json(description));
  addOwnPages(app, corpus, language);
  app.get('/api.html', (context) =>
    sendPage(context, `${toHtml(apiPage(description))}\n`, mediaTypes.html, language),
  );
  app.get(`${prefix}/*`, (context) => refuseUnknown(context, refuse));
  for (const { path, type, content } of assets) {
    app.get(`/${path}`, (context) => sendText(context, content, type));
  }
  app.get('/doc/:document/c/:clause', (context) => sendLasting(context, corpus));
  app.get('*', async (context) => {
    const path = pageOf(context.req.path);
    const page = await corpus.render(path);
    if (page) return sendPage(context, page.content, page.type, language);
    // Links of a folder's page are relative to the folder.
    const isFolder = await corpus.holds(`${path}/index.html`);
    return isFolder ? context.redirect(`${context.req.path}/`, 301) : sendMissing(context, corpus);
  });
  app.notFound((context) => refuse(context, new Problem(404, `There is nothing at ${context.req.path}.`)));
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (!problem) onFault?.(error);
    return refuse(
      context,
      problem
        ? hideIn(problem, corpus.options.corpus)
        : new Problem(500, 'The request could not be answered; this is a fault of yakkan.'),
    );
  });
  return app;
}

/** Adds the pages that only a server has. */
function addOwnPages(app: OpenAPIHono, corpus: ServedCorpus, language: Language): void {
  const sendOwn = (context: Context, page: Parameters<typeof toHtml>[0]) =>
    sendPage(context, `${toHtml(page)}\n`, mediaTypes.html, language);
  addPreviewPages(app, corpus.uploads);
  addStandardPages(app, corpus);
  app.get('/manage.html', async (context) =>
    sendOwn(context, managePage(await listManaged(corpus.options.corpus))),
  );
  app.get('/journal.html', async (context) => {
    const [journal, titles] = await readWrites(corpus);
    return sendOwn(context, journalPage(journal, titles));
  });
  app.get('/journal.csv', async (context) => {
    const [{ entries }] = await readWrites(corpus);
    const table = journalToCsv(entries.toReversed(), languageOf(context, language));
    context.header('vary', 'Accept-Language');
    return sendText(context, table, mediaTypes.csv);
  });
}

/** The journal, and the titles of the documents that are there. */
async function readWrites(corpus: ServedCorpus): Promise<[Journal, Map<string, string>]> {
  const { documents } = await corpus.open();
  return [await readJournal(corpus.options.corpus), new Map(documents.map(({ id, title }) => [id, title]))];
}

function addEndpoint(app: OpenAPIHono, corpus: ServedCorpus, endpoint: Endpoint, language: Language): void {
  const { method, path, bodyType = 'json', body } = endpoint;
  const route = routeOf(path);
  const most = bodyType === 'json' ? mostMegabytes.json : mostMegabytes.form;
  const limit = bodyLimit({
    maxSize: most * megabyte + formMargin,
    onError: () => {
      throw new Problem(413, `The body may hold ${most} MB.`, {
        headers: { connection: 'close' },
      });
    },
  });
  const answer = async (context: Context) => {
    const asked = await readRequest(context, endpoint);
    const {
      status = 200,
      headers = {},
      content,
    } = await endpoint.run(corpus, {
      ...asked,
      caller: callerOf(context),
      language: languageOf(context, language),
      signal: context.req.raw.signal,
    } as never);
    return context.json(content, status, { 'cache-control': 'no-cache', ...headers });
  };
  if (body) app.on(method, route, limit, answer);
  else app.on(method, route, answer);
}

function pathOf(request: Request): string {
  return separateVerb(new URL(request.url).pathname);
}

/** `/documents/a/%E5…` → `documents/a/…`; a way that leads upwards is none. */
function pageOf(path: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch (cause) {
    throw new Problem(400, 'The path is not written correctly.', { cause });
  }
  if (/[\u0000-\u001f\\]|(?:^|\/)\.\.(?:\/|$)/.test(decoded))
    throw new Problem(400, 'A path may not lead upwards or hold control characters.');
  const plain = decoded.slice(1);
  return plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
}

/** People get a page, and programs a problem. */
async function sendMissing(context: Context, corpus: ServedCorpus): Promise<Response> {
  const page = isForPeople(context) ? await corpus.render('404.html') : undefined;
  if (!page) throw new Problem(404, `There is nothing at ${context.req.path}.`);
  return context.body(String(page.content), 404, { 'content-type': page.type, 'cache-control': 'no-cache' });
}

function isForPeople(context: Context): boolean {
  return context.req.header('accept')?.includes('text/html') ?? false;
}
