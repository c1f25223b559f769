/** A model of sentences that cannot be used; its message says why and what to do. */
export class UnusableModel extends Error {
  override readonly name = 'UnusableModel';
}
