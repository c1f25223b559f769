import { Client, errors } from '@opensearch-project/opensearch';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';

/** How a cluster is reached. */
export interface ClusterOptions {
  /** Addresses of nodes: https://search.example:9200; a name and password may stand in it, or in the environment. */
  nodes: readonly string[];
  /** Alias under which the index is asked. If omitted, `yakkan`. */
  alias?: string;
  /** Milliseconds until a node is taken for dead and another one is asked. If omitted, 10,000. */
  timeout?: number;
}

/** Makes the client: a request that fails is put to another node, up to four times. */
export function connectCluster({ nodes, timeout = 10_000 }: ClusterOptions): Client {
  const { OPENSEARCH_USERNAME: username, OPENSEARCH_PASSWORD: password, OPENSEARCH_CA: ca } = process.env;
  return new Client({
    nodes: [...nodes],
    maxRetries: 4,
    requestTimeout: timeout,
    ...(username !== undefined && password !== undefined && { auth: { username, password } }),
    ...(ca !== undefined && { ssl: { ca } }),
  });
}

/**
 * Does something with a cluster and says what is wrong with it in one sentence.
 * @throws {UnusableIndex} where it cannot be reached, refuses, or lacks what is asked for
 */
export async function askCluster<T>(nodes: readonly string[], ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (!(cause instanceof errors.OpenSearchClientError)) throw cause;
    throw new UnusableIndex(`the cluster at ${nodes.map(hidePassword).join(', ')} ${tell(cause)}`, { cause });
  }
}

function tell(error: errors.OpenSearchClientError): string {
  const status = error instanceof errors.ResponseError ? error.statusCode : undefined;
  if (status === 401 || status === 403)
    return 'refuses: set OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD to a user that may read and write the index';
  if (status === 404) return 'holds no index of ours yet: run yakkan build with the same address';
  if (status !== undefined) return `answers with ${status}: ${error.message.slice(0, 200)}`;
  if (error instanceof errors.TimeoutError) return 'does not answer in time';
  return 'cannot be reached: is the address right, and is it running?';
}

function hidePassword(node: string): string {
  return node.replace(/\/\/[^@/]*@/, '//');
}
