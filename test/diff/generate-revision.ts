import type { Container } from '../../src/model/node.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { isContainer } from '../../src/model/tree-walk.ts';
import { parseFile } from '../../src/parse.ts';

/** A clause of a made text; the key stays with it through all edits. */
export interface MadeClause {
  key: string;
  text: string;
  /** Keys of the clauses that it was split off from or made of. */
  from: string[];
  items: MadeClause[];
}

export interface MadeArticle {
  key: string;
  caption: string;
  from: string[];
  paragraphs: MadeClause[];
}

/** A number between 0 and 1, the next of a row that a seed begins. */
export type Random = () => number;

/** A row of numbers that is the same for the same seed. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)];
const below = (count: number, random: Random): number => Math.floor(random() * count);

/** The articles of a tree as made clauses: captions, paragraphs and items with their sentences. */
export function readArticles(tree: Container): MadeArticle[] {
  const articles: MadeArticle[] = [];
  for (const node of indexTree(tree).containers) {
    if (node.type !== 'article' || node.deleted || node.id.includes('suppl')) continue;
    const key = `k${articles.length}`;
    const paragraphs = node.children.flatMap((child, place) => {
      if (!isContainer(child) || child.type !== 'paragraph') return [];
      const text = textOf(child);
      const items = child.children.flatMap((item, at) => {
        if (!isContainer(item) || item.type !== 'item' || textOf(item) === '') return [];
        return [{ key: `${key}.${place}.${at}`, text: textOf(item), from: [], items: [] }];
      });
      return text === '' ? [] : [{ key: `${key}.${place}`, text, from: [], items }];
    });
    const caption = node.caption ?? '';
    if (paragraphs.length > 0 && caption !== '') articles.push({ key, caption, from: [], paragraphs });
  }
  return articles;
}

function textOf(node: Container): string {
  return node.children
    .flatMap((child) => (isContainer(child) || child.type !== 'sentence' ? [] : [child.value]))
    .join('')
    .replace(/\s+/g, '');
}

/** Writes articles as text, and tells the id and the words of each key. */
export function renderArticles(articles: readonly MadeArticle[]): {
  text: string;
  clauses: Map<string, { id: string; words: string; number: string }>;
} {
  const lines = ['貸出規約', ''];
  const clauses = new Map<string, { id: string; words: string; number: string }>();
  for (const [place, article] of articles.entries()) {
    const id = `art_${place + 1}`;
    clauses.set(article.key, { id, words: article.caption, number: String(place + 1) });
    lines.push(`第${place + 1}条（${article.caption}）`);
    for (const [at, { key, text, items }] of article.paragraphs.entries()) {
      const paragraph = `${id}__para_${at + 1}`;
      clauses.set(key, { id: paragraph, words: text, number: String(at + 1) });
      lines.push(at === 0 ? `　${text}` : `${at + 1}　${text}`);
      for (const [count, item] of items.entries()) {
        clauses.set(item.key, {
          id: `${paragraph}__item_${count + 1}`,
          words: item.text,
          number: String(count + 1),
        });
        lines.push(`(${count + 1})　${item.text}`);
      }
    }
  }
  return { text: `${lines.join('\n')}\n`, clauses };
}

/** Parses made articles; nothing where the text is not read with the ids that it was made for. */
export async function parseArticles(articles: readonly MadeArticle[]) {
  const { text, clauses } = renderArticles(articles);
  const document = await parseFile(new TextEncoder().encode(text), { name: 'made.txt' });
  const ids = new Set<string>();
  for (const node of indexTree(document.tree).containers) {
    if (['article', 'paragraph', 'item', 'subitem'].includes(node.type)) ids.add(node.id);
  }
  const isAsMade = ids.size === clauses.size && [...clauses.values()].every(({ id }) => ids.has(id));
  return isAsMade ? { document, clauses, source: text } : undefined;
}

/** What one edit did: the kind, and the key that it was done to. */
export interface MadeEdit {
  kind: 'edit' | 'insert' | 'delete' | 'move' | 'split' | 'merge';
  key: string;
}

/** Edits articles several times; the given ones stay as they are. */
export function editArticles(
  articles: readonly MadeArticle[],
  { count, random, stock }: { count: number; random: Random; stock: readonly MadeArticle[] },
): { articles: MadeArticle[]; edits: MadeEdit[] } {
  const edited = structuredClone(articles) as MadeArticle[];
  const edits: MadeEdit[] = [];
  const touched = new Set<string>();
  for (let round = 0; round < count; round++) {
    const edit = pick(makers, random)(edited, { random, stock, round, touched });
    if (edit) {
      edits.push(edit);
      touched.add(edit.key);
    }
  }
  return { articles: edited, edits };
}

interface EditContext {
  random: Random;
  /** Articles of another text, to take new ones from. */
  stock: readonly MadeArticle[];
  round: number;
  touched: ReadonlySet<string>;
}
type EditMaker = (articles: MadeArticle[], context: EditContext) => MadeEdit | undefined;

const makers: readonly EditMaker[] = [
  editWords,
  editWords,
  insertArticle,
  deleteArticle,
  moveArticle,
  insertParagraph,
  deleteParagraph,
  splitParagraph,
  mergeParagraphs,
  insertItem,
];

