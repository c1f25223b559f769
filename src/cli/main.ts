#!/usr/bin/env node
import { run } from './run.ts';

// A reader that closes the pipe early (`yakkan show … | head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2), process);
