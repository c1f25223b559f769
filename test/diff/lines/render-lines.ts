import type { MadeArticle } from '../generate-revision.ts';

/** How a made text without numbers is set. */
export const lineStyles = ['plain', 'square', 'bracket', 'bold', 'headings', 'bare'] as const;
export type LineStyle = (typeof lineStyles)[number];

const captions: Readonly<Record<LineStyle, (caption: string) => string | undefined>> = {
  plain: (caption) => caption,
  square: (caption) => `■${caption}`,
  bracket: (caption) => `【${caption}】`,
  bold: (caption) => `**${caption}**`,
  headings: (caption) => `## ${caption}`,
  bare: () => undefined,
};

/** Writes articles as lines without any number, and tells the words of each key. */
export function renderLines(
  articles: readonly MadeArticle[],
  style: LineStyle,
): { text: string; name: string; words: Map<string, string> } {
  const isMarkdown = style === 'bold' || style === 'headings';
  const lines = [isMarkdown ? '# 貸出のご案内' : '貸出のご案内', ''];
  const words = new Map<string, string>();
  const write = (key: string, line: string, own: string): void => {
    lines.push(line);
    words.set(key, own);
  };
  for (const { key, caption, paragraphs } of articles) {
    const heading = captions[style](caption);
    if (heading !== undefined) {
      write(key, heading, caption);
      lines.push('');
    }
    for (const { key: own, text, items } of paragraphs) {
      write(own, isMarkdown ? text : `　${text}`, text);
      if (isMarkdown) lines.push('');
      for (const item of items) write(item.key, `${isMarkdown ? '- ' : '・'}${item.text}`, item.text);
      if (items.length > 0) lines.push('');
    }
    lines.push('');
  }
  return { text: `${lines.join('\n')}\n`, name: isMarkdown ? 'a.md' : 'a.txt', words };
}
