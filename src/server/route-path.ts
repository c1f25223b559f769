/** Where the API begins. */
export const prefix = '/api/v1';

const verbs = 'evaluate|preview|correct|withdraw|restore';

/** Path of an endpoint as routes take it: `/rules/{document}/{name}:evaluate` → `/api/v1/rules/:document/:name/-/evaluate`. */
export function routeOf(path: string): string {
  return separateVerb(`${prefix}${path}`).replace(/\{(\w+)\}/g, ':$1');
}

/**
 * A verb after a colon becomes a part of its own, since routes know colons as parameters only; with a part before it that no path
 * has, so that `/documents:preview` is not the document `preview`.
 */
export function separateVerb(path: string): string {
  return path.startsWith(prefix) ? path.replace(new RegExp(`:(${verbs})$`), '/-/$1') : path;
}

/** Lists the methods that endpoints take at a path: `POST` at `/api/v1/documents:preview`; none where there is no endpoint. */
export function methodsAt(path: string, endpoints: readonly { method: string; path: string }[]): string[] {
  const parts = separateVerb(path).split('/');
  const methods = endpoints.flatMap((endpoint) => {
    const route = routeOf(endpoint.path).split('/');
    const isThere =
      route.length === parts.length && route.every((part, at) => part.startsWith(':') || part === parts[at]);
    const method = endpoint.method.toUpperCase();
    return isThere ? (method === 'GET' ? ['GET', 'HEAD'] : [method]) : [];
  });
  return [...new Set(methods)];
}
