import type { Segment } from '../../search/segment/segment.ts';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';
import { openSearchIndex } from '../../search/store/open-index.ts';
import { analyzerVersion } from '../../search/words/tokens.ts';
import { findBuiltIndex } from '../build/open-index.ts';
import { nameIndex } from './index-name.ts';
import { keepVectors } from './keep-vectors.ts';
import { findModelFiles } from './model-files.ts';
import { describeModel, readModelRecord, writeModelRecord } from './model-record.ts';
import { loadOnnxModel } from './onnx-model.ts';
import { UnusableModel } from './unusable-model.ts';

/** What a model read of a corpus. */
export interface ReadCorpus {
  /** Folder of the model. */
  folder: string;
  /** Passages that were read now; the others were read before. */
  read: number;
}

/**
 * Lets a model read what changed of a corpus that was built, so that questions are answered by meaning as well.
 * @param options.folder of the model; if omitted, the one that read the corpus before
 * @throws {MissingPackage} where what runs a model is not installed
 * @throws {UnusableModel} where no folder is known, or what is there is no model
 * @throws {UnusableIndex} where the corpus changed since it was built
 */
export async function readCorpus(
  corpus: string,
  { folder, onStep }: { folder?: string; onStep?: (done: number, total: number) => void } = {},
): Promise<ReadCorpus> {
  const known = readModelRecord(corpus);
  const place = folder ?? known?.folder;
  if (place === undefined)
    throw new UnusableModel(
      'Name the folder of a model of sentences (tokenizer.json and model.onnx): --semantic FOLDER.',
    );
  const files = findModelFiles(place);
  const record = await describeModel(files, known);
  const built = findBuiltIndex(corpus);
  if (!built) throw new UnusableIndex(`${corpus} changed since it was built; build it again`);
  const { parts } = await openSearchIndex(built, analyzerVersion, { isForOne: true });
  const segments: Segment[] = parts.map(({ segment }) => segment);
  const model = await loadOnnxModel(files, record.digest);
  const index = nameIndex(corpus);
  const { read } = await keepVectors(corpus, { index, segments, model, ...(onStep && { onStep }) });
  await writeModelRecord(corpus, record);
  return { folder: record.folder, read };
}