function editWords(articles: MadeArticle[], { random, stock, touched }: EditContext): MadeEdit | undefined {
  const clause = pick(pick(articles, random).paragraphs, random);
  if (clause.text.length < 20 || touched.has(clause.key)) return undefined;
  const from = below(clause.text.length - 6, random);
  const length = 1 + below(Math.max(1, Math.floor(clause.text.length * 0.2)), random);
  const other = pick(pick(stock, random).paragraphs, random).text.replace(/[（）()「」。]/g, '');
  const words = other.slice(0, 1 + below(12, random));
  // Marks at the edges would make another structure of the text.
  const removed = clause.text.slice(from, from + length);
  if (/[（）()「」。]/.test(removed) || from === 0) return undefined;
  clause.text = clause.text.slice(0, from) + words + clause.text.slice(from + length);
  return { kind: 'edit', key: clause.key };
}

function copyOf(article: MadeArticle, round: number): MadeArticle {
  const copy = structuredClone(article);
  const rename = (clause: { key: string }): void => {
    clause.key = `new${round}.${clause.key}`;
  };
  rename(copy);
  for (const paragraph of copy.paragraphs) {
    rename(paragraph);
    for (const item of paragraph.items) rename(item);
  }
  return copy;
}

function insertArticle(articles: MadeArticle[], { random, stock, round }: EditContext): MadeEdit {
  const article = copyOf(pick(stock, random), round);
  articles.splice(below(articles.length + 1, random), 0, article);
  return { kind: 'insert', key: article.key };
}

function deleteArticle(articles: MadeArticle[], { random, touched }: EditContext): MadeEdit | undefined {
  const place = below(articles.length, random);
  if (articles.length < 4 || touched.has(articles[place].key)) return undefined;
  const [gone] = articles.splice(place, 1);
  return { kind: 'delete', key: gone.key };
}

function moveArticle(articles: MadeArticle[], { random, touched }: EditContext): MadeEdit | undefined {
  const from = below(articles.length, random);
  const to = below(articles.length, random);
  if (Math.abs(from - to) < 2 || touched.has(articles[from].key)) return undefined;
  const [article] = articles.splice(from, 1);
  articles.splice(to, 0, article);
  return { kind: 'move', key: article.key };
}

function insertParagraph(articles: MadeArticle[], { random, stock, round }: EditContext): MadeEdit {
  const { paragraphs } = pick(articles, random);
  const [paragraph] = copyOf({ ...pick(stock, random) }, round).paragraphs;
  paragraphs.splice(1 + below(paragraphs.length, random), 0, paragraph);
  return { kind: 'insert', key: paragraph.key };
}

function deleteParagraph(articles: MadeArticle[], { random, touched }: EditContext): MadeEdit | undefined {
  const { paragraphs } = pick(articles, random);
  const place = below(paragraphs.length, random);
  if (paragraphs.length < 2 || touched.has(paragraphs[place].key)) return undefined;
  const [gone] = paragraphs.splice(place, 1);
  return { kind: 'delete', key: gone.key };
}

function insertItem(articles: MadeArticle[], { random, stock, round }: EditContext): MadeEdit | undefined {
  const listed = articles.flatMap(({ paragraphs }) => paragraphs).filter(({ items }) => items.length > 1);
  if (listed.length === 0) return undefined;
  const { items } = pick(listed, random);
  const donors = stock.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.items));
  if (donors.length === 0) return undefined;
  const item = { ...pick(donors, random), from: [], items: [] };
  item.key = `new${round}.${item.key}`;
  items.splice(below(items.length + 1, random), 0, item);
  return { kind: 'insert', key: item.key };
}

/** Cuts a paragraph of two sentences or more in two. */
function splitParagraph(
  articles: MadeArticle[],
  { random, round, touched }: EditContext,
): MadeEdit | undefined {
  const { paragraphs } = pick(articles, random);
  const place = below(paragraphs.length, random);
  const whole = paragraphs[place];
  const cut = whole.text.indexOf('。') + 1;
  const [first, second] = [whole.text.slice(0, cut), whole.text.slice(cut)];
  if (touched.has(whole.key) || whole.items.length > 0 || whole.from.length > 0) return undefined;
  if (first.length < 20 || second.length < 20 || /^(?:ただし|但し|この場合|なお|また)/.test(second))
    return undefined;
  whole.text = first;
  const part = { key: `part${round}.${whole.key}`, text: second, from: [whole.key], items: [] };
  paragraphs.splice(place + 1, 0, part);
  return { kind: 'split', key: whole.key };
}

/** Puts a paragraph into the one before it. */
function mergeParagraphs(articles: MadeArticle[], { random, touched }: EditContext): MadeEdit | undefined {
  const { paragraphs } = pick(articles, random);
  const place = 1 + below(Math.max(paragraphs.length - 1, 1), random);
  const [first, second] = [paragraphs[place - 1], paragraphs[place]];
  if (!second || first.items.length + second.items.length > 0) return undefined;
  const keys = [first, second];
  if (
    keys.some(
      ({ key, from, text }) =>
        touched.has(key) || from.length > 0 || key.startsWith('new') || text.length < 20,
    )
  )
    return undefined;
  first.text += second.text;
  first.from = [second.key];
  paragraphs.splice(place, 1);
  return { kind: 'merge', key: first.key };
}
