import { unified } from 'unified';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { describe, expect, it } from 'vitest';
import { yakkan } from '../src/unified-plugin.ts';

const text = '# 約款\n\n## 第1条（目的）\n\n目的を定めます。\n';

describe('unified().use(yakkan)', () => {
  it('parses to a unist tree', () => {
    const tree = unified().use(yakkan).parse(text) as unknown as {
      type: string;
      children: { type: string }[];
    };
    expect(tree.type).toBe('root');
    expect(tree.children.map(({ type }) => type)).toEqual(['title', 'article']);
  });

  it('keeps the model in the data of the file, and writes it', async () => {
    const file = await unified().use(yakkan).process({ path: 'terms.md', value: text });
    expect(file.data.yakkan?.document.source).toMatchObject({ name: 'terms.md', format: 'markdown' });
    expect(JSON.parse(String(file)).tree.children[1].caption).toBe('目的');
    const compact = await unified().use(yakkan, { compact: true }).process(text);
    expect(String(compact)).not.toContain('position');
  });

  it('gives its findings as messages that vfile-reporter prints', () => {
    const file = new VFile({ path: 'letter.txt', value: '本日は晴天なり。明日も晴れるでしょう。' });
    unified().use(yakkan).parse(file);
    expect(file.messages[0]).toMatchObject({ ruleId: 'no-terms', source: 'yakkan', fatal: true });
    expect(reporter(file, { color: false })).toMatch(/letter\.txt\n.*error.*no-terms\s+yakkan/);
  });

  it('refuses a format that it has no reader for', () => {
    expect(() =>
      unified()
        .use(yakkan)
        .parse(new VFile({ path: 'a.html', value: '<!doctype html><p>甲' })),
    ).toThrow('html');
  });
});
