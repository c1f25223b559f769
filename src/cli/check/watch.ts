import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const pause = 200;

/**
 * Runs something whenever one of the files is written, until the signal aborts; runs do not overlap. Folders are watched and not
 * files, since editors put a new file in the place of the old one.
 */
export function watchFiles(
  files: readonly string[],
  run: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const names = new Set(files.map((file) => basename(file)));
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running: Promise<void> | undefined;
    const watchers: FSWatcher[] = [];
    const end = (error?: unknown) => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      if (error === undefined) resolve();
      else reject(error);
    };
    const start = () => {
      const again = (running ?? Promise.resolve()).then(run).catch(end);
      running = again;
    };
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const watcher = watch(folder, (_, name) => {
        if (name === null || !names.has(name)) return;
        clearTimeout(timer);
        timer = setTimeout(start, pause);
      });
      watcher.on('error', end);
      watchers.push(watcher);
    }
    signal.addEventListener('abort', () => end(), { once: true });
  });
}
