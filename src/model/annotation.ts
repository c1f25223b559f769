/** What the stages find in the words of a text, beside its tree. */
export * from './annotation/definition.ts';
export * from './annotation/hook.ts';
export * from './annotation/mutatis-mutandis.ts';
export * from './annotation/norm.ts';
export * from './annotation/quantity.ts';
export * from './annotation/reference.ts';
export * from './annotation/revision.ts';
