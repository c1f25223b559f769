export { formatCitation } from './citation/format.ts';
export { type CitedClauses, resolveCitation } from './citation/resolve.ts';
