import type { KnownLaw } from './known-law.ts';

/*
 * What stands for `law-table.ts` in a browser, where the table of statutes is not at hand: it knows no law. Citations of statutes are
 * found by their words all the same.
 */

export { lawAddress } from './law-address.ts';

const none = (): undefined => undefined;
const noLaws = (): readonly KnownLaw[] => [];

export const tableDays = (): { asOf: string; since: string } => ({ asOf: '', since: '' });
export const listLaws = noLaws;
export const listNames = (): readonly string[] => [];
export const findByNumber = none;
export const findById = none;
export const findAllByTitle = noLaws;
export const findAllByFolded = noLaws;
export const findByTitle = none;
export const findLaw = none;
export const findSuccessor = none;
