/** Something about a corpus that a person can mend; its message says what, where and what to do. */
export class CorpusError extends Error {
  override name = 'CorpusError';
}

/** What is asked contradicts what the corpus holds: another text of that day is there. */
export class CorpusConflict extends CorpusError {
  override name = 'CorpusConflict';
}
