/** What `yakkan check` cannot go on without; its message says what and what to do. */
export class CheckRefused extends Error {
  override name = 'CheckRefused';
  /** Whether the command line is wrong, and not a file. */
  readonly isUsage: boolean;

  constructor(message: string, { isUsage = false, ...options }: ErrorOptions & { isUsage?: boolean } = {}) {
    super(message, options);
    this.isUsage = isUsage;
  }
}
