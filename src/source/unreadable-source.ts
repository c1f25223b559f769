/** A file that cannot be read; its message says what it is, why it cannot be read, and what to do. */
export class UnreadableSource extends Error {
  override name = 'UnreadableSource';
}
