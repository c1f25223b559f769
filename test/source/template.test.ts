import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { readTemplate } from '../../src/source/template/read-template.ts';
import { cpuTime } from '../cpu-time.ts';

const read = (text: string, name = 'terms') => readSource(new TextEncoder().encode(text), { name });
const linesOf = async (text: string) =>
  (await read(text)).source.lines.map(({ role, text: words }) => [role, words]);

const page = [
  ['heading', '会員規約'],
  ['heading', '第1条（目的）'],
];

const templates: Readonly<Record<string, readonly [text: string, words: string]>> = {
  PHP: [
    `<?php\nfunction a() { return "<p>第9条</p>"; }\n?>\n<h1>会員規約</h1>\n<?php if ($a > 1): ?>\n<h2>第1条（目的）</h2>\n<p><?= $name ?>の会員は、<?php echo h($b); ?>とする。</p>\n<?php endif;`,
    '<?= $name ?>の会員は、<?php echo h($b); ?>とする。',
  ],
  'ERB, EJS or JSP': [
    '<h1>会員規約</h1>\n<%# 注 %>\n<% if a > 1 %>\n<h2>第1条（目的）</h2>\n<p><%= name %>の会員とする。</p>\n<% end %>\n',
    '<%= name %>の会員とする。',
  ],
  Vue: [
    '<script setup>\nconst a = "<p>第9条</p>"\n</script>\n\n<template>\n  <div>\n    <h1>会員規約</h1>\n    <template v-if="a > 1">\n      <h2 :class="b">第1条（目的）</h2>\n    </template>\n    <p @click="() => c">{{ name }}の会員とする。</p>\n  </div>\n</template>\n\n<style>p { color: red }</style>\n',
    '{{ name }}の会員とする。',
  ],
  'Svelte or Astro': [
    '<script>\n  let a = 1 < 2;\n</script>\n<h1>会員規約</h1>\n{#if a > 1}\n<h2 on:click={() => a}>第1条（目的）</h2>\n{:else}{/if}\n<p>{name}の会員とする。</p>\n',
    '{name}の会員とする。',
  ],
  Astro: [
    '---\nimport Page from "./page.astro";\nconst a: Array<string> = [];\n---\n<h1>会員規約</h1>\n<h2>第1条（目的）</h2>\n<p>{name}の会員とする。</p>\n',
    '{name}の会員とする。',
  ],
  JSX: [
    'import { A } from "a";\nconst b: Array<string> = [];\n// don\'t\nexport default function Terms({ name }: { name: string }) {\n  const c = "<p>第9条</p>";\n  if (b.length < 3 && c > 2) return null;\n  return (\n    <>\n      <h1 onClick={() => a > 1}>会員規約</h1>\n      {/* 注 */}\n      {b && <h2 className="x">第1条（目的）</h2>}\n      <p>{name}の会員{" "}とする。<A b={{ c: 1 }} />{b.map((one) => one.length > 3 ? 1 : 2)}</p>\n    </>\n  );\n}\n',
    '{name}の会員 とする。',
  ],
  'Jinja, Twig or Liquid': [
    '{% extends "a" %}\n<h1>会員規約</h1>\n{# 注 #}\n{% if a > 1 %}<h2>第1条（目的）</h2>{% endif %}\n<p>{{ name }}の会員とする。</p>\n',
    '{{ name }}の会員とする。',
  ],
};

/** Components of a program: what their attributes show stands above their words, and links stay in their sentence. */
const components = `
    <Legal title="会員規約" lead={a}>
      <Text>会員の扱いを定める。</Text>
      <Legal.Section heading="第1条（目的）" id="b">
        <p>詳しくは<Link href="/c">こちら</Link>をご覧ください。</p>
      </Legal.Section>
      <Divider />
      <Section title='第2条（会費）'><P>会費は別に定める。</P><P>返さない。</P></Section>
    </Legal>`;
