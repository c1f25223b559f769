import { writeFileSync } from 'node:fs';
import { checks } from '../src/check/check-table.ts';
import type { Check } from '../src/check/define-check.ts';
import { families, renderCheckPage } from './check-pages/render.ts';

for (const family of Object.keys(families) as Check['family'][])
  if (checks.some((check) => check.family === family))
    writeFileSync(new URL(`../docs/checks/${family}.md`, import.meta.url), renderCheckPage(family, checks));
