import { RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { SiteCorpus } from '../../site/data/site-corpus.ts';
import { listPages } from '../../site/site-map.ts';
import type { SitePage } from '../../site/site-page.ts';

/** Pages, and comparisons, that are kept. */
const mostKept = 64;

/** What is made of a corpus as its files are at one time, each when it is first asked for. */
export class CorpusState {
  readonly #folder: string;
  #rules: Promise<RuleCorpus> | undefined;
  #pages: Promise<Map<string, SitePage>> | undefined;
  readonly #rendered = new Map<string, Promise<string | Uint8Array>>();
  readonly #comparisons = new Map<string, Comparison>();

  constructor(
    folder: string,
    readonly corpus: SiteCorpus,
  ) {
    this.#folder = folder;
  }

  /** The rules of the corpus and the texts that they need. */
  openRules(): Promise<RuleCorpus> {
    this.#rules ??= RuleCorpus.open(this.#folder);
    return this.#rules;
  }

  /** Whether the site has a page. */
  async holds(path: string): Promise<boolean> {
    return (await this.#list()).has(path);
  }

  /** A page of the site as it is sent; `undefined` where there is none. */
  async render(path: string): Promise<{ type: string; content: string | Uint8Array } | undefined> {
    const page = (await this.#list()).get(path);
    if (!page) return undefined;
    const rendering = this.#rendered.get(page.path) ?? page.render();
    keep(this.#rendered, page.path, rendering);
    rendering.catch(() => this.#rendered.delete(page.path));
    return { type: page.type, content: await rendering };
  }

  /** Gives a comparison that is kept, else what is made; that is kept then. */
  async compare(key: string, make: () => Promise<Comparison>): Promise<Comparison> {
    const known = this.#comparisons.get(key);
    if (known) return known;
    const comparison = await make();
    keep(this.#comparisons, key, comparison);
    return comparison;
  }

  #list(): Promise<Map<string, SitePage>> {
    this.#pages ??= listPages({ corpus: this.corpus, hasServer: true }).then(
      (pages) => new Map(pages.map((page) => [page.path, page])),
    );
    return this.#pages;
  }
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > mostKept) map.delete(oldest);
}
