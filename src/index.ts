export { toJson, writeJson } from './export/json.ts';
export { formatOutline } from './export/outline.ts';
export type * from './model/index.ts';
export { type FileFacts, type ParseOptions, parse, parseDocuments, parseFile } from './parse.ts';
export { linkDocuments, type NamedDocument } from './resolve/link-documents.ts';
export { UnreadableSource } from './source/unreadable-source.ts';
export { type CitedClauses, formatCitation, resolveCitation } from './text/citation.ts';
export { type YakkanPluginOptions, yakkan } from './unified-plugin.ts';
