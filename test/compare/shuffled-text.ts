/** An article as it is printed: its heading and its lines. */
interface PrintedArticle {
  heading: string;
  lines: string[];
}

/** The head of a text, and its articles. */
export function cutArticles(text: string): { head: string; articles: PrintedArticle[] } {
  const [head, ...rest] = text.split(/^(?=第[０-９\d]+条（)/m);
  const articles = rest.map((part) => {
    const [first, ...lines] = part.trimEnd().split('\n');
    return { heading: first.replace(/^第[０-９\d]+条/, ''), lines };
  });
  return { head: head ?? '', articles };
}

/** Prints articles in this order with numbers of their own. */
export function printArticles(head: string, articles: readonly PrintedArticle[]): string {
  return `${head}${articles.map(({ heading, lines }, place) => `第${place + 1}条${heading}\n${lines.join('\n')}\n`).join('\n')}`;
}

/** Other names for the parties, as another house would write them. */
export function renameParties(text: string, names: Readonly<Record<string, string>>): string {
  return Object.entries(names).reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text);
}
