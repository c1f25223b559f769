/** An index that cannot be used: cut off, foreign, or of another version; its message says so and what to do. */
export class UnusableIndex extends Error {
  override readonly name = 'UnusableIndex';

  /** @param what what is wrong: `head.bin ends early` */
  constructor(what: string, options?: ErrorOptions) {
    super(`The search index cannot be used: ${what}. Build it again (yakkan build --force).`, options);
  }
}
