export * from './annotation.ts';
export * from './line.ts';
export * from './message.ts';
export * from './node.ts';
export * from './position.ts';
export * from './tree-index.ts';
export * from './yakkan-document.ts';
