/** What terms are written as. */
export type TermsFormat = 'plain' | 'markdown';
