import type { SemanticReader } from '../../search/rank/fuse-semantic.ts';
import { makeVectorReader } from '../../search/semantic/vector-reader.ts';
import type { SearchIndex } from '../../search/store/search-index.ts';
import { MissingPackage } from '../../text/missing-package.ts';
import { nameIndex } from './index-name.ts';
import { keepVectors } from './keep-vectors.ts';
import { findModelFiles } from './model-files.ts';
import { describeModel, readModelRecord } from './model-record.ts';
import { loadOnnxModel } from './onnx-model.ts';
import { UnusableModel } from './unusable-model.ts';

/** How the reader of a corpus is opened. */
export interface OpenReaderOptions {
  /** Whether a search without it is none. */
  isRequired: boolean;
  /** Hears why words alone decide, once. */
  onNote: (note: string) => void;
}

/**
 * Opens what reads questions by meaning, with the model that read the corpus. It is loaded when the first question needs it.
 * @throws {UnusableModel} where it is required and no model read the corpus
 */
export function openReader(
  corpus: string,
  { parts }: SearchIndex,
  options: OpenReaderOptions,
): SemanticReader | undefined {
  const record = readModelRecord(corpus);
  if (!record && options.isRequired)
    throw new UnusableModel(
      `No model read ${corpus} yet. Run: yakkan build --corpus ${corpus} --semantic FOLDER`,
    );
  if (!record) return undefined;
  const load = async (): Promise<SemanticReader> => {
    const files = findModelFiles(record.folder);
    const { digest } = await describeModel(files, record);
    if (digest !== record.digest)
      throw new UnusableModel(
        `The model in ${record.folder} is not the one that read ${corpus}. Run: yakkan build --corpus ${corpus} --semantic`,
      );
    const model = await loadOnnxModel(files, digest);
    const segments = parts.map(({ segment }) => segment);
    const { table } = await keepVectors(corpus, { index: nameIndex(corpus), segments, model });
    return makeVectorReader(model, table);
  };
  let opened: Promise<SemanticReader | undefined> | undefined;
  const open = () =>
    load().catch((error: Error): undefined => {
      if (options.isRequired || !isOperational(error)) throw error;
      options.onNote(`${error.message} Words alone decide until then.`);
    });
  return {
    rank: async (question, request) => {
      opened ??= open();
      return (await opened)?.rank(question, request) ?? [];
    },
  };
}

/** Whether a person can mend it. */
export function isOperational(error: unknown): error is Error {
  return error instanceof UnusableModel || error instanceof MissingPackage;
}
