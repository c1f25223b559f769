import type { ClauseIds } from '../../diff/amendment/verify/compare-draft.ts';
import type { Message } from '../../model/message.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { TermsFormat } from '../../text/render-terms.ts';

/** The text to be amended, as it was read. */
export interface OldText {
  document: YakkanDocument;
  source: string;
  /** The file as it was read. */
  bytes: Uint8Array;
  /** Puts an amended text into the encoding of the file. */
  encode: (text: string) => Promise<string | Uint8Array>;
}

/** What the amended text can be written as. */
export type AmendFormat = TermsFormat | 'docx';

/** An amended text, written and read again. */
export interface AmendedText {
  content: string | Uint8Array;
  document: YakkanDocument;
  /** Which clause became which; absent where the whole text is another. */
  ids?: ClauseIds;
  notes: Message[];
}
