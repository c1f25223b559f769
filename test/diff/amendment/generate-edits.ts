import fc from 'fast-check';
import { relabel } from '../../../src/diff/amendment/numeral-style.ts';
import type { Container } from '../../../src/model/node.ts';
import { type Draft, type DraftWords, draftOf, isDraft } from '../../../src/text/draft.ts';
import { renderDraft } from '../../../src/text/render-terms.ts';

/** A choice that a random number makes. */
type Choose = (below: number) => number;

interface Placed {
  node: Draft;
  parent: Draft;
}

const phrases = [
  '契約者',
  '第三者',
  '𠮷野',
  '速やかに',
  '「甲」',
  '（以下同じ。）',
  '百分の五',
  '30日',
  'これ',
];
const sentences = [
  '当社は、これを契約者に通知する。',
  '契約者は、30日以内に届け出るものとする。ただし、当社が認めるときは、この限りでない。',
  '前項の規定は、「乙」について準用する。',
];

function pick<T>(list: readonly T[], choose: Choose): T | undefined {
  return list[choose(list.length)];
}

function below(root: Draft, types: readonly string[]): Placed[] {
  return root.children
    .filter(isDraft)
    .flatMap((node) => [
      ...(types.includes(node.type) ? [{ node, parent: root }] : []),
      ...below(node, types),
    ]);
}

function wordsBelow(node: Draft): DraftWords[] {
  return node.children.flatMap((child) => {
    if (isDraft(child)) return wordsBelow(child);
    return child.type === 'words' && child.value.length > 4 ? [child] : [];
  });
}

function setNumber(node: Draft, number: number, sample: string | undefined): void {
  node.number = String(number);
  if (node.type === 'paragraph' && number === 1) delete node.label;
  else if (node.label !== undefined) node.label = relabel(node.label, node.number) ?? node.label;
  else if (sample !== undefined) node.label = relabel(sample, node.number) ?? sample;
}

/** Numbers siblings on from one another, from a place on. */
function renumberFrom(list: readonly Draft[], from: number, by: number, sample: string | undefined): void {
  for (const node of list.slice(from)) {
    if (/^\d+$/.test(node.number ?? '')) setNumber(node, Number(node.number) + by, sample);
  }
}

function alike(root: Draft, { node, parent }: Placed): Draft[] {
  if (node.type !== 'article')
    return parent.children.filter(isDraft).filter(({ type }) => type === node.type);
  const inMain = below(
    {
      ...root,
      children: root.children.filter((child) => child.type !== 'supplProvision' && child.type !== 'appdx'),
    },
    ['article'],
  );
  const isMain = inMain.some((other) => other.node === node);
  return (isMain ? inMain : below(parent, ['article'])).map((placed) => placed.node);
}

const numbered = ['article', 'paragraph', 'item'];

function insertClause(root: Draft, choose: Choose): void {
  const at = pick(below(root, numbered), choose);
  if (!at || !/^\d+$/.test(at.node.number ?? '')) return;
  const siblings = alike(root, at);
  const sample = siblings.find(({ label, number }) => label !== undefined && number !== '1')?.label;
  if (at.node.type === 'paragraph' && sample === undefined && siblings.length > 1) return;
  const added = structuredClone(at.node);
  added.children = [{ type: 'words', value: pick(sentences, choose) ?? '' }];
  if (at.node.type === 'article') {
    added.caption = pick(phrases.slice(0, 4), choose) ?? '';
    added.children = [{ id: '', type: 'paragraph', number: '1', children: added.children }];
  }
  delete added.deleted;
  const place = siblings.indexOf(at.node) + 1;
  renumberFrom(siblings, place, 1, sample);
  setNumber(added, Number(at.node.number) + 1, sample ?? '2');
  at.parent.children.splice(at.parent.children.indexOf(at.node) + 1, 0, added);
}

function deleteClause(root: Draft, choose: Choose): void {
  const at = pick(below(root, numbered), choose);
  if (!at || !/^\d+$/.test(at.node.number ?? '')) return;
  const siblings = alike(root, at);
  if (siblings.length < 2) return;
  const place = siblings.indexOf(at.node);
  at.parent.children = at.parent.children.filter((child) => child !== at.node);
  renumberFrom(siblings, place + 1, -1, undefined);
}

