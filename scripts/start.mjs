// `npm start`: builds what is missing, and opens the sample corpus as pages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const isBuilt = ['dist/cli/main.js', 'dist/site/assets/theme.css'].every((path) => existsSync(at(path)));
if (!isBuilt) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: at(''),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv = [process.argv[0], at('dist/cli/main.js'), 'serve', ...process.argv.slice(2)];
await import('../dist/cli/main.js');
