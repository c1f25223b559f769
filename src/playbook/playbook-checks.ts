import { type Check, type CheckContext, type Draft, defineCheck } from '../check/define-check.ts';
import type { Playbook, PlaybookElement } from '../model/review/playbook.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { formatCitation } from '../text/citation.ts';
import { listMatters } from '../topic/matter.ts';
import { compilePhrases } from '../topic/phrase.ts';
import { recogniseKind } from '../topic/recognise-kind.ts';
import { type FoundTopic, findTopics } from './find-topics.ts';
import { findOneSided } from './sides.ts';

/** A text with fewer clauses is no whole text, and what it lacks is not said. */
const fewest = 4;
/** From here on the kind of a text is sure enough to leave it alone. */
const otherKindFrom = 0.8;

const noExamples = { failing: [], passing: [] };

/** Makes the checks of a playbook: what a text lacks, and where one side stands alone. */
export function makePlaybookChecks(playbook: Playbook): Check[] {
  const studies = new WeakMap<YakkanDocument, Study>();
  const study = ({ document }: CheckContext): Study => {
    const known = studies.get(document) ?? studyText(playbook, document);
    studies.set(document, known);
    return known;
  };
  return [
    defineCheck({
      id: 'playbook-not-applied',
      family: 'playbook',
      severity: 'info',
      finds: '手本を当てはめられない文書を指摘します。',
      why: '種類の違う文書や一部だけの文書では、ないことが欠落とは言えません。',
      examples: noExamples,
      run: (context) => tellNotApplied(study(context)),
    }),
    defineCheck({
      id: 'playbook-missing-clause',
      family: 'playbook',
      severity: 'warning',
      finds: '手本が求める条のうち、文書に見当たらないものを指摘します。',
      why: '必要な定めがないと、法律の原則どおりになるか、扱いが決まりません。',
      examples: noExamples,
      run: (context) => tellMissing(playbook, study(context)),
    }),
    defineCheck({
      id: 'playbook-missing-element',
      family: 'playbook',
      severity: 'info',
      finds: '条はあるが、手本が求める事項に触れていないものを指摘します。',
      why: '条があっても、肝心の事項がなければ働きません。',
      examples: noExamples,
      run: (context) => tellElements(study(context)),
    }),
    defineCheck({
      id: 'playbook-one-sided',
      family: 'playbook',
      severity: 'info',
      finds: '双方に認めるのが通例の権利や義務を、一方だけに認める条を指摘します。',
      why: '一方に偏った定めは、交渉で争われ、無効とされることもあります。',
      examples: noExamples,
      run: (context) => tellOneSided(context, study(context)),
    }),
  ];
}

interface Study {
  document: YakkanDocument;
  /** Why the playbook is not applied; absent where it is. */
  refused?: string;
  found: readonly FoundTopic[];
  /** Words that send to another text for what is not said here. */
  hasOtherTerms: boolean;
  /** The words of the whole text, captions included. */
  sentences: readonly string[];
}

/** この規程に定めがない事項については、一般規程の定めるところによります: what the rest is left to. */
const leavesRest =
  /(?:定め|規定)[のが]?(?:ない|無い|なき)(?:事項|もの|こと)([^。]*(?:によ|従[いう]|準じ|適用)[^。]*)/;
const otherTerms = /約款|規約|規程|規則|基本契約|ガイドライン/;
const otherRest = /協議|法令|慣習|慣行|法律|民法|商法|基準法|判断/;

/** Whether a sentence leaves the rest to other terms, and not to law, custom or talks alone. */
function leavesToTerms(sentence: string): boolean {
  const rest = leavesRest.exec(sentence)?.[1];
  return rest !== undefined && !rest.includes('協議') && (otherTerms.test(rest) || !otherRest.test(rest));
}

function studyText(playbook: Playbook, document: YakkanDocument): Study {
  const matters = listMatters(document.tree);
  const sentences = matters.flatMap(({ caption, paragraphs }) => [
    caption,
    ...paragraphs.flatMap((paragraph) => paragraph.sentences),
  ]);
  const kind = recogniseKind(document);
  const isOther =
    kind !== undefined &&
    kind.certainty >= otherKindFrom &&
    playbook.kinds !== undefined &&
    !playbook.kinds.includes(kind.kind.id);
  const refused = isOther
    ? `この文書は${kind.kind.name}と読めます。「${playbook.name}」は当てはめていません。`
    : matters.length < fewest
      ? `条が${matters.length}つしか見つかりません。文書の一部かもしれないので、「${playbook.name}」は当てはめていません。`
      : undefined;
  return {
    document,
    ...(refused !== undefined && { refused }),
    found: refused === undefined ? findTopics(document, playbook.clauses) : [],
    hasOtherTerms: sentences.some(leavesToTerms),
    sentences,
  };
}