function swapClauses(root: Draft, choose: Choose): void {
  const at = pick(below(root, numbered), choose);
  if (!at) return;
  const siblings = at.parent.children.filter(isDraft).filter(({ type }) => type === at.node.type);
  const other = siblings[siblings.indexOf(at.node) + 1 + choose(2)];
  if (!other) return;
  [at.node.children, other.children] = [other.children, at.node.children];
  if (at.node.caption !== undefined && other.caption !== undefined)
    [at.node.caption, other.caption] = [other.caption, at.node.caption];
}

function editWords(root: Draft, choose: Choose): void {
  const words = pick(wordsBelow(root), choose);
  if (!words) return;
  const { value } = words;
  const start = choose(value.length - 2);
  const length = choose(4);
  const added = choose(3) === 0 ? '' : (pick(phrases, choose) ?? '');
  words.value = value.slice(0, start) + added + value.slice(start + length);
}

function replaceEverywhere(root: Draft, choose: Choose): void {
  const [from, to] = pick(
    [
      ['契約者', '会員'],
      ['前項', '第一項'],
      ['法律', '条例'],
      ['規定', '定め'],
    ],
    choose,
  ) ?? ['', ''];
  const words = pick(
    wordsBelow(root).filter(({ value }) => value.includes(from)),
    choose,
  );
  if (words) words.value = words.value.replaceAll(from, to);
}

function addProviso(root: Draft, choose: Choose): void {
  const words = pick(
    wordsBelow(root).filter(({ value }) => value.endsWith('。') && !value.includes('ただし')),
    choose,
  );
  if (words) words.value += 'ただし、当社が認めるときは、この限りでない。';
}

function changeCaption(root: Draft, choose: Choose): void {
  const at = pick(
    below(root, ['article', 'chapter', 'section']).filter(({ node }) => node.caption !== undefined),
    choose,
  );
  if (at) at.node.caption = `${at.node.caption}等`;
}

function editRow(root: Draft, choose: Choose): void {
  const at = pick(
    below(root, ['tableRow']).filter(({ node }) => !node.head),
    choose,
  );
  if (!at) return;
  if (choose(2) === 0) {
    const words = pick(wordsBelow(at.node), choose);
    if (words) words.value += 'その他のもの';
    return;
  }
  const added = structuredClone(at.node);
  for (const [index, words] of wordsBelow(added).entries())
    words.value = index === 0 ? '新しい用語' : '新しい意味';
  at.parent.children.splice(at.parent.children.indexOf(at.node) + 1, 0, added);
}

function addSupplementary(root: Draft): void {
  const last = root.children.filter(isDraft).findLast(({ type }) => type === 'supplProvision');
  if (!last?.caption) return;
  const added: Draft = {
    ...last,
    caption: '令和九年四月一日施行',
    children: [
      {
        id: '',
        type: 'paragraph',
        number: '1',
        children: [{ type: 'words', value: 'この定めは、令和九年四月一日から施行する。' }],
      },
    ],
  };
  delete added.label;
  root.children.splice(root.children.indexOf(last) + 1, 0, added);
}

const edits = [
  editWords,
  editWords,
  replaceEverywhere,
  insertClause,
  insertClause,
  deleteClause,
  swapClauses,
  addProviso,
  changeCaption,
  editRow,
  addSupplementary,
];

/** Random numbers that make the choices of a few edits. */
export const anyEdits = fc.array(fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 }), {
  minLength: 1,
  maxLength: 5,
});

/** Makes a revision of a tree by edits: the plain text of the new one. */
export function reviseTree(tree: Container, choices: readonly (readonly number[])[]): string {
  const root = draftOf(tree);
  for (const numbers of choices) {
    let at = 0;
    const choose: Choose = (limit) => (limit < 1 ? 0 : numbers[at++ % numbers.length] % limit);
    edits[choose(edits.length)](root, choose);
  }
  return renderDraft(root, 'plain');
}
