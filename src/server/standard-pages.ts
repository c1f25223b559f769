import type { OpenAPIHono } from '@hono/zod-openapi';
import { toHtml } from 'hast-util-to-html';
import { listPlaybooks, openPlaybook } from '../corpus/playbook-files.ts';
import type { SiteCorpus } from '../site/data/site-corpus.ts';
import { type StandardChoice, standardPage } from '../site/page/standard/standard-page.ts';
import { mediaTypes } from '../site/site-page.ts';
import { formatCitation } from '../text/citation.ts';
import { requireDocument, requireRevision } from './api/parts.ts';
import { checkPlaybook, compareWithStandard } from './beside-standard.ts';
import { Problem } from './problem.ts';
import { sendText } from './send.ts';
import type { ServedCorpus } from './served-corpus.ts';

/** Adds the page that sets a text beside a standard text or beside a playbook, and its table for Word. */
export function addStandardPages(app: OpenAPIHono, corpus: ServedCorpus): void {
  app.get('/standard.html', async (context) => {
    const held = await corpus.open();
    const { ours: own, standard: other, playbook } = context.req.query();
    const ours = readChoice(held, own);
    const standard = readChoice(held, other);
    const playbooks = listPlaybooks().map((id) => ({ id, name: openPlaybook(id).name }));
    const { signal } = context.req.raw;
    const page = standardPage({
      choices: listChoices(held),
      playbooks,
      ...(ours && { ours }),
      ...(standard && { standard }),
      ...(playbook !== undefined && { playbook }),
      ...(ours && standard && { comparison: await compareWithStandard(corpus, ours, standard, signal) }),
      ...(ours &&
        playbook !== undefined && { findings: await findLacks(corpus, held, ours, playbook, signal) }),
    });
    return sendText(context, `${toHtml(page)}\n`, mediaTypes.html);
  });
  app.get('/standard.docx', async (context) => {
    const held = await corpus.open();
    const { ours: own, standard: other } = context.req.query();
    const [ours, standard] = [readChoice(held, own), readChoice(held, other)];
    if (!ours || !standard)
      throw new Problem(400, 'Name two texts: ours=general-terms@2026-04-01&standard=…');
    const comparison = await compareWithStandard(corpus, ours, standard, context.req.raw.signal);
    const { writeStandardDocx } = await import('../compare/table/write-docx.ts');
    return sendText(context, await writeStandardDocx(comparison), mediaTypes.docx);
  });
}

/** The revisions of all documents, the newest first; those in force stand for themselves. */
function listChoices({ documents }: SiteCorpus): StandardChoice[] {
  return documents.flatMap(({ id, title, revisions }) =>
    revisions.toReversed().map(({ effective }) => ({ document: id, title, effective })),
  );
}

/** `general-terms@2026-04-01`, or the id alone for the text in force. */
function readChoice(held: SiteCorpus, name: string | undefined): StandardChoice | undefined {
  if (name === undefined || name === '') return undefined;
  const [id, day] = name.split('@');
  const document = requireDocument(held, id);
  const { effective } = requireRevision(document, day);
  return { document: id, title: document.title, effective };
}

async function findLacks(
  corpus: ServedCorpus,
  held: SiteCorpus,
  ours: StandardChoice,
  playbook: string,
  signal: AbortSignal,
) {
  const { tree } = await requireRevision(requireDocument(held, ours.document), ours.effective).model();
  const findings = await checkPlaybook(corpus, ours, playbook, signal);
  return findings.map((finding) => ({ ...finding, citation: formatCitation(finding.node, tree) }));
}
