import { Problem } from './problem.ts';

/** Says that a corpus is being written, and when to ask again. */
export function makeBusy(cause: Error): Problem {
  return new Problem(503, 'ほかの処理が終わるのを待っています。しばらくしてからもう一度お試しください。', {
    cause,
    headers: { 'retry-after': '5' },
  });
}