const componentLines = [
  ['heading', 1, '会員規約'],
  ['text', 0, '会員の扱いを定める。'],
  ['heading', 2, '第1条（目的）'],
  ['text', 0, '詳しくはこちらをご覧ください。'],
  ['heading', 2, '第2条（会費）'],
  ['text', 0, '会費は別に定める。'],
  ['text', 0, '返さない。'],
];

describe('templates of programs', () => {
  it.each(Object.entries(templates))(
    '%s: the page is read, its code left out',
    async (kind, [text, words]) => {
      expect(await linesOf(text)).toEqual([...page, ['text', words]]);
      const { messages } = await read(text);
      expect(messages.map(({ ruleId, reason }) => [ruleId, reason.includes(kind)])).toContainEqual([
        'template-read',
        true,
      ]);
    },
  );

  it.each([
    ['JSX', `import { Legal } from 'a';\nexport default () => (<div>${components}</div>);\n`],
    ['Vue', `<template>\n<div>${components.replace(' lead={a}', ' :lead="a > 1"')}</div>\n</template>\n`],
    ['Astro', `---\nimport Legal from "a";\n---\n<div>${components}</div>\n`],
  ])('%s: the titles of components stand above their words', async (_, text) => {
    const { source } = await read(text);
    expect(source.lines.map((line) => [line.role, line.depth, line.text])).toEqual(componentLines);
  });

  it.each([
    ['Markdown that shows code', '# 規約\n\n## 第1条\n\n```php\n<?php echo "<p>"; ?>\n```\n\n<p>甲</p>\n'],
    ['a text with brackets', '会員規約\n\n第1条（目的）\n{%は、百分率とする。%}\n'],
    ['a front matter', '---\ntitle: 規約\n---\n\n# 規約\n\n## 第1条\n\n<p>甲</p>\n'],
    ['a program without a page', 'const a = 1;\nexport const b = a < 2;\n'],
  ])('%s is none', (_, text) => {
    expect(readTemplate(text)).toBeUndefined();
  });

  it('never throws and takes no time, whatever the code is', () => {
    const code = fc
      .array(
        fc.constantFrom(
          ...'<>{}()/"\'`=\\ \n甲p$%?-!*&|;:#'.split(''),
          '<p>',
          '</p>',
          'return',
          '<?php',
          '=>',
          '{/*',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => `export ${parts.join('')}`);
    fc.assert(
      fc.property(code, (text) => {
        readTemplate(text);
        readTemplate(`${text}{#if a}<p>${text}`);
      }),
      { numRuns: 300 },
    );
    const started = cpuTime();
    for (const part of ['{', '<p ', '"', '`', '<p>{', 'return (<p>', '{a&&<b>', '<%', '{%', '<?php '])
      readTemplate(`export default () => <p>${part.repeat(20_000)}`);
    expect(cpuTime() - started).toBeLessThan(4000);
  });
});

describe('strings of JSON', () => {
  it('are the text, in their order', async () => {
    const json = JSON.stringify([
      {
        id: 3,
        kind: 'article',
        title: '第1条（目的）',
        body: '会員の権利を定める。\n第2条（退会）\n退会できる。',
      },
    ]);
    expect((await linesOf(json)).map(([, words]) => words)).toEqual([
      '第1条（目的）',
      '会員の権利を定める。',
      '第2条（退会）',
      '退会できる。',
    ]);
    expect((await read(json)).messages).toContainEqual(
      expect.objectContaining({ ruleId: 'strings-read', reason: expect.stringContaining('2 other values') }),
    );
  });

  it('are read as a page where they hold tags', async () => {
    const json = JSON.stringify({ title: '会員規約', html: '<h2>第1条（目的）</h2><p>甲とする。</p>' });
    expect(await linesOf(json)).toEqual([
      ['text', '会員規約'],
      ['heading', '第1条（目的）'],
      ['text', '甲とする。'],
    ]);
  });

  it('are left as they are where the file is no JSON, or a model of ours', async () => {
    expect((await linesOf('{"甲": "乙"'))[0]).toEqual(['text', '{"甲": "乙"']);
    const model = '{"schemaVersion":"1","tree":{"value":"甲"}}';
    expect((await linesOf(model))[0]).toEqual(['text', model]);
  });
});
