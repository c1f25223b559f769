import { createHash } from 'node:crypto';
import type { Processor } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { toJson } from './export/json.ts';
import { addVFileMessages } from './export/vfile-message.ts';
import type { Source } from './model/line.ts';
import type { YakkanDocument } from './model/yakkan-document.ts';
import { parse } from './parse.ts';
import { detectFormat } from './source/bytes/detect-format.ts';
import { readMarkdown } from './source/markdown.ts';
import { removePageFurniture } from './source/page/furniture.ts';
import { readPlain } from './source/plain.ts';

/** How the plugin reads a file. */
export interface YakkanPluginOptions {
  /** Format of the text; if omitted, the file's extension and the text decide. */
  format?: 'plain' | 'markdown';
  /** Whether `process` writes the JSON without positions; if omitted, with them. */
  compact?: boolean;
}

declare module 'vfile' {
  interface DataMap {
    /** What `yakkan` made of the file. */
    yakkan: YakkanDocument;
  }
}

/**
 * Lets unified parse terms: `unified().use(yakkan)`.
 *
 * `parse` gives the unist tree, of which `position` and `children` are what unist utilities expect; the whole model is
 * `file.data.yakkan`; what a person should know are messages on the file; `process` writes the model as JSON.
 */
export function yakkan(this: Processor, options: YakkanPluginOptions = {}): undefined {
  this.parser = (value: string, file: VFile): Node => {
    const document = parseValue(value, file, options.format);
    file.data.yakkan = document;
    addVFileMessages(file, document.messages);
    return document.tree;
  };
  this.compiler = (_tree: Node, file: VFile): string => {
    const document = file.data.yakkan;
    if (!document)
      throw new Error('The file was not parsed by yakkan; call process(), or parse() with the same file.');
    return toJson(document, { compact: options.compact ?? false });
  };
}

function parseValue(value: string, file: VFile, format: Source['format'] | undefined): YakkanDocument {
  const bytes = Buffer.from(value);
  const chosen = format ?? detectFormat(bytes, file.path);
  if (chosen !== 'plain' && chosen !== 'markdown') {
    file.fail(`Cannot read ${chosen}; give plain text or Markdown, or set the option format.`, {
      source: 'yakkan',
      ruleId: 'unreadable-source',
    });
  }
  const { source, messages } = removePageFurniture(
    chosen === 'markdown' ? readMarkdown(value) : readPlain(value),
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = parse(source, { name: file.path ?? 'text', sha256 });
  return { ...document, messages: [...messages, ...document.messages] };
}
