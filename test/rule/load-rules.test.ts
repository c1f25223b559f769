import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
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
    ['does not parse', 'export const = 3;', /^It does not load: /],
    ['fails', 'throw new Error("no luck");', /^It does not load: no luck/],
    ['imports what is not there', "import 'yakkan/nothing';", /^It does not load: .*yakkan\/nothing/],
    ['has a bad id', writeRule('terms', 'Bad Name'), /^It does not load: .*is not <document>\/<name>/],
    ['is of another document', writeRule('other', 'a'), /^It defines other\/a, a rule of another document/],
    [
      'lacks parts',
      writeRule('terms', 'a')
        .replace(/inputs: .*/, 'inputs: {},')
        .replace(/title: .*/, ''),
      /^terms\/a: title must be .* inputs must be a schema/,
    ],
  ])('are told with their file, and the others loaded, when one %s', async (_what, source, reason) => {
    const corpus = makeCorpus({ 'terms/rules/a.ts': source, 'terms/rules/b.ts': writeRule('terms', 'b') });
    const { rules, broken } = await loadRules(corpus, 'terms');
    expect(rules.map(({ id }) => id)).toEqual(['terms/b']);
    expect(broken).toEqual([
      expect.objectContaining({ file: 'a.ts', reason: expect.stringMatching(reason) }),
    ]);
    expect(broken[0].reason).not.toMatch(/\n|\s+at .*:\d+:\d+/);
    expect(broken[0].reason).not.toContain(corpus);
  });

  it('are told when one id is there twice', async () => {
    const corpus = makeCorpus({
      'terms/rules/a.ts': writeRule('terms', 'a'),
      'terms/rules/b.ts': writeRule('terms', 'a'),
    });
    const { rules, broken } = await loadRules(corpus, 'terms');
    expect(rules.map(({ id }) => id)).toEqual(['terms/a']);
    expect(broken).toEqual([
      { file: 'b.ts', reason: 'The rule terms/a is defined twice, in a.ts and here; rename one.' },
    ]);
  });

  it('are taken from forms as well, each with its place where it is wrong', async () => {
    const form = 'id: terms/form\ntitle: 題\nkind: effect\nimplements: [第1条]\ninputs: {}\noutputs: {}\n';
    const corpus = makeCorpus({
      'terms/rules/a.rule.yaml': `${form}answer: { status: met }\nexamples: []\n`,
      'terms/rules/b.rule.yaml': `${form}answer: { test: wrong }\nexamples: []\n`,
      'terms/rules/pins.json': '{"terms/form":{"clauses":{"第1条":"0"},"values":{}}}',
    });
    const { rules, broken, files } = await loadRules(corpus, 'terms');
    expect(rules).toMatchObject([{ id: 'terms/form', pins: { clauses: { 第1条: '0' } } }]);
    expect(files).toEqual({ 'terms/form': 'a.rule.yaml' });
    expect(broken).toMatchObject([{ file: 'b.rule.yaml', line: 7, column: 17 }]);
  });

  it.each(['..', '../terms', '.', 'a/b', ''])('are not looked for in %j', async (id) => {
    await expect(loadRules(makeCorpus({}), id)).rejects.toThrow('is no document id');
  });
});
