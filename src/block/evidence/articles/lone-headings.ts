import type { LineEvidence } from '../evidence.ts';
import { type ClassifiedLine, readBracket } from '../form.ts';
import { isOwnTerms, looksLikeDocumentTitle } from '../part/part.ts';
import { isTitleLike } from '../title.ts';
import type { ArticleSystem } from './system.ts';
import { allTitle } from './titled-form.ts';

/** A line that stands alone before an article or a chapter, and what it stands before. */
interface LoneLine {
  index: number;
  /** What comes next begins at 1 again, or goes on with the numbers before. */
  restarts: boolean;
  /** It could be the title of a document of its own. */
  isTitle: boolean;
  before: ClassifiedLine['type'];
}

const fewestHeadings = 2;

/**
 * Headings without a number: `カードショッピング条項`⏎`第4条（…）`. Each stands alone right before an article, behind a whole
 * sentence, and fewer than half of the articles have one: what most of them have is their caption.
 */
export function findLoneHeadings(lines: readonly LineEvidence[]): ArticleSystem {
  const lone = lines.flatMap((_, index): LoneLine[] => {
    const found = readLoneLine(lines, index);
    return found ? [found] : [];
  });
  const rank = lines.some(({ forms }) => forms[0]?.type === 'heading') ? 2 : 1;
  const system: ArticleSystem = new Map();
  for (const index of findDivisions(lines, lone))
    system.set(index, allTitle(lines[index], { type: 'heading', rank }));
  for (const index of findBooks(lines, lone))
    system.set(index, allTitle(lines[index], { type: 'heading', rank: 0 }));
  return system;
}

/** Headings behind which the numbers go on, and the first, behind which they begin: it may end as they do, `…条項`. */
function findDivisions(lines: readonly LineEvidence[], lone: readonly LoneLine[]): number[] {
  const divisions = lone
    .filter(({ restarts, before }) => !restarts && before === 'article')
    .map(({ index }) => index);
  if (divisions.length === 0) return [];
  const endings = new Set(divisions.map((index) => endingOf(lines[index])));
  const first = lone.find(
    ({ restarts, isTitle, index }) => restarts && (!isTitle || endings.has(endingOf(lines[index]))),
  );
  const opens = first !== undefined && first.index < divisions[0];
  const articles = lines.filter(({ forms }) => forms[0]?.type === 'article').length;
  if (divisions.length + (opens ? 1 : 0) < fewestHeadings || divisions.length * 2 >= articles) return [];
  return opens && first.before === 'article' ? [first.index, ...divisions] : divisions;
}

/** 募集型企画旅行契約の部, 受注型企画旅行契約の部: lines that end alike, behind each of which the numbers begin, from the first on. */
function findBooks(lines: readonly LineEvidence[], lone: readonly LoneLine[]): number[] {
  const restarts = lone.filter(({ restarts: again, isTitle }) => again && !isTitle).map(({ index }) => index);
  if (restarts.length < fewestHeadings) return [];
  const firstArticle = lines.findIndex(({ forms }) => forms[0]?.type === 'article');
  const endings = new Set(restarts.map((index) => endingOf(lines[index])));
  return endings.size === 1 && restarts[0] < firstArticle ? restarts : [];
}

const endingOf = ({ line }: LineEvidence): string => line.text.trimEnd().slice(-2);

function readLoneLine(lines: readonly LineEvidence[], index: number): LoneLine | undefined {
  const { line, forms, ended } = lines[index];
  if (index === 0 || forms.length > 0 || ended || line.role !== 'text' || line.listDepth > 0)
    return undefined;
  if (!isSetOff(lines, index) || !isTitleLike(line.text) || isOwnTerms(line.text)) return undefined;
  if (readBracket(line.text, 0)) return undefined;
  const next = nextStructure(lines, index);
  if (!next?.marker) return undefined;
  const restarts = next.marker.value === 1 && next.marker.branches.length === 0;
  return { index, restarts, isTitle: looksLikeDocumentTitle(line.text), before: next.type };
}

/** Whether a label stands right before a line and waits for its title: `第２章`⏎`見積り`. */
function waitsForTitle({ line, forms }: LineEvidence): boolean {
  const [form] = forms;
  if (form?.type === 'appdx' || form?.type === 'supplProvision') return true;
  return (
    (form?.type === 'heading' || form?.type === 'article') && !form.caption && form.body >= line.text.length
  );
}

/** Whether a line stands alone behind words that are whole. */
function isSetOff(lines: readonly LineEvidence[], index: number): boolean {
  const { line, fill } = lines[index];
  const before = lines[index - 1];
  const next = lines[index + 1];
  const named = bearsCaption(next) && !before.announces && fill === 'short';
  const apart = line.blankBefore > 0 || line.pageBefore || line.style?.centred || named;
  return (
    apart === true &&
    next !== undefined &&
    !waitsForTitle(before) &&
    (before.ended || before.forms.length > 0 || index <= 3)
  );
}

/** Whether a line is an article that has its caption behind its label, and needs none from before. */
export function bearsCaption(here: LineEvidence | undefined): boolean {
  const form = here?.forms[0];
  if (form?.type !== 'article') return false;
  const words = form.line.text.slice(form.body);
  return form.caption !== undefined || (words !== '' && isTitleLike(words));
}

/** The article or chapter right behind a line, behind its caption perhaps. */
function nextStructure(lines: readonly LineEvidence[], index: number): ClassifiedLine | undefined {
  const [next] = lines[index + 1].forms;
  if (next?.type === 'article' || next?.type === 'heading') return next;
  if (next?.type !== 'caption') return undefined;
  const behind = lines[index + 1 + lines[index + 1].taken]?.forms[0];
  return behind?.type === 'article' ? behind : undefined;
}
