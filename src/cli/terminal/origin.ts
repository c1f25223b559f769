import { userInfo } from 'node:os';
import type { Origin } from '../../corpus/intake/journal.ts';

/** Who writes from the command line, for the journal. */
export function ownOrigin(): Origin {
  try {
    return { from: 'command line', by: userInfo().username };
  } catch {
    // A user without an entry in the system's table.
    return { from: 'command line' };
  }
}
