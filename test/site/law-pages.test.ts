import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCitationGraph } from '../../src/corpus/graph/make-graph.ts';
import { findLawChanges } from '../../src/corpus/law/changes/law-changes.ts';
import type { WatchedDocument } from '../../src/corpus/law/read-statutes.ts';
import { toDot } from '../../src/export/graph/dot.ts';
import { toGraphml } from '../../src/export/graph/graphml.ts';
import { citationGraph } from '../../src/model/citation-graph.ts';
import { parseFile } from '../../src/parse.ts';
import { readState, writeState } from '../../src/site/client/search/state.ts';
import type { SiteCorpus } from '../../src/site/data/site-corpus.ts';
import { graphPage } from '../../src/site/page/graph/graph-page.ts';
import { lawChangesPage } from '../../src/site/page/law/changes-page.ts';
import { searchPage } from '../../src/site/page/search/search-page.ts';
import { writeAct } from '../law/write-act.ts';

const id = '502AC0000009999';
const act = (words: string) =>
  writeAct('見本契約法', '令和二年法律第九千九百九十九号', [['1', '目的', [words]]]);
const terms =
  '見本利用規約\n第1条（適用）\nこの規約は、見本契約法（令和2年法律第9999号）第1条及び民法第90条に従う。\n第2条（適用）\n民法第1条による。\n';

let documents: WatchedDocument[];
beforeAll(async () => {
  const parse = async (text: string, name: string) => {
    const model = await parseFile(new TextEncoder().encode(text), { name });
    return async () => model;
  };
  const facts = { selfNames: [], revisions: [] };
  documents = [
    {
      id: 'terms',
      facts: { ...facts, title: '見本利用規約' },
      revisions: [{ effective: '2024-04-01', model: await parse(terms, 'terms.txt') }],
    },
    {
      id,
      facts: { ...facts, title: '見本契約法', kind: '法令' },
      revisions: [
        { effective: '2020-04-01', model: await parse(act('この法律は、公正を図る。'), 'a.xml') },
        {
          effective: '2025-04-01',
          model: await parse(act('この法律は、公正<及び>透明を図る。'.replace(/[<>]/g, '')), 'b.xml'),
        },
      ],
    },
  ];
});

describe('the web of texts', () => {
  it('holds documents and laws, and who cites whom in which clause', async () => {
    const graph = citationGraph.parse(await makeCitationGraph(documents, '2026-04-01'));
    expect(graph.nodes.map(({ id: own, kind, held }) => [own, kind, held])).toEqual([
      ['terms', 'document', true],
      [id, 'statute', true],
      ['129AC0000000089', 'statute', false],
    ]);
    expect(
      graph.edges.map(({ to, citations }) => [
        to,
        citations.map(({ node, provision }) => `${node} ${provision}`),
      ]),
    ).toEqual([
      [id, ['art_1__para_1 第1条']],
      ['129AC0000000089', ['art_1__para_1 第90条', 'art_2__para_1 第1条']],
    ]);
  });

  it('is written as GraphML and DOT', async () => {
    const graph = await makeCitationGraph(documents, '2026-04-01');
    expect(toGraphml(graph)).toContain(
      '<edge source="terms" target="129AC0000000089"><data key="count">2</data>',
    );
    expect(toDot(graph)).toContain('"terms" -> "129AC0000000089" [label="2"');
  });

  it('is drawn with a link to the clauses of each pair', async () => {
    const corpus = { documents, today: '2026-04-01' } as unknown as SiteCorpus;
    const html = toHtml(await graphPage({ corpus, hasServer: false }));
    expect(html).toContain('href="#edge-2"');
    expect(html).toContain('id="edge-2"');
    expect(html).toContain('href="documents/terms/index.html#art_2__para_1"');
    expect(html).toContain('href="https://laws.e-gov.go.jp/law/129AC0000000089"');
  });

  it('has a list of the pairs beside it, and tells which documents stand in none', async () => {
    const facts = { selfNames: [], revisions: [] };
    const model = await parseFile(new TextEncoder().encode('単独規程\n第1条 甲とする。\n法第3条による。\n'), {
      name: 'alone.txt',
    });
    const alone: WatchedDocument = {
      id: 'alone',
      facts: { ...facts, title: '単独規程' },
      revisions: [{ effective: '2024-04-01', model: async () => model }],
    };
    const corpus = { documents: [...documents, alone], today: '2026-04-01' } as unknown as SiteCorpus;
    const html = toHtml(await graphPage({ corpus, hasServer: false }));
    expect(html).toMatch(/<nav class="web-list"[\s\S]*<a href="#edge-2">民法<\/a> 2/);
    expect(html).toMatch(/<details class="web-apart"[\s\S]*単独規程/);
    expect(html.split('<svg')[1]).not.toContain('単独規程</text>');
  });
});

it('shows what a change of law touches, with its words', async () => {
  const html = toHtml(lawChangesPage({ changes: await findLawChanges({ documents }), hasServer: false }));
  expect(html).toContain('href="documents/terms/2024-04-01.html#art_1__para_1"');
  expect(html).toMatch(/<del>.*公正を図る。<\/del>/);
  expect(html).toMatch(/<ins>.*公正及び透明を図る。<\/ins>/);
  expect(html).toContain(`href="documents/${id}/compare/2020-04-01..2025-04-01.html"`);
});

describe('the switch of the search page', () => {
  it('is there where the corpus holds statutes', () => {
    const view = { hasServer: false, documents: [] };
    expect(toHtml(searchPage({ ...view, holdsStatutes: true }))).toContain('id="search-laws"');
    expect(toHtml(searchPage(view))).not.toContain('id="search-laws"');
  });

  it('stands in the address', () => {
    const state = readState('?q=%E8%A7%A3%E7%B4%84&laws=1');
    expect(state).toMatchObject({ question: '解約', laws: true });
    expect(readState(writeState(state))).toEqual(state);
    expect(readState('?q=a').laws).toBeUndefined();
  });
});
