import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../src/server/api/endpoints.ts';
import { makeTestApp, serverOptions, startServer } from './start-server.ts';

let server: Awaited<ReturnType<typeof startServer>>;
const options = serverOptions();

beforeAll(async () => {
  server = await startServer({ ...options, patience: { head: 500, whole: 1000 } });
}, 60_000);
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.close();
});

/** Sends bytes as they are and reads what comes back until the server closes. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname, () => void socket.write(text));
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece;
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

const head = (line: string, ...headers: string[]) => [line, ...headers, '', ''].join('\r\n');

describe('a path that leads upwards', () => {
  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/documents/general-terms/../../../package.json',
    '/data/%00.js',
    '/%ff%fe',
    '/documents//etc/passwd',
  ])('%s finds nothing', async (path) => {
    const answer = await sendRaw(head(`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close'));
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).toContain('application/problem+json');
    expect(answer).not.toContain('"dependencies"');
  });
});

describe('another name or page', () => {
  it.each([
    ['Host: evil.example', 403],
    ['Host: 127.0.0.1.evil.example', 403],
    ['Host: localhost.', 403],
    ['Host: localhost\r\nOrigin: https://evil.example', 403],
    ['Host: localhost\r\nOrigin: null', 403],
    ['Host: localhost:80\r\nOrigin: http://localhost:81', 403],
    ['Host: localhost', 200],
    ['Host: LOCALHOST', 200],
    ['Host: [::1]', 200],
    ['Host: localhost:8760\r\nOrigin: http://localhost:8760', 200],
  ])('with %j gets %i', async (headers, status) => {
    const answer = await sendRaw(head('GET /api/v1/documents HTTP/1.1', headers, 'Connection: close'));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('may not write across sites', async () => {
    const { ask } = makeTestApp(options);
    const response = await ask('/api/v1/documents', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new FormData(),
    });
    expect(response.status).toBe(403);
  });
});

describe('a client that is slow', () => {
  it('with the head is told so', async () => {
    expect(await sendRaw('GET / HTTP/1.1\r\nHost: localhost\r\nX: ')).toMatch(
      /^HTTP\/1\.1 408 [\s\S]*problem\+json[\s\S]*"status":408/,
    );
  });

  it('with the body is told so', async () => {
    const text = head(
      'POST /api/v1/check HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 100',
    );
    expect(await sendRaw(`${text}{"text`)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('does not keep others waiting', async () => {
    const slow = sendRaw('GET / HTTP/1.1\r\nHost: localhost\r\nX: ');
    expect((await server.ask('/api/v1/documents')).status).toBe(200);
    await slow;
  });
});

describe('what is no request', () => {
  it.each(['nonsense\r\n\r\n', '\u0000\u0001\u0002\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n'])(
    '%j is refused',
    async (text) => {
      expect(await sendRaw(text)).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  it('with a head without end is refused', async () => {
    const text = head('GET / HTTP/1.1', 'Host: localhost', `X: ${'a'.repeat(40_000)}`);
    expect(await sendRaw(text)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each(['TRACE', 'OPTIONS', 'PUT', 'PROPFIND'])('%s is refused', async (method) => {
    const answer = await sendRaw(head(`${method} / HTTP/1.1`, 'Host: localhost', 'Connection: close'));
    expect(answer).toMatch(/^HTTP\/1\.1 40[05] /);
  });
});

describe('a body', () => {
  const post = (path: string, type: string, body: RequestInit['body']) =>
    server.ask(path, { method: 'POST', headers: { 'content-type': type }, body });

  it.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', ''],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nx',
    ],
    ['multipart/form-data; boundary=b', '--b--\r\n'],
    ['multipart/form-data; boundary=b', '--b\r\n\r\nx\r\n--b--\r\n'],
  ])('of %s that is malformed is refused', async (type, body) => {
    const response = await post('/api/v1/documents:preview', type, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400, detail: expect.any(String) });
  });

  it('that says to be too long is refused before it is read', async () => {
    const text = head(
      'POST /api/v1/documents:preview HTTP/1.1',
      'Host: localhost',
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 30000000',
    );
    expect(await sendRaw(`${text}--b`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that is too long without saying so is refused', async () => {
    const { ask } = makeTestApp(options);
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
    });
    const response = await ask('/api/v1/documents:preview', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('of JSON that is nested without end is refused or read', async () => {
    const deep = `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await post('/api/v1/check', 'application/json', deep)).status).toBe(400);
  });
});

it('headers tell browsers to run our own scripts only', async () => {
  for (const path of ['/', '/nothing', '/api/v1/documents', '/assets/shell.js']) {
    const { headers } = await server.ask(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

describe('requests of any kind', () => {
  const { ask, faults } = makeTestApp(options);
  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'general-terms',
        'mobile-terms',
        '2026-04-01',
        '第3条',
        'art_3',
        'late-charge',
        '..',
        '',
        '𠮷',
        '１',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        text: fc.oneof(word, fc.constant('第1条　料金は、第9条による。\r\n')),
        name: word,
        given: fc.dictionary(word, fc.jsonValue()),
        options: fc.dictionary(word, word),
        asOf: word,
        allowStale: fc.boolean(),
        token: word,
        document: word,
        effective: word,
      },
      { requiredKeys: [] },
    ),
  );
  // What is written to the corpus changes it for the runs after it.
  const tried = endpoints.filter(({ bodyType }) => bodyType !== 'form');

  it('never find a fault of the program', async () => {
    // The server above writes the same corpus; until it is built, all that reads it is asked to wait.
    await expect.poll(async () => (await ask('/api/v1/search?q=料金')).status, { timeout: 30_000 }).toBe(200);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tried),
        fc.array(word, { minLength: 4, maxLength: 4 }),
        fc.dictionary(fc.constantFrom('q', 'document', 'old', 'new', 'revision', 'asOf', 'limit', 'x'), word),
        json,
        async ({ method, path, body }, words, query, content) => {
          const rest = [...words];
          const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent(safe(rest.pop() ?? '')));
          const asked = new URLSearchParams(
            Object.entries(query).map(([name, value]) => [name, safe(value)]),
          ).toString();
          const response = await ask(`/api/v1${filled}${body ? '' : `?${asked}`}`, {
            method: method.toUpperCase(),
            ...(body && {
              body: JSON.stringify(content),
              headers: { 'content-type': 'application/json' },
            }),
          });
          expect(faults, await response.clone().text()).toEqual([]);
          expect(response.status, await response.clone().text()).toBeLessThan(500);
          if (response.status >= 400 && response.status !== 405)
            expect(await response.json()).toMatchObject({ status: response.status });
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** Half a pair has no form in UTF-8 and cannot be sent. */
function safe(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
