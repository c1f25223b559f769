import { describe, expect, it } from 'vitest';
import { Builds } from '../../src/server/builds.ts';

/** A build that takes as long as it is let, and says how it ended. */
function makeBuilds(patience = {}) {
  const ended: string[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const state = { writing: false, finish: () => {}, fails: false };
  const builds = new Builds({
    build: (_, signal) =>
      new Promise<void>((resolve, reject) => {
        state.finish = () => {
          ended.push(state.fails ? 'failed' : 'built');
          if (state.fails) reject(new Error('no space left'));
          else resolve();
        };
        signal.addEventListener('abort', () => {
          ended.push('gave way');
          reject(signal.reason);
        });
      }),
    enqueue: (work) => {
      const result = queue.then(work);
      queue = result.catch(() => {});
      return result;
    },
    isWriting: () => state.writing,
    onEnd: () => {},
    tell: (error) => (error as Error).message,
    patience: { quiet: 5, longest: 50, givesWay: 10_000, ...patience },
  });
  return { builds, ended, state };
}
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('builds', () => {
  it('do once for several writes, and are told as running until they are done', async () => {
    const { builds, ended, state } = makeBuilds();
    for (let write = 0; write < 5; write++) builds.ask();
    expect(builds.state).toEqual({ state: 'running' });
    await sleep(40);
    state.finish();
    await builds.finish();
    expect([ended, builds.state]).toEqual([['built'], { state: 'idle' }]);
  });

  it('give way to who writes, and are made afterwards', async () => {
    const { builds, ended, state } = makeBuilds();
    builds.ask();
    await sleep(40);
    builds.giveWay();
    await sleep(60);
    state.finish();
    await builds.finish();
    expect(ended).toEqual(['gave way', 'built']);
  });

  it('wait while somebody writes, but not for ever', async () => {
    const { builds, ended, state } = makeBuilds({ givesWay: 60 });
    state.writing = true;
    builds.ask();
    await sleep(30);
    expect(ended).toEqual([]);
    await sleep(120);
    builds.giveWay();
    state.finish();
    await builds.finish();
    expect(ended).toEqual(['built']);
  });

  it('say why they failed, and are tried again when asked', async () => {
    const { builds, state } = makeBuilds();
    state.fails = true;
    const first = builds.run();
    await sleep(5);
    state.finish();
    await first;
    expect(builds.state).toEqual({ state: 'failed', reason: 'no space left' });
    state.fails = false;
    const second = builds.run();
    await sleep(5);
    state.finish();
    await second;
    expect(builds.state).toEqual({ state: 'idle' });
  });

  it('are ended and not made again when all stops', async () => {
    const { builds, ended } = makeBuilds();
    builds.ask();
    await sleep(40);
    builds.stop();
    await builds.finish();
    await sleep(40);
    expect([ended, builds.state]).toEqual([['gave way'], { state: 'idle' }]);
  });
});
