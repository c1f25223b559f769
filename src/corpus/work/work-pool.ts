import { Worker } from 'node:worker_threads';
import { UnreadableSource } from '../../parse.ts';
import { CorpusError } from '../corpus-error.ts';
import type { JobName, Jobs } from './jobs.ts';

/** What took more time or memory than one job may. */
export class TooMuchWork extends Error {
  override name = 'TooMuchWork';
}

/** More waits than can be done soon. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

/** What one job may take, and how much is done at once. */
export interface WorkLimits {
  milliseconds: number;
  megabytes: number;
  atOnce: number;
  waiting: number;
}

const usualLimits: WorkLimits = { milliseconds: 30_000, megabytes: 1024, atOnce: 2, waiting: 32 };

/** Faults of the caller, which cross threads by their name. */
const known: Readonly<Record<string, new (message: string) => Error>> = {
  UnreadableSource: UnreadableSource as unknown as new (message: string) => Error,
  CorpusError,
};

interface Reply {
  gives?: unknown;
  fault?: { kind: string; message: string; stack?: string };
}

/** Does work that may take long on other threads, so that this one can answer meanwhile. */
export class WorkPool {
  readonly #limits: WorkLimits;
  readonly #idle: Worker[] = [];
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: Partial<WorkLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits };
  }

  /**
   * Does a job.
   * @param signal ends it, where nobody waits for it any more
   * @throws {TooMuchWork} if it takes more time or memory than it may
   * @throws {TooBusy} if too many wait already
   * @throws {UnreadableSource} if the file cannot be read
   */
  async run<Name extends JobName>(
    name: Name,
    given: Jobs[Name]['given'],
    signal?: AbortSignal,
  ): Promise<Jobs[Name]['gives']> {
    await this.#wait(signal);
    try {
      return (await this.#do(name, given, signal)) as Jobs[Name]['gives'];
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (this.#running >= this.#limits.atOnce) {
      if (this.#waiting.length >= this.#limits.waiting)
        throw new TooBusy(
          'ほかの処理が多いため、いまは受け付けられません。しばらくしてからもう一度お試しください。',
        );
      await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    }
    this.#running++;
    if (!signal?.aborted) return;
    this.#running--;
    this.#waiting.shift()?.();
    signal.throwIfAborted();
  }

  #do(name: JobName, given: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    const idle = this.#idle.pop();
    const worker = idle ?? startWorker(this.#limits.megabytes);
    return new Promise((resolve, reject) => {
      const end = (reason: unknown) => {
        clear();
        void worker.terminate();
        reject(reason);
      };
      const tooLate = () => end(new TooMuchWork(sayTooLate(this.#limits.milliseconds)));
      let late: NodeJS.Timeout | undefined;
      const send = () => {
        late = setTimeout(tooLate, this.#limits.milliseconds);
        worker.once('message', replied).postMessage({ name, given });
      };
      const abort = () => end(signal?.reason);
      const failed = (error: NodeJS.ErrnoException) =>
        end(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new TooMuchWork(
                'この文書の処理には、使える量を超えるメモリーが必要です。分けてからお試しください。',
              )
            : error,
        );
      const replied = ({ gives, fault }: Reply) => {
        clear();
        this.#keep(worker);
        if (!fault) resolve(gives);
        else reject(makeFault(fault));
      };
      const clear = () => {
        clearTimeout(late);
        signal?.removeEventListener('abort', abort);
        worker.off('message', replied).off('message', send).off('error', failed);
        // What a thread that is ended says afterwards is for nobody.
        worker.on('error', () => {});
      };
      signal?.addEventListener('abort', abort);
      worker.once('error', failed).ref();
      // A new thread says when it has loaded the program, which is no part of the job.
      if (idle) send();
      else worker.once('message', send);
    });
  }

  /** A thread that has loaded the program answers the next job sooner. */
  #keep(worker: Worker): void {
    worker.removeAllListeners('error');
    worker.on('error', () => {});
    if (this.#idle.length >= this.#limits.atOnce) void worker.terminate();
    else {
      // An idle thread keeps no process alive.
      worker.unref();
      this.#idle.push(worker);
    }
  }
}

const sayTooLate = (milliseconds: number): string =>
  `この文書の処理は${milliseconds / 1000}秒で終わらなかったため、中止しました。分けるか、構造（入れ子の深さ、行の長さ）を確かめてください。`;

/** Where the program runs from its sources, the loader that runs them is needed on the thread as well. */
const fromSource = (file: string): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;

function startWorker(megabytes: number): Worker {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), limits);
  return new Worker(fromSource(new URL('./worker.ts', import.meta.url).href), { ...limits, eval: true });
}

function makeFault({ kind, message, stack }: NonNullable<Reply['fault']>): Error {
  const Fault = known[kind] ?? Error;
  const fault = new Fault(message);
  if (stack !== undefined) fault.stack = stack;
  return fault;
}
