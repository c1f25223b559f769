import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';
import { copyDocstrings } from './copy-docstrings.mjs';

/*
 * Writes a page for every public name into docs/api, from the entries that package.json exports. `npm run docs`; exit code 1 where a
 * name has no docstring or a link leads nowhere.
 */

const root = new URL('../../', import.meta.url);
const { exports: entries } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const sources = Object.values(entries).flatMap(({ types }) =>
  types ? [fileURLToPath(new URL(types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '.ts'), root))] : [],
);

const application = await Application.bootstrap({
  name: 'yakkan',
  entryPoints: sources,
  basePath: fileURLToPath(new URL('src', root)),
  tsconfig: fileURLToPath(new URL('tsconfig.build.json', root)),
  out: fileURLToPath(new URL('docs/api', root)),
  readme: 'none',
  // The rules' entry hands zod on, which has pages of its own.
  excludeExternals: true,
  // Types that zod infers are as deep as the tree of a document.
  maxTypeConversionDepth: 4,
  requiredToBeDocumented: ['Enum', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias'],
  validation: { notDocumented: true, notExported: false, invalidLink: true, rewrittenLink: true },
  treatWarningsAsErrors: true,
});
copyDocstrings(application.converter);
const project = await application.convert();
if (project) {
  application.validate(project);
  await application.generateOutputs(project);
}
process.exitCode = !project || application.logger.hasErrors() || application.logger.hasWarnings() ? 1 : 0;
