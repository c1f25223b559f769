import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Container } from '../../../model/node.ts';
import { nameValue, normNames, quantityNames, severityNames } from '../../../text/value-names.ts';
import type { ClauseData } from '../../data/clause-data.ts';
import type { ClauseChange } from '../../data/clause-history.ts';
import { treeContent } from '../read/tree-content.ts';
import { say } from '../say.ts';
import { readingParts, statutePart } from './applied-parts.ts';
import { historyPart } from './history-part.ts';
import { makeScope, type Scope } from './scope.ts';
import { sheetPart, tag } from './sheet-part.ts';

/** What the sheet of one clause is made of. */
export interface SheetView {
  data: ClauseData;
  /** The tree of the revision, without positions. */
  tree: Container;
  /** Id of the clause in that revision. */
  id: string;
  changes: Readonly<Record<string, readonly ClauseChange[]>>;
  /** Whether the revision is the one in force. */
  isCurrent: boolean;
  /** The link that leads here for good. */
  link: string;
}

/** One clause on one sheet: its words, and all that is known of them. */
export function sheetContent(view: SheetView): ElementContent[] {
  const { data, tree, id, isCurrent, link } = view;
  const scope = makeScope(data, tree, id);
  const { node, path } = scope;
  if (!node) return [h('p', [say('この条項はありません。', 'There is no such clause.')])];
  return [
    h('header', { className: 'sheet-head' }, [
      h('p', { className: 'sheet-path' }, [data.title, ...path.map((one) => ` › ${one}`)]),
      h('h1', [scope.name]),
      h('p', { className: 'sheet-facts' }, [
        `${data.revision} `,
        isCurrent ? say('施行・現行', 'in force') : say('施行（現行ではない）', 'not the one in force'),
      ]),
    ]),
    h('div', { className: 'sheet-text terms' }, [
      ...scope.chapeau.map((words) => h('p', { className: 'note' }, words)),
      ...withoutIds(treeContent({ ...tree, children: [node] }, (_, value) => [{ type: 'text', value }])),
    ]),
    ...dutyParts(scope),
    ...readingParts(scope),
    ...definitionPart(scope),
    ...statutePart(scope),
    ...referencePart(scope),
    ...historyPart(scope, view.changes),
    ...findingPart(scope),
    h('p', { className: 'sheet-link' }, [h('a', { href: link }, link)]),
  ];
}

/** Links would lead to places of this page that are no more than a copy. */
function withoutIds(content: readonly ElementContent[]): ElementContent[] {
  return content.map((node) => {
    if (node.type !== 'element') return node;
    const { id: _, dataStop: __, dataHeight: ___, ...properties } = node.properties;
    const isLabel = node.tagName === 'a';
    const { href: ____, ...plain } = properties;
    return {
      ...node,
      tagName: isLabel ? 'span' : node.tagName,
      properties: isLabel ? plain : properties,
      children: withoutIds(node.children as ElementContent[]) as Element['children'],
    };
  });
}

function dutyParts({ data, within, isWithin, id, cite }: Scope): Element[] {
  return [
    ...sheetPart(
      '誰が何をするか',
      'Who must do what',
      data.norms
        .filter(({ node }) => within(node))
        .map(({ modality, actor, text, node }) => [
          tag(nameValue(normNames, modality)),
          `${actor === undefined ? '' : ` ${actor}`} ${text} `,
          cite(node),
        ]),
    ),
    ...sheetPart(
      '期限・金額',
      'Periods and amounts',
      data.quantities
        .filter(({ node }) => within(node))
        .map(({ text, kind, node }) => [tag(nameValue(quantityNames, kind)), ` ${text} `, cite(node)]),
    ),
    ...sheetPart(
      '計算の規則',
      'Rules',
      data.rules
        .filter(({ nodes }) => nodes.some((node) => within(node) || isWithin(id, node)))
        .map(({ rule, title, state }) => {
          const [owner, name] = rule.split('/');
          const href = `../${encodeURIComponent(owner)}/rules/${encodeURIComponent(name)}.html`;
          return [
            h('a', { href }, title),
            ...(state === 'stale' ? [' ', tag(['条文が変わったため要確認', 'clause changed'])] : []),
          ];
        }),
    ),
  ];
}

function definitionPart({ data, within, cite }: Scope): Element[] {
  const used = new Set(data.uses.filter(([node]) => within(node)).map(([, definition]) => definition));
  return sheetPart(
    'ここで使う用語',
    'Terms used here',
    [...used].flatMap((id) => {
      const found = data.definitions[id];
      return found && !within(found.node) ? [[h('b', found.term), ` ${found.text} `, cite(found.node)]] : [];
    }),
  );
}

function referencePart({ data, within, cite, link }: Scope): Element[] {
  const outward = data.references.filter(
    ({ node, status, targets, law }) =>
      within(node) &&
      status !== 'external' &&
      law === undefined &&
      !targets.every((target) => target === 'root' || within(target)),
  );
  const inward = data.references.filter(({ node, targets }) => !within(node) && targets.some(within));
  return [
    ...sheetPart(
      'ここから引く条項',
      'Refers to',
      outward.map(({ text, targets, node }) => [
        `${text} `,
        ...targets.slice(0, 12).flatMap((target) => [link(target), ' ']),
        cite(node),
      ]),
    ),
    ...sheetPart(
      'ここを引く条項',
      'Referred to by',
      inward.map(({ node, text }) => [link(node), ` ${text}`]),
    ),
  ];
}

function findingPart({ data, within, cite }: Scope): Element[] {
  return sheetPart(
    '校正の指摘',
    'Findings',
    data.findings
      .filter(({ node }) => within(node))
      .map(({ severity, reason, judgement, node }) => [
        tag(judgement ? ['要判断', 'to be judged'] : nameValue(severityNames, severity)),
        ` ${reason} `,
        cite(node),
      ]),
  );
}
