/**
 * Writes data as a classic script, which a page opened from a folder can load where it may fetch nothing:
 * `['facets']` under the name `a` → `(self.yakkanData??={})["a"]=["facets"];` and a word to the page that waits for it.
 */
export function writeDataScript(name: string, value: unknown): string {
  return writeDataExpression(name, JSON.stringify(value));
}

/** The same for a value that is written as JavaScript already. */
export function writeDataExpression(name: string, expression: string): string {
  const key = JSON.stringify(name);
  return `(self.yakkanData??={})[${key}]=${expression};\nself.yakkan?.receive?.(${key});\n`;
}
