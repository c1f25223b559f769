import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { standardComparison } from '../../src/model/review/standard-comparison.ts';
import { makeTestApp } from './start-server.ts';

const { ask, faults } = makeTestApp();
afterAll(() => expect(faults).toEqual([]));

const texts = 'ours=mobile-terms%402026-04-01&standard=general-terms';

/** Words that a reader of a page sees. */
function wordsOf(html: string): string {
  return html.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>/g, ' ');
}

describe('the page beside a standard', () => {
  it('offers all texts and playbooks, and nothing else before something is chosen', async () => {
    const html = await (await ask('/standard.html')).text();
    expect(html).toContain('<option value="general-terms@2026-04-01">');
    expect(html).toContain('<option value="nda">秘密保持契約の手本</option>');
    expect(html).not.toContain('<table');
  });

  it('shows two texts side by side, with ways to their clauses', async () => {
    const html = await (await ask(`/standard.html?${texts}`)).text();
    expect(html).toMatch(/<a href="documents\/general-terms\/[\d-]+\.html#art_\d+">第\d+条/);
    expect(html).toMatch(/<a href="documents\/mobile-terms\/2026-04-01\.html#art_\d+">第\d+条/);
    expect(html).toContain('<option value="mobile-terms@2026-04-01" selected>');
    expect(wordsOf(html)).not.toMatch(/undefined|art_|__|\broot\b/);
  });

  it('gives the table for Word', async () => {
    const response = await ask(`/standard.docx?${texts}`);
    expect(Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))).toContain(
      'word/document.xml',
    );
  });

  it('tells what a text lacks by a playbook', async () => {
    const html = await (await ask('/standard.html?ours=mobile-terms&playbook=telecom')).text();
    expect(html).toMatch(/照合の結果|手本が求める定めは、すべて/);
    expect(wordsOf(html)).not.toMatch(/undefined|playbook-|\broot\b/);
  });

  it.each([
    ['/standard.html?ours=nothing', 404],
    ['/standard.html?ours=mobile-terms@1999-01-01', 404],
    ['/standard.html?ours=mobile-terms&playbook=novel', 404],
    ['/standard.docx?ours=mobile-terms', 400],
  ])('refuses %s', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });
});

describe('the API', () => {
  it('sets a text beside a standard text', async () => {
    const response = await ask('/api/v1/standard?document=mobile-terms&standard=general-terms');
    expect(standardComparison.parse(await response.json()).ours.name).toMatch(/2026-04-01/);
  });

  it('tells what a text lacks, and refuses a playbook that is not there', async () => {
    const answer = await (await ask('/api/v1/playbook?document=mobile-terms&playbook=telecom')).json();
    expect(answer).toMatchObject({ document: 'mobile-terms', revision: '2026-04-01' });
    expect(answer.findings.every(({ checkId }: { checkId: string }) => checkId.startsWith('playbook-'))).toBe(
      true,
    );
    expect((await ask('/api/v1/playbook?document=mobile-terms&playbook=novel')).status).toBe(404);
  });
});
