import type { Hook } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';

/** One revision of a document, as search takes it in. */
export interface SearchInput {
  documentId: string;
  /** What it is called in results. If omitted, its printed title. */
  title?: string;
  /** Kind of the document: general, individual … */
  kind?: string;
  /** Effective date, ISO 8601. */
  revision: string;
  isCurrent: boolean;
  model: YakkanDocument;
  /** The text that positions point into. If omitted, places in the source are known only where a leaf stands in one piece. */
  source?: string;
  /** Rules that compute its clauses. If omitted, those of the model. */
  hooks?: readonly Hook[];
}
