import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { say } from '../../site/page/say.ts';
import { pageShell } from '../../site/page/shell.ts';
import type { ApiDescription } from './describe-api.ts';

/** The parts of an operation that the page shows. */
interface Operation {
  summary?: string;
  description?: string;
  parameters?: readonly {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: unknown;
  }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}

/** The page that shows the description of the API. */
export function apiPage({ paths = {}, info, components }: ApiDescription): Root {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) =>
      showOperation(method, path, operation),
    ),
  );
  const schemas = Object.entries(components?.schemas ?? {});
  return pageShell({
    path: 'api.html',
    title: 'API',
    current: 'api',
    hasServer: true,
    className: 'api-page',
    main: [
      h('h1', [say('プログラムからの利用（API）', 'API')]),
      h('p', [
        say(
          `バージョン ${info.version}。OpenAPI 3.1の記述は次にあります: `,
          `Version ${info.version}. The description in OpenAPI 3.1 is at `,
        ),
        h('a', { href: 'api/v1/openapi.json' }, 'api/v1/openapi.json'),
      ]),
      ...operations,
      h('h2', [say('型', 'Schemas')]),
      ...schemas.map(([name, schema]) => showJson(name, schema)),
    ],
  });
}

function showOperation(method: string, path: string, operation: Operation): ElementContent {
  const { summary = '', description, parameters = [], requestBody, responses = {} } = operation;
  const answers = Object.entries(responses).flatMap(([status, { description: words = '', content = {} }]) =>
    h('li', [h('code', status === 'default' ? '4xx, 5xx' : status), ` ${words} `, ...nameTypes(content)]),
  );
  return h('section', { className: 'api-operation' }, [
    h('h2', [h('code', `${method.toUpperCase()} ${path}`)]),
    h('p', { lang: 'en' }, `${summary}.`),
    ...(description === undefined ? [] : [h('p', { lang: 'en' }, description)]),
    ...(parameters.length === 0 ? [] : [showParameters(parameters, `${method.toUpperCase()} ${path}`)]),
    ...(requestBody?.content
      ? [
          h('p', [say('本文: ', 'Body: '), ...nameTypes(requestBody.content)]),
          showJson('body', requestBody.content),
        ]
      : []),
    h('ul', { lang: 'en' }, answers),
  ]);
}

function showParameters(parameters: NonNullable<Operation['parameters']>, operation: string): ElementContent {
  return h(
    'div',
    { className: 'table-scroll', tabIndex: 0, role: 'region', ariaLabel: `${operation} parameters` },
    [
      h('table', { className: 'rule-table' }, [
        h('thead', [
          h('tr', [
            h('th', { scope: 'col' }, [say('名前', 'Name')]),
            h('th', { scope: 'col' }, [say('場所', 'In')]),
            h('th', { scope: 'col' }, [say('説明', 'About')]),
          ]),
        ]),
        h(
          'tbody',
          parameters.map(({ name, in: place, required = false, description = '' }) =>
            h('tr', [
              h('th', { scope: 'row' }, [h('code', required ? `${name} *` : name)]),
              h('td', place),
              h('td', { lang: 'en' }, description),
            ]),
          ),
        ),
      ]),
    ],
  );
}

/** Names of the types that a content may have, else its media types. */
function nameTypes(content: Record<string, { schema?: unknown }>): ElementContent[] {
  return Object.entries(content).flatMap(([type, { schema = {} }], place) => {
    const { $ref = type } = schema as { $ref?: string };
    return [...(place > 0 ? [h('span', ', ')] : []), h('code', $ref.split('/schemas/').at(-1))];
  });
}

function showJson(name: string, value: unknown): ElementContent {
  return h('details', [
    h('summary', [h('code', name)]),
    h('pre', { tabIndex: 0 }, JSON.stringify(value, null, 2)),
  ]);
}
