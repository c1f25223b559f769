/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Data scripts put their values here, whichever loads first. */
declare global {
  interface Window {
    yakkanData?: Record<string, unknown>;
  }
}

const loading = new Map<string, Promise<unknown>>();

/** Way from this page to the root of the pages: `../../`; the shell writes it. */
export function findRoot(): string {
  return document.documentElement.dataset.root ?? '';
}

/**
 * Loads a data script once: `search-1` is `data/search-1.js`.
 * @throws {Error} where it is missing or damaged; asking again tries again
 */
export function loadData<Value>(name: string): Promise<Value> {
  const known = loading.get(name);
  if (known) return known as Promise<Value>;
  const started = new Promise<unknown>((resolve, reject) => {
    if (window.yakkanData && name in window.yakkanData) return resolve(window.yakkanData[name]);
    const script = document.createElement('script');
    script.src = `${findRoot()}data/${name}.js`;
    script.addEventListener('load', () => {
      script.remove();
      if (window.yakkanData && name in window.yakkanData) resolve(window.yakkanData[name]);
      else reject(new Error(`data/${name}.js holds no data`));
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`data/${name}.js is missing`));
    });
    document.head.append(script);
  });
  started.catch(() => loading.delete(name));
  loading.set(name, started);
  return started as Promise<Value>;
}
