import { existsSync } from 'node:fs';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { failWith } from './fail-with.ts';
import { exitCodes, type Surface } from './surface.ts';

/**
 * Reads a revision of the corpus by its name, `general-terms@2024-04-01`; without a date the newest one.
 * @param statutes whether what its citations of statutes lead to is read too
 * @returns `undefined` where the name is that of a file, `failed` where the corpus cannot give it, which has been reported
 */
export async function parseRevision(
  name: string,
  { corpus, statutes = false }: { corpus: string; statutes?: boolean },
  surface: Surface,
): Promise<YakkanDocument | 'failed' | undefined> {
  const [id, day, ...rest] = name.split('@');
  if (name === '-' || existsSync(name) || rest.length > 0 || !/^[a-z0-9][a-z0-9._-]*$/i.test(id))
    return undefined;
  if (day === undefined && !existsSync(`${corpus}/${id}`)) return undefined;
  const [{ findDocument, openCorpus }, { checkDay }, { revisionAt }, { CorpusError }] = await Promise.all([
    import('../../corpus/open-corpus.ts'),
    import('../../corpus/document-id.ts'),
    import('../../corpus/clause/point-in-time.ts'),
    import('../../corpus/corpus-error.ts'),
  ]);
  try {
    if (day !== undefined) checkDay(day, `The day in ${name}`);
    const opened = await openCorpus(corpus);
    const model = await revisionAt(findDocument(opened, id), day ?? '9999-12-31').model();
    if (!statutes || !model.references.some(({ law }) => law)) return model;
    const [{ quoteStatutes }, { makeStatuteReader }] = await Promise.all([
      import('../../corpus/law/quote-statutes.ts'),
      import('../../corpus/law/read-statutes.ts'),
    ]);
    return { ...model, statutes: await quoteStatutes(model.references, makeStatuteReader(opened)) };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    failWith(error.message, surface, exitCodes.failed);
    return 'failed';
  }
}
