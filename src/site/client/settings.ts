/// <reference lib="dom" />
/** What a reader chose is remembered where the browser lets pages remember. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(`yakkan-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice; a browser that does not let pages remember forgets it. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`yakkan-${name}`, value);
  } catch {
    // Pages that were opened from a folder may have no storage.
  }
}
