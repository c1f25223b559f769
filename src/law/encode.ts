import type { KnownLaw, LawArticle, LawArticles } from './known-law.ts';

/*
 * The two files of the table, before they are packed. Both begin with a line of facts.
 * Laws, one a line, fields parted by tabs:
 *   id  number  title  abbreviations|…  former titles|…  count  last  repealed
 * A former title is `title` or `title@last day`; repealed is `last day>number of the successor`, or `-` where neither is known.
 * After a line `#` follow the names, each with the lines of its laws, the likeliest first:  folded name  4,711
 * Articles, one law a line:  id  article|article|…  old>new|…
 * An article is `caption`, and with a number before it where that is not the one after the last: `548-4:caption`,
 * `38~84:削除` of a range.
 */

/** First line of each file: when the facts hold. */
export interface TableFacts {
  format: 'yakkan-laws-1';
  /** Day on which the titles and articles hold, ISO 8601. */
  asOf: string;
  /** Day from which renumbering and retitling are known. */
  since: string;
}

export function encodeLaw({
  id,
  number,
  title,
  abbreviations,
  formerTitles,
  articles,
  repealed,
}: KnownLaw): string {
  const former = formerTitles.map((one) =>
    one.until === undefined ? one.title : `${one.title}@${one.until}`,
  );
  const { on = '', successor = '' } = repealed ?? {};
  const gone = on + (successor === '' ? '' : `>${successor}`);
  const fields = [id ?? '', number, title, abbreviations.join('|'), former.join('|')];
  return [...fields, articles?.count ?? '', articles?.last ?? '', repealed ? gone || '-' : '']
    .join('\t')
    .trimEnd();
}

export function decodeLaw(line: string): KnownLaw {
  const [id, number, title, abbreviations = '', former = '', count = '', last = '', gone = ''] =
    line.split('\t');
  return {
    ...(id !== '' && { id }),
    number,
    title,
    abbreviations: splitList(abbreviations),
    formerTitles: splitList(former).map((one) => {
      const [name, until] = one.split('@');
      return { title: name, ...(until !== undefined && { until }) };
    }),
    ...(count !== '' && { articles: { count: Number(count), last } }),
    ...(gone !== '' && { repealed: decodeRepeal(gone) }),
  };
}

function decodeRepeal(text: string): NonNullable<KnownLaw['repealed']> {
  const [on, successor] = (text === '-' ? '' : text).split('>');
  return { ...(on !== '' && { on }), ...(successor !== undefined && { successor }) };
}

function splitList(text: string): string[] {
  return text === '' ? [] : text.split('|');
}

export function encodeArticles(id: string, { articles, renumbered }: LawArticles): string {
  let last = 0;
  const written = articles.map(({ number, through, caption }) => {
    const isNext = number === String(last + 1) && through === undefined;
    last = Number.parseInt(through ?? number, 10);
    if (isNext) return caption;
    return `${number}${through === undefined ? '' : `~${through}`}:${caption}`;
  });
  return [id, written.join('|'), renumbered.map((one) => `${one.old}>${one.new}`).join('|')]
    .join('\t')
    .trimEnd();
}

const numbered = /^([0-9]+(?:-[0-9]+)*)(?:~([0-9-]+))?:(.*)$/;

export function decodeArticles(line: string): LawArticles {
  const [, written = '', renumbered = ''] = line.split('\t');
  let last = 0;
  const articles = written.split('|').map((entry): LawArticle => {
    const [, number = String(last + 1), through, caption = entry] = numbered.exec(entry) ?? [];
    last = Number.parseInt(through ?? number, 10);
    return { number, ...(through !== undefined && { through }), caption, deleted: caption === '削除' };
  });
  return {
    articles,
    renumbered: splitList(renumbered).map((pair) => {
      const [old, now] = pair.split('>');
      return { old, new: now };
    }),
  };
}
