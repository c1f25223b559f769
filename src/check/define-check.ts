import type { Finding } from '../model/finding.ts';
import type { Place, Span } from '../model/position.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { ReadMorphemes } from '../text/dictionary/morpheme.ts';

/** Another document of the corpus, with its references linked. */
export interface OtherDocument {
  id: string;
  /** Names by which it is cited: its title, 一般規程. */
  names?: readonly string[];
  document: YakkanDocument;
}

/** What a check may look at. */
export interface CheckContext {
  document: YakkanDocument;
  index: TreeIndex;
  /** The text as it was read; without it findings have the place of their whole leaf and no fix. */
  source?: string;
  /** The other documents of the corpus; absent where the document was given alone. */
  others?: readonly OtherDocument[];
  /** Day for which laws and dates are judged, ISO 8601; absent where the document does not tell it. */
  effective?: string;
  /** Rates of late charges in per cent a year that rules computed, with the clauses that they compute. */
  lateChargeRates?: readonly { nodes: readonly string[]; percent: number }[];
  /** Splits a sentence into words by the dictionary; without it, checks that need it find nothing. */
  readMorphemes?: ReadMorphemes;
  /** The okurigana that the text is to have; absent where no setting chose them. */
  okurigana?: 'official' | 'statute';
  /** Words that are no defect of a term or of notation in this document. */
  ignoredTerms: ReadonlySet<string>;
}

/** A printed label or caption. */
export interface PrintedField {
  node: string;
  field: 'label' | 'caption';
}

/** A finding before its place in the source is known. */
export interface Draft {
  /** Clause or table row concerned. */
  node: string;
  reason: string;
  /** The words concerned; if omitted, `field`, and without it the whole clause's label or first sentence. */
  at?: readonly Place[];
  field?: PrintedField;
  /** Words that are in no leaf, as offsets in the source; found only where the source is given. */
  span?: Span;
  /** If omitted, the check's own. */
  severity?: Finding['severity'];
  state?: Finding['state'];
  related?: readonly string[];
  wording?: string;
  fix?: readonly DraftEdit[];
}

/** Words to put where other words stand. */
export interface DraftEdit {
  at: Place | PrintedField | Span;
  text: string;
}

/** A short text, of ours, that shows what a check does. */
export interface CheckExample {
  /** Plain text as a file would hold it. */
  text: string;
  /** Words of the text that the finding quotes; several where there are several findings. */
  quotes?: readonly string[];
  /** The setting of okurigana under which it is checked. */
  okurigana?: CheckContext['okurigana'];
  /** The text after the fix. */
  fixed?: string;
  /** Texts of other documents of the corpus, by their names. */
  others?: Readonly<Record<string, string>>;
  /** Texts of statutes that the corpus holds, by law number id. */
  statutes?: Readonly<Record<string, string>>;
}

/** One check (校正規則). */
export interface Check {
  id: string;
  family:
    | 'numbering'
    | 'quantity'
    | 'reference'
    | 'term'
    | 'language'
    | 'date'
    | 'law'
    | 'statute'
    | 'corpus'
    | 'playbook';
  severity: Finding['severity'];
  /** What it finds, one sentence in Japanese. */
  finds: string;
  /** Why it matters, one sentence in Japanese. */
  why: string;
  /** The law or the rule of drafting that stands behind it. */
  source?: string;
  /** Each failing example yields a finding of this check, each passing one none. */
  examples: { failing: readonly CheckExample[]; passing: readonly CheckExample[] };
  /** Finds what the check is about, in any order; it never throws on a text. */
  run: (context: CheckContext) => Iterable<Draft>;
  /** Why it does not apply to a text, one sentence in Japanese; if omitted, or where it returns nothing, it applies. */
  whyNot?: (context: CheckContext) => string | undefined;
  /** The check that tells the same more surely: where both tell of the same words, this one is silent. */
  yieldsTo?: string;
  /** Whether what it takes for a slip was the custom once, and stands in texts of that day. */
  ofCustom?: boolean;
  /** Whether it finds nothing without the dictionary. */
  needsDictionary?: boolean;
}

/** Declares a check; the table in check-table.ts lists all of them. */
export function defineCheck(check: Check): Check {
  return check;
}
