import type { Correction } from '../../../model/correction.ts';
import { type Language, tellMessages } from '../../language.ts';
import type { ServedCorpus } from '../../served-corpus.ts';
import type { Preview } from './preview-schema.ts';

/** A file with what people said of its lines. */
export interface LookedFile {
  name: string;
  bytes: Uint8Array;
  corrections: readonly Correction[];
}

/** Reads a file, and holds it so that it can be shown and stored without being sent again. */
export async function look(
  corpus: ServedCorpus,
  file: LookedFile,
  {
    language,
    signal,
    token: known,
  }: { language: Language; signal?: AbortSignal | undefined; token?: string | undefined },
): Promise<Preview> {
  const { documents } = await corpus.open();
  const taken = documents.map(({ id }) => id);
  const { described, model, source } = await corpus.work.run('describe', { ...file, taken }, signal);
  const upload = { name: file.name, bytes: file.bytes, looked: { model, source } };
  const token = corpus.uploads.hold(upload, known);
  return { token, ...described, messages: tellMessages(described.messages, language) };
}
