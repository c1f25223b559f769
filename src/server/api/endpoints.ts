import { documentEndpoints } from './documents.ts';
import type { Endpoint } from './endpoint.ts';
import { addEndpoints } from './intake/add.ts';
import { changeEndpoints } from './intake/change.ts';
import { journalEndpoints } from './journal.ts';
import { lineageEndpoints } from './lineage.ts';
import { noteEndpoints } from './notes.ts';
import { ruleEndpoints } from './rules.ts';
import { searchEndpoints } from './search.ts';
import { studyEndpoints } from './study.ts';

/** Everything that the API answers, in the order in which it is described. */
export const endpoints: readonly Endpoint[] = [
  ...documentEndpoints,
  ...lineageEndpoints,
  ...searchEndpoints,
  ...studyEndpoints,
  ...ruleEndpoints,
  ...addEndpoints,
  ...changeEndpoints,
  ...noteEndpoints,
  ...journalEndpoints,
];
