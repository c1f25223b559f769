import { type Hover, MarkupKind, type Position } from 'vscode-languageserver/node';
import { escapeMarkdown } from '../../export/markdown/escape.ts';
import { describeArticle, describeLaw } from '../../law/describe-law.ts';
import { findLaw } from '../../law/law-table.ts';
import { readArticleNumber, writeArticle } from '../../law/provision.ts';
import type { Definition, Law, Reference } from '../../model/annotation.ts';
import { formatCitation } from '../../text/citation.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';
import { clauseLines } from './clause-words.ts';
import { findPointed } from './mark-words.ts';

/** Targets of one reference whose words are shown. */
const mostTargets = 5;

/** Says what the words under the cursor mean: the clause that is referred to, the definition of a term, a statute. */
export function describeAt(text: OpenText, study: Study, position: Position): Hover | undefined {
  const offset = text.before(position);
  const pointed = offset === undefined ? undefined : findPointed(study, offset);
  const range = pointed && text.find(pointed.mark.start, pointed.mark.end);
  if (!pointed || !range) return undefined;
  const lines =
    pointed.kind === 'term'
      ? describeTerm(pointed.definition, study)
      : describeReference(pointed.reference, study);
  return { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') }, range };
}

function describeTerm({ term, text, node, scope, aliases }: Definition, { document }: Study): string[] {
  const where = formatCitation(node, document.tree);
  const within = scope === 'root' ? '' : `（${formatCitation(scope, document.tree)}において）`;
  return [
    `**${plain(term)}**${aliases ? `（${plain(aliases.join('、'))}）` : ''}`,
    plain(text),
    `定義：${plain(where)}${plain(within)}`,
  ];
}

function describeReference(reference: Reference, study: Study): string[] {
  const { law, status, targets, reason } = reference;
  if (law && status === 'external') return describeStatute(law, reference);
  if (status === 'unresolved') return [`**参照先がありません**`, plain(reason ?? reference.text)];
  if (status === 'unknown') return ['**参照先を特定できません**', plain(reason ?? reference.text)];
  const { tree } = study.document;
  const shown = targets.slice(0, mostTargets).flatMap(({ node, document }) => {
    if (document !== undefined) return [plain(`${document} ${node}`)];
    const target = study.index.byId.get(node);
    if (!target) return [];
    const lines = clauseLines(target)
      .map((line) => plain(line))
      .join('  \n');
    return [`**${plain(formatCitation(node, tree))}**`, lines];
  });
  const others = targets.length - mostTargets;
  return [
    ...(status === 'ambiguous' ? ['**参照先の候補が複数あります**'] : []),
    ...shown,
    ...(others > 0 ? [`ほか${others}件`] : []),
  ];
}

function describeStatute(law: Law, { reason }: Reference): string[] {
  const known = findLaw(law);
  const name = [law.title ?? known?.title, law.number ?? known?.number].filter(Boolean).join('　');
  const said = [`**${plain(name)}**${law.provision ? `　${plain(law.provision)}` : ''}`];
  if (!known) return [...said, '法令の一覧にないため、内容を確かめていません。'];
  const { repealed, address, asOf } = describeLaw(known);
  if (repealed) said.push(`廃止${repealed.successor ? `（現行は${plain(repealed.successor.title)}）` : ''}`);
  const number = law.provision === undefined ? undefined : readArticleNumber(law.provision);
  const article = number === undefined ? undefined : describeArticle(known, number);
  if (article?.state === 'exists' && article.caption)
    said.push(plain(`${writeArticle(article.number)}（${article.caption}）`));
  if (article?.state === 'deleted') said.push(`${writeArticle(article.number)}は削除されています。`);
  if (article?.state === 'missing') said.push(`${writeArticle(article.number)}はありません。`);
  if (reason !== undefined) said.push(plain(reason));
  said.push(`${address ? `[e-Gov法令検索](${address})　` : ''}${asOf}現在の一覧による。`);
  return said;
}

function plain(words: string): string {
  return escapeMarkdown(words, true);
}
