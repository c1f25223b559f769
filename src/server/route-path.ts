/** Where the API begins. */
export const prefix = '/api/v1';

const verbs = 'evaluate|preview|correct|withdraw|restore';

/** Path of an endpoint as routes take it: `/rules/{document}/{name}:evaluate` → `/api/v1/rules/:document/:name/evaluate`. */
export function routeOf(path: string): string {
  return separateVerb(`${prefix}${path}`).replace(/\{(\w+)\}/g, ':$1');
}

/** A verb after a colon becomes a part of its own, since routes know colons as parameters only. */
export function separateVerb(path: string): string {
  return path.startsWith(prefix) ? path.replace(new RegExp(`:(${verbs})$`), '/$1') : path;
}
