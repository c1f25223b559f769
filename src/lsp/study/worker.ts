/** Studies texts on a thread of its own: the newest version of each, one after the other; what is stale is dropped. */
import { parentPort } from 'node:worker_threads';
import { applySettings } from '../../check/apply-settings.ts';
import { checks } from '../../check/check-table.ts';
import { runChecks } from '../../check/run-checks.ts';
import { applySafeFixes } from '../../check/safe-fixes.ts';
import { tellOnce } from '../../check/tell-once.ts';
import type { Finding } from '../../model/finding.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { findMorphemes } from '../../text/dictionary/morpheme.ts';
import { placeMarks } from './marks.ts';
import { packDocument } from './parcel.ts';
import { parseOpenText } from './parse-open-text.ts';
import { renumberText } from './renumber-text.ts';
import type { FixRequest, Order, RenumberRequest, StudyReply, StudyRequest } from './request.ts';
import { placeTokens } from './tokens.ts';

/** Checks that run before the thread looks whether the text has changed. */
const checksAtOnce = 6;
const waiting = new Map<string, StudyRequest>();
/** The latest version of each text that was parsed. */
const parsed = new Map<string, { request: StudyRequest; document: YakkanDocument }>();
let isBusy = false;

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'forget') {
    waiting.delete(order.uri);
    parsed.delete(order.uri);
  } else if (order.kind === 'renumber') void renumber(order);
  else if (order.kind === 'fix') void fix(order);
  else {
    waiting.delete(order.uri);
    waiting.set(order.uri, order);
    if (!isBusy) void studyAll();
  }
});

async function renumber({ uri, version, job, operation }: RenumberRequest): Promise<void> {
  const held = parsed.get(uri);
  const result =
    held?.request.version === version
      ? await renumberText(held.request, held.document, operation).catch((error: Error) => ({
          refused: `番号を付け直せませんでした（${error.message}）。`,
        }))
      : { refused: '文書が変わったため、番号を付け直しませんでした。もう一度実行してください。' };
  reply({ uri, version, kind: 'renumbered', job, reply: result });
}

async function fix({ uri, version, job, findings }: FixRequest): Promise<void> {
  const held = parsed.get(uri);
  const { request, document } = held ?? {};
  const isHeld = request?.version === version && document !== undefined;
  const { fixed } = isHeld
    ? await applySafeFixes(request.value, findings, document, (words) =>
        parseOpenText(words, uri, request.language, document.document.source.format),
      ).catch(() => ({ fixed: [] }))
    : { fixed: [] };
  reply({ uri, version, kind: 'fixed', job, reply: fixed.map((one) => findings.indexOf(one)) });
}

async function studyAll(): Promise<void> {
  isBusy = true;
  // What was changed last is looked at.
  for (let next = [...waiting.values()].at(-1); next; next = [...waiting.values()].at(-1)) {
    waiting.delete(next.uri);
    await study(next).catch((error: Error) =>
      reply({ uri: next!.uri, version: next!.version, kind: 'failed', reason: error.message }),
    );
  }
  isBusy = false;
}

function reply(message: StudyReply): void {
  parentPort?.postMessage(message);
}

async function study(request: StudyRequest): Promise<void> {
  const { uri, version, value, language } = request;
  const document = await parseOpenText(value, uri, language);
  parsed.set(uri, { request, document });
  const marks = placeMarks(document, value);
  const tokens = placeTokens(document, marks);
  reply({
    uri,
    version,
    kind: 'document',
    parcel: packDocument(document),
    marks,
    tokens,
  });
  const findings = await check(request, document);
  if (findings) reply({ uri, version, kind: 'findings', findings });
}

/** Runs the checks; nothing where the text has changed meanwhile. */
async function check(
  { uri, value, settings }: StudyRequest,
  document: YakkanDocument,
): Promise<Finding[] | undefined> {
  if (document.messages.some(({ ruleId }) => ruleId === 'no-terms')) return [];
  const found: Finding[] = [];
  const ignoredTerms = new Set(settings.ignoredTerms);
  const readMorphemes = await findMorphemes();
  const wanted = checks.filter(({ id }) => settings.severities[id] !== 'off');
  for (let at = 0; at < wanted.length; at += checksAtOnce) {
    const group = wanted.slice(at, at + checksAtOnce);
    found.push(
      ...runChecks(document, {
        checks: group,
        source: value,
        ignoredTerms,
        ...(settings.okurigana && { okurigana: settings.okurigana }),
        ...(readMorphemes && { readMorphemes }),
      }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    if (waiting.has(uri)) return undefined;
  }
  const told = tellOnce(found, wanted).toSorted(
    (left, right) => left.position.start.offset - right.position.start.offset,
  );
  return applySettings(told, settings, document).findings;
}
