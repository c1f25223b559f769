import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * Makes `npx yakkan` work in a clone. npm links the programs of dependencies and not those of the package itself, and npx
 * would build and install the clone into its own cache first.
 */

const program = new URL('../dist/cli/main.js', import.meta.url);
const programs = new URL('../node_modules/.bin/', import.meta.url);

chmodSync(program, 0o755);
mkdirSync(programs, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(new URL('yakkan.cmd', programs), '@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n');
} else {
  const link = fileURLToPath(new URL('yakkan', programs));
  rmSync(link, { force: true });
  symlinkSync('../../dist/cli/main.js', link);
}
