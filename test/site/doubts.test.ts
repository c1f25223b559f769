import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { Container, YakkanDocument } from '../../src/model/index.ts';
import { parseFile } from '../../src/parse.ts';
import { collectDoubts } from '../../src/site/page/read/doubts.ts';
import { treeContent } from '../../src/site/page/read/tree-content.ts';

const read = (text: string) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' });

function write(model: YakkanDocument): string {
  const children = treeContent(model.tree, (_, value) => [{ type: 'text', value }], collectDoubts(model));
  return toHtml({ type: 'root', children });
}

/** The same tree with one node less sure. */
function doubt(node: Container, id: string, certainty: number): Container {
  return {
    ...node,
    ...(node.id === id && { certainty }),
    children: node.children.map((child) => ('children' in child ? doubt(child, id, certainty) : child)),
  };
}

describe('a clause that was read with doubt', () => {
  it('says at its place why, in the words of the reader', async () => {
    const model = await read(
      '規約\n第1条（目的）\n　定める。\n第2条（届出）\n　届け出る。\n第2条（廃止）\n　廃止する。\n',
    );
    expect(model.messages.map(({ ruleId }) => ruleId)).toContain('duplicate-number');
    const html = write(model);
    expect(html).toMatch(/<section id="art_2_2"[^>]*>(?:(?!<section).)*第2条」が二度あります/s);
    expect(html.match(/<details class="doubt">/g)).toHaveLength(1);
  });

  it('says so where its level is not sure, and nothing where it is', async () => {
    const model = await read('規約\n第1条（目的）\n　定める。\n２　届け出る。\n');
    expect(write(model)).not.toContain('doubt');
    const unsure = { ...model, tree: doubt(model.tree, 'art_1__para_2', 0.62) };
    expect(write(unsure)).toMatch(/<div id="art_1__para_2"[^>]*>(?:(?!<div id).)*確からしさ 62%/s);
    const sure = { ...model, tree: doubt(model.tree, 'art_1__para_2', 0.95) };
    expect(write(sure)).not.toContain('doubt');
  });

  it('is marked at the innermost clause where a message names only its place', async () => {
    const model = await read('規約\n第1条（目的）\n　定める。\n２　届け出る。\n');
    const [, paragraph] = (model.tree.children.find(({ id }) => id === 'art_1') as Container).children.filter(
      (child): child is Container => 'children' in child,
    );
    const message = {
      ruleId: 'number-gap',
      severity: 'warning',
      reason: 'gap',
      position: paragraph.position,
    } as const;
    const doubts = collectDoubts({
      ...model,
      messages: [message, { ...message, ruleId: 'x', severity: 'info' }],
    });
    expect([...doubts.keys()]).toEqual(['art_1__para_2']);
  });
});
