import { describe, expect, it } from 'vitest';
import { loadRules, UnusableRules } from '../../src/corpus/rules/load-rules.ts';
import { makeCorpus, writeRule } from './temporary-corpus.ts';

describe('the rules of a document', () => {
  it('are what the files in its folder export, sorted by id', async () => {
    const corpus = makeCorpus({
      'terms/rules/b.ts': writeRule('terms', 'a-rule'),
      'terms/rules/a.ts': writeRule('terms', 'b-rule'),
      'terms/rules/coverage.ts':
        "import { notComputable } from 'yakkan/rule';\nexport const coverage = notComputable({ 第1条: '理由' });\n",
      'terms/rules/shared.ts': 'export const limit = 3;\n',
      'terms/rules/notes.md': 'no rule',
      'terms/rules/.hidden.ts': 'throw new Error();',
      'other/rules/a.ts': 'throw new Error("never read");',
    });
    const { rules, notComputable } = await loadRules(corpus, 'terms');
    expect(rules.map(({ id }) => id)).toEqual(['terms/a-rule', 'terms/b-rule']);
    expect(notComputable).toMatchObject([{ clauses: { 第1条: '理由' } }]);
    expect((await loadRules(corpus, 'none')).rules).toEqual([]);
  });

  it('may share code with each other and take types from TypeScript', async () => {
    const corpus = makeCorpus({
      'terms/rules/a.ts': writeRule('terms', 'a-rule')
        .replace("id: 'terms/a-rule'", 'id: id satisfies string as string')
        .replace("from 'yakkan/rule';", "from 'yakkan/rule';\nimport { id } from './shared.ts';"),
      'terms/rules/shared.ts': "export const id = 'terms/shared-id';\n",
    });
    expect((await loadRules(corpus, 'terms')).rules.map(({ id }) => id)).toEqual(['terms/shared-id']);
  });

  it.each([
    ['does not parse', 'export const = 3;', /a\.ts does not load: /],
    ['fails', 'throw new Error("no luck");', /a\.ts does not load: no luck/],
    ['imports what is not there', "import 'yakkan/nothing';", /a\.ts does not load: .*yakkan\/nothing/],
    ['has a bad id', writeRule('terms', 'Bad Name'), /a\.ts does not load: .*is not <document>\/<name>/],
    ['is of another document', writeRule('other', 'a'), /a\.ts defines other\/a, a rule of another document/],
  ])('are refused with one message when a file %s', async (_what, source, message) => {
    const corpus = makeCorpus({ 'terms/rules/a.ts': source });
    const error: unknown = await loadRules(corpus, 'terms').catch((caught) => caught);
    expect(error).toBeInstanceOf(UnusableRules);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toMatch(/\n|\s+at .*:\d+:\d+/);
  });

  it('are refused when one id is there twice', async () => {
    const corpus = makeCorpus({
      'terms/rules/a.ts': writeRule('terms', 'a'),
      'terms/rules/b.ts': writeRule('terms', 'a'),
    });
    await expect(loadRules(corpus, 'terms')).rejects.toThrow(
      /terms\/a is defined twice, in .*a\.ts and in .*b\.ts/,
    );
  });

  it.each(['..', '../terms', '.', 'a/b', ''])('are not looked for in %j', async (id) => {
    await expect(loadRules(makeCorpus({}), id)).rejects.toThrow('is no document id');
  });
});