function* tellNotApplied({ refused, document }: Study): Iterable<Draft> {
  if (refused !== undefined) yield { ...placeOfText(document), reason: refused };
}

/** What concerns the whole text stands at its title. */
function placeOfText({ tree }: YakkanDocument): Pick<Draft, 'node' | 'span'> {
  const title = tree.children.find(({ type }) => type === 'title');
  return { node: tree.id, ...(title && { span: [title.position.start.offset, title.position.end.offset] }) };
}

function* tellMissing(
  { name: book }: Playbook,
  { document, found, hasOtherTerms, sentences }: Study,
): Iterable<Draft> {
  for (const { clause, name, matters, mentions, leftBy } of found) {
    if (matters.length > 0 || isNeedless(clause.unless, sentences)) continue;
    const isSure = mentions.length === 0 && !hasOtherTerms && !leftBy;
    yield {
      ...placeOfText(document),
      reason: [
        tellAbsence(name, mentions, document),
        hasOtherTerms ? '定めのない事項を他の規約等によらせているので、そちらにあるかもしれません。' : '',
        leftBy
          ? `${formatCitation(leftBy.node.id, document.tree)}が別の定めによらせているので、そちらにあるかもしれません。`
          : '',
        clause.need === 'required' ? `${book}では必要な条です。` : `${book}では望ましい条です。`,
        clause.reason ?? '',
      ].join(''),
      ...((clause.need === 'recommended' || !isSure) && { severity: 'info' as const }),
      ...(!isSure && { state: 'judgement' as const }),
      ...(mentions.length > 0 && { related: mentions }),
      ...(clause.wording !== undefined && { wording: clause.wording }),
    };
  }
}

function tellAbsence(name: string, mentions: readonly string[], { tree }: YakkanDocument): string {
  if (mentions.length === 0) return `「${name}」の定めが見当たりません。`;
  const places = mentions.filter((id) => id !== tree.id).map((id) => formatCitation(id, tree));
  return `「${name}」を定めた条が見当たりません（${places.length > 0 ? `${places.join('、')}に` : ''}言及はあります）。`;
}

function isNeedless(phrases: readonly string[] | undefined, sentences: readonly string[]): boolean {
  if (!phrases) return false;
  const find = compilePhrases(phrases);
  return sentences.some((sentence) => find(sentence).length > 0);
}

function* tellElements({ found, sentences }: Study): Iterable<Draft> {
  for (const { clause, name, matters } of found) {
    const [first] = matters;
    if (!first) continue;
    for (const element of clause.elements ?? []) {
      // What another clause says is not missing.
      if (isSaid(element, sentences)) continue;
      const need = element.need ?? clause.need;
      yield {
        node: first.node.id,
        reason: `「${name}」の条に「${element.name}」が見当たりません。${element.reason ?? ''}`,
        ...(need === 'required' && { severity: 'warning' as const }),
        state: 'judgement',
        ...(matters.length > 1 && { related: matters.slice(1).map(({ node }) => node.id) }),
      };
    }
  }
}

function isSaid({ words }: PlaybookElement, sentences: readonly string[]): boolean {
  const find = compilePhrases(words);
  return sentences.some((sentence) => find(sentence).length > 0);
}

function* tellOneSided({ document }: CheckContext, { found }: Study): Iterable<Draft> {
  for (const { clause, name, matters, surest } of found) {
    if (clause.balance !== 'mutual' || !surest) continue;
    const side = findOneSided(document, surest, matters);
    if (!side) continue;
    const what = side.what === 'gives' ? '権利' : '義務';
    yield {
      node: surest.node.id,
      reason: `「${name}」の条は、${side.party}の${what}だけを定めています。${side.other}についても同じ定めを置くかどうかを確かめてください。`,
      state: 'judgement',
    };
  }
}
