import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { CorpusError } from '../corpus/corpus-error.ts';
import { HeldCorpus, NotChecked } from '../corpus/held-corpus.ts';
import { UnusableRules } from '../corpus/rules/load-rules.ts';
import type { SearchIndex } from '../search/store/search-index.ts';
import { answered } from './answer-schema.ts';
import { WrongCursor } from './page.ts';
import { registerPrompts } from './prompts.ts';
import { registerResources } from './resources.ts';
import type { Answer } from './tool.ts';
import { knownFaults, tools } from './tools.ts';

/** What a server is made for. */
export interface ServerOptions {
  /** Folder of the corpus; rules are loaded from it and from nowhere else. */
  corpus: string;
  readVersion: () => string;
  /** The day it is, ISO 8601. */
  today: () => string;
  /** Opens the search index where it is in a cluster; if omitted, it is in files of the corpus. */
  openFarIndex?: () => Promise<SearchIndex>;
}

const instructions =
  'Answers about Japanese standard terms (約款). Quote the words that an answer gives, with document, revision and citation. "not_found" means that the texts were read and do not hold it; "not_checked" means that they could not be read.';

/** Makes a server with the tools, clauses as resources, and prompts; connect it to a transport. */
export function makeServer({ corpus, readVersion, today, openFarIndex }: ServerOptions): McpServer {
  const held = new HeldCorpus(corpus, readVersion, today, openFarIndex);
  const server = new McpServer({ name: 'yakkan', version: readVersion() }, { instructions });
  registerResources(server, held, today);
  registerPrompts(server);
  for (const { name, title, description, input, output, run } of tools) {
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: input,
        outputSchema: { ...answered, ...output },
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (given: Record<string, unknown>) => answer(() => run(held, given)),
    );
  }
  return server;
}

/** Runs a tool; what is the caller's or the corpus' fault becomes an answer that says so. */
async function answer(run: () => Promise<Answer>): Promise<CallToolResult> {
  try {
    return write(await run());
  } catch (error) {
    if (error instanceof NotChecked) return write({ status: 'not_checked', note: error.message });
    const isKnown =
      error instanceof CorpusError ||
      error instanceof UnusableRules ||
      error instanceof WrongCursor ||
      knownFaults.some((Fault) => error instanceof Fault);
    const note = isKnown
      ? (error as Error).message
      : 'The tool failed; this is a fault of yakkan and not of the question.';
    return { ...write({ status: 'not_checked', note }), isError: true };
  }
}

function write(content: Answer): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(content) }], structuredContent: { ...content } };
}
