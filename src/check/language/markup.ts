import type { PlacedSentence } from '../../model/tree-index.ts';
import { defineCheck } from '../define-check.ts';
import { placeOf, scanSentences } from '../scan-sentences.ts';

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi;
/** Tags by which Markdown prints what it has no sign for. */
const inline = /^<\/?(?:a|img|sup|sub|u|kbd|details|summary)\b/i;
const entity = /&(?:nbsp|amp|lt|gt|quot|#\d{2,5});/g;

/** <p>契約者</p>, &nbsp; */
export const languageMarkup = defineCheck({
  id: 'language-markup',
  family: 'language',
  severity: 'warning',
  finds: '残っているHTMLのタグや文字参照。',
  why: '変換の残りで、公表される文書にそのまま出ます。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\n<p>この規約は、利用の条件を定める。</p>\n',
        quotes: ['<p>', '</p>'],
        fixed: '第1条（目的）\nこの規約は、利用の条件を定める。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、利用&nbsp;の条件を定める。\n',
        quotes: ['&nbsp;'],
      },
    ],
    passing: [{ text: '第1条（目的）\nこの規約は、<https://example.com/terms> に掲載する。\n' }],
  },
  *run({ document, index, source }) {
    const { format, syntax } = document.document.source;
    // In HTML tags are the format itself.
    if (source !== undefined && (format === 'plain' || format === 'markdown')) {
      const tags = syntax.flatMap(([start, end]) => listTags(source, start, end, format === 'markdown'));
      const [first] = tags;
      if (tags.length > mostTags)
        yield {
          node: nodeAt(index.sentences, first.span[0]) ?? index.root.id,
          span: first.span,
          severity: 'info',
          reason: `HTMLのタグ「${first.words}」などが${tags.length}か所にあります。HTMLで書かれた文書であれば、その拡張子を付けてください。`,
        };
      else
        for (const { span, words } of tags)
          yield {
            node: nodeAt(index.sentences, span[0]) ?? index.root.id,
            span,
            // Behind a paragraph <br> does nothing.
            ...(format === 'markdown' && endsLine(source, span[1]) && { severity: 'info' as const }),
            reason: `HTMLのタグ「${words}」が残っています。取り除いてください。`,
            fix: [{ at: span, text: '' }],
          };
    }
    for (const found of scanSentences(index, entity)) {
      const reason = `HTMLの文字参照「${found.words}」が残っています。文字に改めてください。`;
      // Markdown shows the sign that it stands for.
      const isShown = format === 'markdown';
      yield { node: found.node, at: [placeOf(found)], ...(isShown && { severity: 'info' as const }), reason };
    }
  },
});

/** A text with more tags is written in them, and none is left over. */
const mostTags = 20;

/** The tags of a stretch of syntax but for those that Markdown means. */
function listTags(source: string, from: number, to: number, isInMarkdown: boolean) {
  return [...source.slice(from, to).matchAll(tag)].flatMap(({ 0: words, index }) => {
    const span: [number, number] = [from + index, from + index + words.length];
    return isInMarkdown && isMarkdown(source, span, words) ? [] : [{ span, words }];
  });
}

/** The clause or row whose words stand at or behind an offset. */
function nodeAt(sentences: readonly PlacedSentence[], offset: number): string | undefined {
  const found =
    sentences.find(
      ({ sentence }) => sentence.position.start.offset <= offset && sentence.position.end.offset >= offset,
    ) ??
    sentences.find(({ sentence }) => sentence.position.start.offset >= offset) ??
    sentences.at(-1);
  return found && (found.row ?? found.clause).id;
}

/** Whether Markdown means a tag: a link, or <br> that ends a line within a paragraph or breaks one in a table's cell. */
function isMarkdown(source: string, [start, end]: readonly [number, number], words: string): boolean {
  if (inline.test(words)) return true;
  if (!/^<br\b/i.test(words)) return false;
  const line = source.slice(source.lastIndexOf('\n', start) + 1, start);
  return /^\s*\|/.test(line) || (endsLine(source, end) && !/^\s*\n\s*\n/.test(source.slice(end, end + 100)));
}

function endsLine(source: string, at: number): boolean {
  return /^[ \t\r]*(?:\n|$)/.test(source.slice(at, at + 100));
}
