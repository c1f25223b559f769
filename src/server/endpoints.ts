import { addEndpoints } from './api-add.ts';
import { documentEndpoints } from './api-documents.ts';
import { ruleEndpoints } from './api-rules.ts';
import { searchEndpoints } from './api-search.ts';
import { studyEndpoints } from './api-study.ts';
import type { Endpoint } from './endpoint.ts';

/** Everything that the API answers, in the order in which it is described. */
export const endpoints: readonly Endpoint[] = [
  ...documentEndpoints,
  ...searchEndpoints,
  ...studyEndpoints,
  ...ruleEndpoints,
  ...addEndpoints,
];
