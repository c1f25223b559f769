import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderCheckPage } from '../scripts/check-pages/render.ts';
import { checks } from '../src/check/check-table.ts';

const families = [...new Set(checks.map(({ family }) => family))];

describe('docs/checks', () => {
  it.each(families)(
    'says what the checks of the family %s are; `npm run docs:checks` writes it',
    (family) => {
      const page = readFileSync(new URL(`../docs/checks/${family}.md`, import.meta.url), 'utf8');
      expect(page).toBe(renderCheckPage(family, checks));
    },
  );
});
