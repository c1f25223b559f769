/** Something about a corpus that a person can mend; its message says what, where and what to do. */
export class CorpusError extends Error {
  override name = 'CorpusError';
}
