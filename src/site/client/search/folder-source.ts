/// <reference lib="dom" />
import { openBrowserIndex } from '../../../search/browser/open-index.ts';
import { Shards } from '../../../search/browser/shards.ts';
import { countFacets, searchFully } from '../../../search/facets.ts';
import { analyzerVersion } from '../../../search/words/tokens.ts';
import { loadData } from '../load-data.ts';
import type { SearchSource } from './source.ts';

/**
 * Searches the index that lies in shards beside the pages of a folder; nothing of it is loaded before the first question.
 * @param read gives the data of a script: deflated bytes in Base64; if omitted, a script of the page does
 */
export function searchFolder(read: (script: string) => Promise<string> = loadData): SearchSource {
  const shards = new Shards();
  const load = async (name: string): Promise<Uint8Array> => {
    const bytes = await inflate(readBase64(await read(`search-${name}`)));
    shards.hold(name, bytes);
    return bytes;
  };
  const open = async () => {
    const core = await load('core');
    return openBrowserIndex(core, shards, analyzerVersion);
  };
  let opening: ReturnType<typeof open> | undefined;
  return {
    pause: 12,
    ask: async (question, options) => {
      opening ??= open();
      opening.catch(() => {
        opening = undefined;
      });
      const { index, analyzer } = await opening;
      const asked = { ...options, analyzer };
      const work = <Value>(ask: () => Promise<Value>) =>
        shards.work(ask, async (name) => void (await load(name)));
      const { result, found } = await work(() => searchFully(index, question, asked));
      return {
        result,
        count: found.length,
        facets: () => work(() => countFacets(index, question, asked, found)),
      };
    },
  };
}

function readBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place++) bytes[place] = letters.charCodeAt(place);
  return bytes;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
