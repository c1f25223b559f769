import { expect, it } from 'vitest';
import { describeTree } from '../export/describe-tree.ts';
import { parseUrl, revisions } from '../export/parsed-texts.ts';

/** The latest revision of each document, as `test/fixtures/make-html.ts` and the export set it. */
const files = ['general-terms', 'hosting-terms', 'mobile-terms'].flatMap((id) => {
  const [, latest] =
    revisions
      .filter(([name]) => name.startsWith(id))
      .sort()
      .at(-1) ?? [];
  return ['document.html', 'document.xml'].map((name) => {
    const file = new URL(`../fixtures/readers/${id}/${name}`, import.meta.url);
    return [`${id}/${name}`, file, latest as URL] as const;
  });
});

it.each(files)('%s is the tree of its Markdown', async (_, file, latest) => {
  const [read, told] = [await parseUrl(file), await parseUrl(latest)];
  expect(describeTree(read.tree)).toEqual(describeTree(told.tree));
});
