import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';

/** How to read a file. */
export interface ReadOptions {
  /** Name for messages; its end tells the format. */
  name: string;
  /** The format; if it is omitted, the bytes, the name and the text decide. */
  format?: Source['format'];
  /** Which side of the tracked changes of a Word document; if omitted, `final`: insertions in, deletions out. */
  tracked?: 'original' | 'final';
  /** Hears of the progress of long work: pages read of all pages. */
  onProgress?: (done: number, total: number) => void;
}

/** Lines, and what a person should know about how they were read. */
export interface ReadableText {
  source: Source;
  messages: Message[];
}
