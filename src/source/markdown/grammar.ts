import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** What is read of Markdown beyond CommonMark: tables and footnotes. */
export const extensions = [gfmTable(), gfmFootnote()];
/** What makes nodes of it. */
export const mdastExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
