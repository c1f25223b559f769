import type { Container, Leaf, Node } from '../../src/model/node.ts';
import { isContainer } from '../../src/model/tree-walk.ts';
import type { Layout, MarkStyle } from './layout.ts';
import { printNumber, printOrdinal } from './print-number.ts';

/** One line before it is wrapped. */
export interface Print {
  text: string;
  /** `whole` lines never wrap. */
  kind: 'heading' | 'text' | 'whole';
  level: number;
  /** How the table of contents names what begins here. */
  entry?: string;
  /** A label that extraction displaces behind the first line of this text. */
  displaced?: string;
}

const units: Readonly<Record<string, string>> = {
  part: '編',
  chapter: '章',
  section: '節',
  subsection: '款',
  division: '目',
};

function containers(node: Container, type: string): Container[] {
  return node.children.filter((child): child is Container => isContainer(child) && child.type === type);
}

function wordsOf(node: Container): string {
  return node.children.map((child: Node) => (isContainer(child) ? '' : (child as Leaf).value)).join('');
}

function mark(number: number, { numbers, before = '', after }: MarkStyle): string {
  return numbers === 'none' ? '' : before + printNumber(number, numbers) + after;
}

/** Prints a clean tree line by line in a layout; `articleNumber` gives each article's printed number. */
export function printTree(
  root: Container,
  layout: Layout,
  articleNumber: (article: Container) => string,
): Print[] {
  const prints: Print[] = [];
  let articles = 0;
  /** The layout, or its variant for the article at hand. */
  let own = layout;
  const print = (text: string, kind: Print['kind'] = 'text', level = 0): Print => {
    const made: Print = { text, kind, level };
    prints.push(made);
    return made;
  };

  const printMarked = (mark: string, text: string, level: number): void => {
    const label = mark === '' ? '' : (layout.sign ?? '') + mark;
    if (layout.detached === 'line' && label !== '') {
      print(label.trim(), 'whole', level);
      print(text, 'text', level);
    } else print(label + text, 'text', level);
  };

  const printSubitems = (item: Container, level: number): void => {
    containers(item, 'subitem').forEach((subitem, index) => {
      printMarked(mark(index + 1, own.subitem), wordsOf(subitem), level);
    });
  };

  const printItems = (paragraph: Container, level: number): void => {
    const items = containers(paragraph, 'item');
    const plain = items.length > 1 && items.every((item) => containers(item, 'subitem').length === 0);
    if (layout.detached === 'column' && plain) {
      items.forEach((_, index) => void print(mark(index + 1, own.item).trim(), 'whole', level));
      for (const item of items) print(wordsOf(item), 'text', level);
      return;
    }
    items.forEach((item, index) => {
      printMarked(mark(index + 1, own.item), wordsOf(item), level);
      printSubitems(item, level + 1);
    });
  };

  const printTable = (table: Container): void => {
    let rows = 0;
    for (const row of containers(table, 'tableRow')) {
      const cells = row.children.map((cell) => wordsOf(cell as Container));
      if (layout.table === 'tabs') print(cells.join('\t'), 'whole');
      else if (!row.head) {
        const label = layout.table === 'items' ? mark(++rows, own.item) : '';
        print(label + cells[0], 'whole', 1);
        print(`${cells[1]}をいいます。`, 'text', 1);
      }
    }
  };

  const printParagraphs = (owner: Container, lead: string): void => {
    const paragraphs = containers(owner, 'paragraph');
    paragraphs.forEach((paragraph, index) => {
      const numbered = index > 0 || (layout.firstNumbered === true && paragraphs.length > 1);
      const label = numbered ? mark(index + 1, own.paragraph) : '';
      const words = wordsOf(paragraph);
      if (index === 0 && lead !== '') print(lead + label + words);
      else printMarked(label, words, 0);
      printItems(paragraph, 1);
      for (const table of containers(paragraph, 'table')) printTable(table);
    });
  };

  const printArticle = (article: Container): void => {
    own = { ...layout, ...layout.variants?.[articles % layout.variants.length] };
    const label = printOrdinal(articleNumber(article), '条', own.numbers);
    const { caption } = article;
    articles++;
    if (article.deleted) {
      const text = layout.article === 'decimal' ? `${articleNumber(article)}. 削除` : `${label}　削除`;
      print(text, 'whole').entry = text;
      return;
    }
    const displaced = layout.displaced && articles % layout.displaced === 0 && layout.article === 'before';
    const entries: Partial<Record<Layout['article'], string>> = {
      title: `${label} ${caption}`,
      reversed: `（${caption}）${label}`,
      decimal: `${articleNumber(article)}. ${caption}`,
      none: label,
    };
    const head = (text: string): string => {
      print(text, 'heading');
      return '';
    };
    const heads: Record<Layout['article'], () => string> = {
      behind: () => head(`${label}（${caption}）`),
      before: () => {
        print(`（${caption}）`, 'whole');
        if (displaced) return '';
        return layout.inline ? `${label}　` : head(label);
      },
      title: () => head(`${label} ${caption}`),
      reversed: () => (layout.inline ? `（${caption}）${label}　` : head(`（${caption}）${label}`)),
      decimal: () => head(`${articleNumber(article)}. ${caption}`),
      none: () => (layout.inline ? `${label}　` : head(label)),
    };
    const start = prints.length;
    const lead = heads[layout.article]();
    const first = prints.length;
    printParagraphs(article, lead);
    prints[start].entry = entries[layout.article] ?? `${label}（${caption}）`;
    if (displaced) prints[first].displaced = label;
  };

  const printSupplementary = (block: Container, index: number): void => {
    own = layout;
    const { caption } = block;
    const heads = { dated: '附則', each: `附則（${caption}）`, spaced: `附　則　（${caption}）` };
    const heading = caption === undefined ? '附則' : heads[layout.supplementary];
    if (index === 0 || layout.supplementary !== 'dated') print(heading, 'heading').entry = heading;
    if (caption !== undefined && layout.supplementary === 'dated') print(caption, 'whole');
    printParagraphs(block, '');
  };

  let supplements = 0;
  const visit = (node: Container): void => {
    for (const child of node.children) {
      if (!isContainer(child)) print(child.value, 'whole');
      else if (child.type === 'article') printArticle(child);
      else if (child.type === 'supplProvision') printSupplementary(child, supplements++);
      else if (units[child.type]) {
        const heading = `${printOrdinal(child.number!, units[child.type], layout.numbers)}　${child.caption}`;
        print(heading, 'heading').entry = heading;
        visit(child);
      } else throw new Error(`No layout for ${child.type}`);
    }
  };
  visit(root);
  return prints;
}
