/** Does jobs one after the other on a thread of its own; what a caller is at fault for is told by name. */
import { parentPort } from 'node:worker_threads';
import { jobs } from './jobs.ts';

parentPort?.on('message', async ({ name, given }: { name: keyof typeof jobs; given: never }) => {
  try {
    parentPort?.postMessage({ gives: await jobs[name](given) });
  } catch (error) {
    const { name: kind, message, stack } = error as Error;
    parentPort?.postMessage({ fault: { kind, message, stack } });
  }
});
// The program is loaded: what a job takes is counted from here.
parentPort?.postMessage({ isReady: true });
