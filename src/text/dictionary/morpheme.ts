import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMissing, MissingPackage } from '../missing-package.ts';
import type { DictionaryPack } from './dictionary-pack.ts';
import { findPack } from './find-pack.ts';
import { makeKnownWords, makeUnknownWords } from './packed-dictionary.ts';

/** A word of a text (形態素), with the features of the IPA dictionary. */
export interface Morpheme {
  /** As printed. */
  surface: string;
  /** Dictionary form: 負わ → 負う; the surface where the dictionary has none. */
  base: string;
  /** 名詞, 動詞, 助詞, 助動詞, 記号 … */
  pos: string;
  /** 係助詞, 非自立, サ変接続 …; empty where there is none. */
  detail: string;
  /** In katakana: シハラウ; empty where the dictionary has none. */
  reading: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** The defined term that this morpheme was made of, where `overlayTerms` made it. */
  definition?: string;
}

/** Splits a text into morphemes that cover it without gaps. */
export type ReadMorphemes = (text: string) => Morpheme[];

/** Longest stretch that is given to kuromoji at once: its time grows with the square of a stretch without 、 and 。. */
const longestRun = 500;

let loading: Promise<ReadMorphemes> | undefined;

/**
 * Loads the dictionary of kuromoji, once, and gives the function that splits texts: `契約者は` → 契約, 者, は.
 * Nothing is loaded until this is called.
 * @throws {MissingPackage} if kuromoji is not installed
 * @throws if the dictionary cannot be read; a later call tries again
 */
export function loadMorphemes(): Promise<ReadMorphemes> {
  loading ??= loadTokenizer().then(
    (tokenizer) => (text) => readMorphemes(tokenizer, text),
    (cause) => {
      loading = undefined;
      if (isMissing(cause, 'kuromoji'))
        throw new MissingPackage('The morphological dictionary', 'kuromoji', { cause });
      throw new Error('The dictionary of kuromoji cannot be loaded; install the packages again (npm ci).', {
        cause,
      });
    },
  );
  return loading;
}

/** The same where the dictionary is installed, and nothing where it is not. */
export async function findMorphemes(): Promise<ReadMorphemes | undefined> {
  try {
    return await loadMorphemes();
  } catch (error) {
    if (error instanceof MissingPackage) return undefined;
    throw error;
  }
}

const require = createRequire(import.meta.url);

async function loadTokenizer(): Promise<TextTokenizer> {
  const { version } = require('kuromoji/package.json') as { version: string };
  const pack = findPack(version);
  return pack ? makePackedTokenizer(pack) : loadPlainTokenizer();
}

/** What is read of a token of kuromoji; its own types are no part of ours. */
interface Token {
  surface_form: string;
  pos: string;
  pos_detail_1: string;
  basic_form: string;
  reading?: string | undefined;
}

/** What is asked of kuromoji. */
export interface TextTokenizer {
  tokenize: (text: string) => Token[];
}

/** Makes kuromoji's tokenizer on a pack. Its package has no entry for this, so its modules are asked for by name. */
export function makePackedTokenizer(pack: DictionaryPack): TextTokenizer {
  const PackedTokenizer = require('kuromoji/src/Tokenizer.js') as new (dictionaries: object) => TextTokenizer;
  const characters = require('kuromoji/src/dict/CharacterDefinition.js').load(
    pack.categories,
    pack.compatibleCategories,
    pack.invocations,
  );
  const { trie, words } = makeKnownWords(pack);
  return new PackedTokenizer({
    trie,
    token_info_dictionary: words,
    unknown_dictionary: {
      ...makeUnknownWords(pack),
      lookup: (character: string) => characters.lookup(character),
    },
    connection_costs: { get: readCosts(pack.costs) },
  });
}

function readCosts(costs: Int16Array): (forward: number, backward: number) => number {
  const backwards = costs[1];
  return (forward, backward) => costs[forward * backwards + backward + 2];
}

/** Loads kuromoji as its package offers it: slower to start, the same tokens. */
export async function loadPlainTokenizer(): Promise<TextTokenizer> {
  const { default: kuromoji } = await import('kuromoji');
  const manifest = require.resolve('kuromoji/package.json');
  const builder = kuromoji.builder({ dicPath: join(dirname(manifest), 'dict') });
  return new Promise((resolve, reject) => {
    builder.build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer)));
  });
}

/** What kuromoji fails on or miscounts: NUL and characters beyond the Basic Multilingual Plane. */
const unreadable = /[\0\ud800-\udfff]/g;

function readMorphemes(tokenizer: TextTokenizer, text: string): Morpheme[] {
  const readable = text.replace(unreadable, '〓');
  const morphemes: Morpheme[] = [];
  for (const [start, end] of cutRuns(readable)) {
    let offset = start;
    for (const token of tokenizer.tokenize(readable.slice(start, end))) {
      // Surfaces cover the run in order, while word_position counts code points and restarts.
      const surface = text.slice(offset, offset + token.surface_form.length);
      const last = morphemes.at(-1);
      if (last && splitsPair(text, offset)) {
        morphemes[morphemes.length - 1] = {
          ...last,
          surface: last.surface + surface,
          end: offset + surface.length,
        };
      } else morphemes.push(makeMorpheme(token, surface, offset));
      offset += surface.length;
    }
  }
  return morphemes;
}

function makeMorpheme(token: Token, surface: string, start: number): Morpheme {
  return {
    surface,
    base: token.basic_form === '*' ? surface : token.basic_form,
    pos: token.pos,
    detail: token.pos_detail_1 === '*' ? '' : token.pos_detail_1,
    reading: token.reading === '*' ? '' : (token.reading ?? ''),
    start,
    end: start + surface.length,
  };
}

/** Whether an offset stands between the halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Cuts a text after 、 and 。 where it can, and anyway at the longest run. */
function cutRuns(text: string): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  while (text.length - start > longestRun) {
    const mark = Math.max(
      text.lastIndexOf('、', start + longestRun - 1),
      text.lastIndexOf('。', start + longestRun - 1),
    );
    const end = mark > start ? mark + 1 : start + longestRun;
    runs.push([start, end]);
    start = end;
  }
  if (start < text.length) runs.push([start, text.length]);
  return runs;
}

/** A stretch of text that one defined term fills. */
export interface TermSpan {
  start: number;
  end: number;
  definition?: string;
}

/**
 * Merges the morphemes under each defined term into one noun, since kuromoji takes no words of ours:
 * 契約, 者, は with the term 契約者 → 契約者, は. A term that ends inside a morpheme takes the whole morpheme.
 * @param spans sorted, without overlaps
 */
export function overlayTerms(morphemes: readonly Morpheme[], spans: readonly TermSpan[]): Morpheme[] {
  if (spans.length === 0) return [...morphemes];
  const merged: Morpheme[] = [];
  let place = 0;
  for (const morpheme of morphemes) {
    while (place < spans.length && spans[place].end <= morpheme.start) place++;
    const span = spans[place];
    const last = merged.at(-1);
    if (!span || span.start >= morpheme.end) {
      merged.push(morpheme);
    } else if (last && last.pos === '名詞' && last.detail === '定義語' && last.end > span.start) {
      const surface = last.surface + morpheme.surface;
      const reading = last.reading && morpheme.reading ? last.reading + morpheme.reading : '';
      merged[merged.length - 1] = { ...last, surface, base: surface, reading, end: morpheme.end };
    } else {
      const { definition } = span;
      merged.push({
        ...morpheme,
        base: morpheme.surface,
        pos: '名詞',
        detail: '定義語',
        ...(definition && { definition }),
      });
    }
  }
  return merged;
}
