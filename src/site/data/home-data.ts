import { isStatute } from '../../corpus/document-facts.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from './site-corpus.ts';

/** A day that a text names and that is still to come. */
export interface ComingDay {
  day: string;
  document: string;
  title: string;
  revision: string;
  node: string;
  citation: string;
  text: string;
}

/** What is to be looked at, for the first page. */
export interface HomeData {
  findings: { document: string; title: string; errors: number; warnings: number }[];
  days: ComingDay[];
  /** Documents that were looked at, and all. */
  looked: number;
  all: number;
}

/** Documents that are looked at, those that were revised last. */
const mostLooked = 40;
const mostDays = 12;

/** Collects findings and coming days of the documents that were revised last. */
export async function makeHomeData(corpus: SiteCorpus): Promise<HomeData> {
  const documents = corpus.documents.filter(({ facts, current }) => current && !isStatute(facts));
  const looked = documents
    .toSorted((left, right) => (newest(left) < newest(right) ? 1 : -1))
    .slice(0, mostLooked);
  const data: HomeData = { findings: [], days: [], looked: looked.length, all: documents.length };
  for (const document of looked) {
    const current = document.current as SiteRevision;
    const findings = await current.findings();
    const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const { id, title } = document;
    if (errors + warnings > 0) data.findings.push({ document: id, title, errors, warnings });
    data.days.push(...listDays(document, current, await current.model(), corpus.today));
    // Others are answered between two texts.
    await new Promise((resolve) => setImmediate(resolve));
  }
  data.findings.sort((left, right) => right.errors - left.errors || right.warnings - left.warnings);
  data.days = data.days.toSorted((left, right) => (left.day < right.day ? -1 : 1)).slice(0, mostDays);
  return data;
}

function newest({ revisions }: SiteDocument): string {
  return revisions.at(-1)?.effective ?? '';
}

function listDays(
  { id, title }: SiteDocument,
  { effective }: SiteRevision,
  { quantities, tree }: YakkanDocument,
  today: string,
): ComingDay[] {
  return quantities
    .filter(({ kind, value }) => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > today)
    .map(({ value, node, text }) => ({
      day: value,
      document: id,
      title,
      revision: effective,
      node,
      citation: formatCitation(node, tree),
      text,
    }));
}
