import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback, OpenServer, readProxy, refuseOpen } from '../../src/server/open-server.ts';
import { serverOptions, smallCorpus, startServer } from './start-server.ts';

const proxy = { addresses: ['127.0.0.1'], site: 'https://terms.example.jp' };
const login = { 'x-forwarded-host': 'terms.example.jp', 'x-forwarded-user': 'tanaka' };

describe('an address that others can reach', () => {
  it.each(['0.0.0.0', '::', '192.168.0.7', 'example.jp', '127.0.0.1.example.jp', '10.0.0.1'])(
    '%s is refused without a login',
    (host) => {
      expect(isLoopback(host)).toBe(false);
      expect(() => refuseOpen(host, undefined)).toThrow(OpenServer);
      expect(() => refuseOpen(host, proxy)).not.toThrow();
    },
  );

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('%s is none', (host) => {
    expect(() => refuseOpen(host, undefined)).not.toThrow();
  });

  it('is refused by the command line, with the reason, before anything listens', () => {
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', main, 'serve', '--host', '0.0.0.0', '--port', '0', '--corpus', smallCorpus()],
      { encoding: 'utf8', timeout: 20_000 },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/Without a login only this machine is let in.*--behind-proxy/);
  });
});

describe('a proxy', () => {
  it.each([
    [{ addresses: [] }, /--behind-proxy/],
    [{ addresses: ['nginx'] }, /--behind-proxy.*nginx/],
    [{ addresses: ['0.0.0.0/0'] }, /from \/8 on/],
    [{ addresses: ['10.0.0.0/33'] }, /10\.0\.0\.0\/33/],
    [{ site: 'terms.example.jp' }, /--site/],
    [{ site: 'ftp://terms.example.jp' }, /--site/],
    [{ site: 'https://terms.example.jp/terms/' }, /--site/],
    [{ userHeader: 'a b' }, /--user-header/],
  ])('that is described as %j is refused', (part, words) => {
    expect(() => readProxy({ ...proxy, ...part })).toThrow(words);
  });

  it('is known by address and by range', () => {
    const { peers } = readProxy({ ...proxy, addresses: ['10.0.0.0/24', 'fd00::/64', '192.0.2.1'] });
    expect(['10.0.0.200', '192.0.2.1'].map((one) => peers.check(one))).toEqual([true, true]);
    expect(['10.0.1.1', '192.0.2.2'].map((one) => peers.check(one))).toEqual([false, false]);
    expect(peers.check('fd00::7', 'ipv6')).toBe(true);
  });
});

describe('behind a proxy', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer({ ...serverOptions(smallCorpus()), host: '0.0.0.0', proxy });
  }, 30_000);
  afterAll(() => server.close());
  const ask = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${new URL(server.address).port}/api/v1/documents`, {
      headers: { 'accept-language': 'en', ...headers },
    });

  it('answers whom the proxy has let in', async () => {
    expect((await ask(login)).status).toBe(200);
    expect((await ask({ ...login, origin: 'https://terms.example.jp' })).status).toBe(200);
  });

  it.each([
    ['nobody is logged in', { 'x-forwarded-host': 'terms.example.jp' }, /X-Forwarded-User/i],
    ['the name is empty', { ...login, 'x-forwarded-user': ' ' }, /X-Forwarded-User/i],
    ['the reader added a name of their own', { ...login, 'x-forwarded-user': 'root, tanaka' }, /single name/],
    ['another site is asked for', { ...login, 'x-forwarded-host': 'evil.example' }, /terms\.example\.jp/],
    ['a page of another site asks', { ...login, origin: 'https://evil.example' }, /evil\.example/],
  ])('refuses where %s', async (_, headers, words) => {
    const response = await ask(headers);
    expect(response.status).toBe(403);
    expect((await response.json()).detail).toMatch(words);
  });

  it('refuses whoever is not the proxy', async () => {
    const other = await startServer({
      ...serverOptions(smallCorpus()),
      proxy: { ...proxy, addresses: ['192.0.2.1'] },
    });
    const response = await fetch(`${other.address}api/v1/documents`, {
      headers: { 'accept-language': 'en', ...login },
    });
    expect(response.status).toBe(403);
    expect((await response.json()).detail).toMatch(/only through its proxy/);
    await other.close();
  }, 30_000);
});
