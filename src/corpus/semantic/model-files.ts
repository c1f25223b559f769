import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UnusableModel } from './unusable-model.ts';

/** A folder with a model, as exports of sentence-transformers are laid out. */
export interface ModelFiles {
  folder: string;
  /** Path of the network. */
  network: string;
  tokenizer: object;
  tokenizerConfig: object;
  /** Words that stand before a question and before what may answer it, if the model was taught with some. */
  prompts: { question: string; passage: string };
  /** Whether the first token stands for the whole text; otherwise the mean of all does. */
  isFirstToken: boolean;
  /** Most tokens at once. */
  length: number;
}

/** Where a network may lie, the smaller ones first. */
const networks = ['model.onnx', 'onnx/model_quantized.onnx', 'onnx/model_int8.onnx', 'onnx/model.onnx'];
/** What models of the E5 family were taught with (https://arxiv.org/abs/2212.03533); their exports do not say so. */
const prefixesOfE5 = { question: 'query: ', passage: 'passage: ' };
const usualLength = 512;

/**
 * Finds what a folder holds of a model.
 * @throws {UnusableModel} where the folder, its tokenizer or its network is missing or damaged
 */
export function findModelFiles(given: string): ModelFiles {
  const folder = resolve(given);
  if (!existsSync(folder))
    throw new UnusableModel(`There is no folder ${folder}; name that of a model: --semantic FOLDER.`);
  const network = findNetwork(folder);
  const tokenizer = readJson(folder, 'tokenizer.json');
  if (network === undefined || !tokenizer)
    throw new UnusableModel(
      `${folder} holds no model of sentences: tokenizer.json and one of ${networks.join(', ')} are needed.`,
    );
  const config = readJson(folder, 'config.json') ?? {};
  const tokenizerConfig = readJson(folder, 'tokenizer_config.json') ?? {};
  const lengths = [config.max_position_embeddings, tokenizerConfig.model_max_length, usualLength];
  return {
    folder,
    network,
    tokenizer,
    tokenizerConfig,
    prompts: readPrompts(folder, config),
    isFirstToken: readJson(folder, '1_Pooling/config.json')?.pooling_mode_cls_token === true,
    length: Math.min(...lengths.filter((length): length is number => typeof length === 'number')),
  };
}

function findNetwork(folder: string): string | undefined {
  const named = networks.map((name) => join(folder, name)).find((path) => existsSync(path));
  const only = readdirSync(folder).filter((name) => name.endsWith('.onnx'));
  return named ?? (only.length === 1 ? join(folder, only[0]) : undefined);
}

function readPrompts(folder: string, config: Record<string, unknown>): ModelFiles['prompts'] {
  const stated = readJson(folder, 'config_sentence_transformers.json')?.prompts as
    | Record<string, string>
    | undefined;
  const passage = stated?.passage ?? stated?.document;
  if (stated && (stated.query || passage)) return { question: stated.query ?? '', passage: passage ?? '' };
  const isOfE5 = /(?:^|[/_-])e5(?:-|$)/.test(String(config._name_or_path ?? '') || folder);
  return isOfE5 ? prefixesOfE5 : { question: '', passage: '' };
}

function readJson(folder: string, name: string): Record<string, unknown> | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UnusableModel(`${path} is damaged; put the model there again.`, { cause });
  }
}
