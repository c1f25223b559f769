import type { Surface } from './surface.ts';

/** One line on a terminal that tells how far long work is; nothing where there is no terminal. */
export interface Progress {
  show: (text: string) => void;
  clear: () => void;
}

const start = '\r\u001b[2K';

/** Makes the line; it is rewritten at most ten times a second. */
export function makeProgress({ stderr }: Surface): Progress {
  if (stderr.isTTY !== true) return { show: () => {}, clear: () => {} };
  let last = 0;
  let isShown = false;
  return {
    show: (text) => {
      const now = performance.now();
      if (isShown && now - last < 100) return;
      last = now;
      isShown = true;
      stderr.write(`${start}${text}`);
    },
    clear: () => {
      if (isShown) stderr.write(start);
      isShown = false;
    },
  };
}
