import { InvalidArgumentError } from 'commander';

/**
 * Reads a port from the command line: `'8760'` → 8760.
 * @throws {InvalidArgumentError} if it is no number from 0 to 65535
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}
