import { createRequire } from 'node:module';
import { Tokenizer } from '@huggingface/tokenizers';
import type { SentenceModel } from '../../search/semantic/sentence-model.ts';
import { isMissing, MissingPackage } from '../../text/missing-package.ts';
import type { ModelFiles } from './model-files.ts';
import { UnusableModel } from './unusable-model.ts';

/** What is used of a runtime of networks (`onnxruntime-node`), whose own types come with it. */
interface OnnxRuntime {
  InferenceSession: { create: (path: string, options: object) => Promise<OnnxSession> };
  Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => OnnxTensor;
}

interface OnnxSession {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run: (feeds: Record<string, OnnxTensor>) => Promise<Record<string, OnnxTensor>>;
}

interface OnnxTensor {
  data: ArrayLike<number> | BigInt64Array;
  dims: readonly number[];
}

/** Only errors are told; a model that was made otherwise than the runtime likes works all the same. */
const sessionOptions = { logSeverityLevel: 3 };

/**
 * Loads a model of sentences that runs on this machine.
 * @param digest of what it is made of
 * @throws {MissingPackage} where what runs it is not installed
 * @throws {UnusableModel} where it does not run
 */
export async function loadOnnxModel(files: ModelFiles, digest: string): Promise<SentenceModel> {
  const runtime = loadRuntime();
  const encode = loadTokenizer(files);
  let session: OnnxSession;
  try {
    session = await runtime.InferenceSession.create(files.network, sessionOptions);
  } catch (cause) {
    throw new UnusableModel(`${files.network} cannot be run; put another model there.`, { cause });
  }
  const { prompts } = files;
  const read = async (text: string): Promise<Float32Array> => {
    const windows = cutWindows(encode(text), files.length);
    const sum: number[] = [];
    for (const ids of windows) {
      const vector = await runNetwork(runtime, session, ids, files.isFirstToken);
      for (const [place, value] of vector.entries()) sum[place] = (sum[place] ?? 0) + value * ids.length;
    }
    return unitOf(sum);
  };
  const { length: dimensions } = await read('');
  return { digest, dimensions, read: (text, role) => read(prompts[role] + text) };
}

function loadRuntime(): OnnxRuntime {
  try {
    // Its types are there only where it is installed.
    return createRequire(import.meta.url)('onnxruntime-node');
  } catch (cause) {
    if (isMissing(cause, 'onnxruntime-node'))
      throw new MissingPackage('Search by meaning', 'onnxruntime-node', { cause });
    throw new UnusableModel('onnxruntime-node does not run on this machine; search without --semantic.', {
      cause,
    });
  }
}

function loadTokenizer({ folder, tokenizer, tokenizerConfig }: ModelFiles): (text: string) => number[] {
  try {
    const loaded = new Tokenizer(tokenizer, tokenizerConfig);
    return (text) => loaded.encode(text).ids;
  } catch (cause) {
    throw new UnusableModel(`tokenizer.json of ${folder} cannot be used; put another model there.`, {
      cause,
    });
  }
}

/** Cuts what is longer than a network takes into windows, each with the tokens that begin and end a text. */
function cutWindows(ids: readonly number[], length: number): number[][] {
  if (ids.length <= length) return [[...ids]];
  const [first, last, inner] = [ids[0], ids[ids.length - 1], ids.slice(1, -1)];
  const windows: number[][] = [];
  for (let start = 0; start < inner.length; start += length - 2)
    windows.push([first, ...inner.slice(start, start + length - 2), last]);
  return windows;
}

async function runNetwork(
  { Tensor }: OnnxRuntime,
  session: OnnxSession,
  ids: readonly number[],
  isFirstToken: boolean,
): Promise<Float32Array> {
  const dims = [1, ids.length];
  const values: Readonly<Record<string, () => BigInt64Array>> = {
    input_ids: () => BigInt64Array.from(ids, BigInt),
    attention_mask: () => new BigInt64Array(ids.length).fill(1n),
    token_type_ids: () => new BigInt64Array(ids.length),
  };
  const feeds = Object.fromEntries(
    session.inputNames.flatMap((name) =>
      values[name] ? [[name, new Tensor('int64', values[name](), dims)]] : [],
    ),
  );
  const answer = await session.run(feeds);
  const whole = session.outputNames.find((name) => answer[name].dims.length === 2);
  const output = answer[whole ?? session.outputNames[0]];
  return whole === undefined ? poolTokens(output, isFirstToken) : Float32Array.from(output.data, Number);
}

/** Makes one vector of those of all tokens. */
function poolTokens({ data, dims }: OnnxTensor, isFirstToken: boolean): Float32Array {
  const [, count, width] = dims;
  const pooled = new Float32Array(width);
  for (let token = 0; token < (isFirstToken ? 1 : count); token++)
    for (let place = 0; place < width; place++) pooled[place] += Number(data[token * width + place]);
  return unitOf(pooled);
}

function unitOf(vector: ArrayLike<number>): Float32Array {
  const length = Math.hypot(...Array.from(vector)) || 1;
  return Float32Array.from(vector, (value) => value / length);
}
