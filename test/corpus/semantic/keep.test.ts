import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../../src/corpus/build/index-folder.ts';
import { keepVectors } from '../../../src/corpus/semantic/keep-vectors.ts';
import { findModelFiles } from '../../../src/corpus/semantic/model-files.ts';
import { describeModel, semanticFolder } from '../../../src/corpus/semantic/model-record.ts';
import { loadOnnxModel } from '../../../src/corpus/semantic/onnx-model.ts';
import { openSearchIndex } from '../../../src/search/store/open-index.ts';
import { analyzerVersion } from '../../../src/search/words/tokens.ts';
import { runWith } from '../../cli/surface.ts';
import { makeStandIn } from '../../search/stand-in-model.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';
import { emptyCorpus } from '../copy-corpus.ts';

const tiny = fileURLToPath(new URL('../../fixtures/semantic/tiny-model', import.meta.url));
const isInstalled = (() => {
  try {
    createRequire(import.meta.url).resolve('onnxruntime-node');
    return true;
  } catch {
    return false;
  }
})();
if (!isInstalled) console.log('Skipped: what runs a model (onnxruntime-node is not installed).');

const clauses = '# 規約\n\n第1条（会費）\n会員は、会費を支払う。\n\n第2条（休止）\n暴風の日は休む。\n';
let corpus: string;
const yakkan = (...words: string[]) => runWith([...words, '--corpus', corpus]);

beforeAll(() => {
  corpus = emptyCorpus();
  mkdirSync(join(corpus, 'rules/revisions'), { recursive: true });
  writeFileSync(
    join(corpus, 'rules/document.yaml'),
    'title: 規約\nrevisions: [{ effective: 2026-04-01, file: 2026-04-01.md }]\n',
  );
  writeFileSync(join(corpus, 'rules/2026-04-01.md'), clauses);
});

describe('a folder of a model', () => {
  const makeFolder = (files: Record<string, string>) => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, 'onnx'));
    for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, name), value);
    return folder;
  };

  it('is read as exports are laid out', () => {
    const files = findModelFiles(
      makeFolder({
        'tokenizer.json': '{}',
        'onnx/model.onnx': '',
        'onnx/model_quantized.onnx': '',
        'config_sentence_transformers.json': '{"prompts":{"query":"問: ","document":"答: "}}',
        'tokenizer_config.json': '{"model_max_length":128}',
      }),
    );
    expect(files).toMatchObject({
      network: expect.stringMatching(/onnx.model_quantized\.onnx$/),
      prompts: { question: '問: ', passage: '答: ' },
      isFirstToken: false,
      length: 128,
    });
  });

  it('has the words that models of its family were taught with', () => {
    const files = { 'tokenizer.json': '{}', 'model.onnx': '' };
    const named = (name: string) => makeFolder({ ...files, 'config.json': `{"_name_or_path":"${name}"}` });
    expect(findModelFiles(named('intfloat/multilingual-e5-small')).prompts.question).toBe('query: ');
    expect(findModelFiles(named('any/gtr-t5-base')).prompts).toEqual({ question: '', passage: '' });
  });

  it.each([
    ['a folder that is missing', () => join(makeTemporaryFolder(), 'none'), /There is no folder/],
    ['one without a network', () => makeFolder({ 'tokenizer.json': '{}' }), /holds no model of sentences/],
    ['one without a tokenizer', () => makeFolder({ 'model.onnx': '' }), /holds no model of sentences/],
    [
      'a damaged tokenizer',
      () => makeFolder({ 'model.onnx': '', 'tokenizer.json': '{' }),
      /tokenizer.json is damaged/,
    ],
  ])('is refused with what to do: %s', (_, folder, message) => {
    expect(() => findModelFiles(folder())).toThrow(message);
  });
});

describe('vectors of a corpus', () => {
  it('are read again only where clauses changed', async () => {
    await yakkan('build');
    const open = async () => {
      const built = join(corpus, '.yakkan');
      const folder = readdirSync(built).find((name) => name.startsWith('index-')) ?? '';
      const { parts } = await openSearchIndex(openFolder(join(built, folder)), analyzerVersion);
      const segments = parts.map(({ segment }) => segment);
      return { index: folder.replace('index-', ''), segments, model: makeStandIn() };
    };
    const first = await open();
    expect((await keepVectors(corpus, first)).read).toBe(3);
    expect((await keepVectors(corpus, first)).read).toBe(0);
    writeFileSync(join(corpus, 'rules/2026-04-01.md'), clauses.replace('暴風', '荒天'));
    await yakkan('build');
    const second = await open();
    const { read } = await keepVectors(corpus, second);
    expect(read).toBe(1);
    expect(second.model.texts).toEqual(['休止 荒天の日は休む。']);
    const kept = readdirSync(semanticFolder(corpus));
    expect(kept).toEqual([`${second.index.slice(0, 16)}.vectors`]);
    writeFileSync(join(semanticFolder(corpus), kept[0]), 'damaged');
    expect((await keepVectors(corpus, await open())).read).toBe(3);
  });
});

describe('yakkan', () => {
  it('says what is missing where meaning is asked for', async () => {
    await yakkan('build');
    const asked = await yakkan('search', '--semantic', '会費');
    expect(asked).toMatchObject({ code: 1, stdout: '' });
    expect(asked.stderr).toContain('No model read');
    expect((await yakkan('build', '--semantic')).stderr).toContain('Name the folder of a model');
    expect((await yakkan('build', '--semantic', 'nowhere')).stderr).toContain('There is no folder');
  });

  it.skipIf(isInstalled)('names the package that runs a model', async () => {
    const { code, stderr } = await yakkan('build', '--semantic', tiny);
    expect(code).toBe(1);
    expect(stderr).toMatch(/needs the package onnxruntime-node.*npm install onnxruntime-node@/);
  });

  it.skipIf(!isInstalled)('builds with a model and finds by it', async () => {
    expect((await yakkan('build', '--semantic', tiny)).stdout).toContain('3 passages were read');
    expect((await yakkan('build')).stdout).toContain('0 passages were read');
    expect((await yakkan('search', '雨')).stdout).not.toContain('Nothing was found');
    expect((await yakkan('search', '--no-semantic', '雨')).stdout).toContain('Nothing was found');
  });
});

describe.skipIf(!isInstalled)('a network', () => {
  it('reads sentences as vectors of the length 1, long ones by windows', async () => {
    const files = findModelFiles(tiny);
    const model = await loadOnnxModel(files, (await describeModel(files, undefined)).digest);
    expect(model.dimensions).toBe(4);
    const compare = async (a: string, b: string) => {
      const [one, two] = [await model.read(a, 'question'), await model.read(b, 'passage')];
      return one.reduce((sum, value, place) => sum + value * two[place], 0);
    };
    expect(await compare('雨', '天')).toBeCloseTo(1);
    expect(await compare('雨', '会費')).toBeCloseTo(0);
    expect(await compare('会費会費会費会費会費', '会費')).toBeCloseTo(1);
    expect(await compare('会費会費会費退退退退退退', '退')).toBeGreaterThan(0.7);
  });
});
