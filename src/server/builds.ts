/** How far the build after a change is. */
export type BuildState = { state: 'idle' | 'running' } | { state: 'failed'; reason: string };

/** Milliseconds for which builds wait and are put off. */
export interface BuildPatience {
  /** Without a write before a build begins, so that one build does for several. */
  quiet: number;
  /** Until it begins though writes go on. */
  longest: number;
  /** From the first write on, for which a build that runs gives way to further ones. */
  givesWay: number;
}

const usual: BuildPatience = { quiet: 1000, longest: 10_000, givesWay: 45_000 };

/** What builds are made with. */
export interface BuildMaker {
  /** Builds; `signal` ends it without harm. */
  build: (options: { force: boolean }, signal: AbortSignal) => Promise<void>;
  /** Runs what writes, one after another. */
  enqueue: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Whether somebody waits to write. */
  isWriting: () => boolean;
  /** Hears that a build ended, well or not. */
  onEnd: () => void;
  /** Words for why a build failed. */
  tell: (error: unknown) => string;
  patience?: Partial<BuildPatience>;
}

/**
 * Builds a corpus after it was written: once for several writes that follow one another, and so that nobody who writes waits for a
 * build. A build that is ended leaves the last one as it is.
 */
export class Builds {
  readonly #maker: BuildMaker;
  readonly #patience: BuildPatience;
  #state: BuildState = { state: 'idle' };
  /** When the first write came that no build has taken in. */
  #since: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Promise<void> | undefined;
  #building: Promise<void> | undefined;
  #isStopped = false;
  #running: { controller: AbortController; since: number } | undefined;

  constructor(maker: BuildMaker) {
    this.#maker = maker;
    this.#patience = { ...usual, ...maker.patience };
  }

  get state(): BuildState {
    return this.#since === undefined ? this.#state : { state: 'running' };
  }

  /** Asks for a build that takes in what was written. */
  ask(): void {
    const now = performance.now();
    this.#since ??= now;
    const { quiet, longest } = this.#patience;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(quiet, this.#since + longest - now));
    this.#timer = setTimeout(() => void this.#queue({ force: false }, true), wait);
    this.#timer.unref();
  }

  /** Builds as soon as nothing else writes; what waits for a build shares it. */
  run(options = { force: false }): Promise<void> {
    return this.#queue(options, false);
  }

  #queue(options: { force: boolean }, mayWait: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting ??= this.#maker.enqueue(() => {
      this.#waiting = undefined;
      // Who came meanwhile goes first, unless that was so for long.
      if (mayWait && this.#maker.isWriting() && !this.#isOverdue()) {
        this.ask();
        return Promise.resolve();
      }
      this.#building = this.#build(options).finally(() => {
        this.#building = undefined;
      });
      return this.#building;
    });
    return this.#waiting;
  }

  /** Ends the build that runs, so that somebody can write; it is asked for anew. One that was put off for long goes on. */
  giveWay(): void {
    const running = this.#running;
    if (running && !this.#isOverdue(running.since)) running.controller.abort();
  }

  #isOverdue(since = this.#since): boolean {
    return since !== undefined && performance.now() - since >= this.#patience.givesWay;
  }

  /** Ends the build that runs and asks for no other: what is not built is built at the next start. */
  stop(): void {
    this.#isStopped = true;
    this.#since = undefined;
    clearTimeout(this.#timer);
    this.#running?.controller.abort();
  }

  /** Resolves when everything that was written is built. */
  async finish(): Promise<void> {
    for (;;) {
      if (this.#waiting) await this.#waiting;
      else if (this.#building) await this.#building;
      else if (this.#since !== undefined) await this.run();
      else return;
    }
  }

  async #build(options: { force: boolean }): Promise<void> {
    const since = this.#since ?? performance.now();
    const controller = new AbortController();
    this.#since = undefined;
    this.#running = { controller, since };
    this.#state = { state: 'running' };
    try {
      await this.#maker.build(options, controller.signal);
      this.#state = { state: 'idle' };
    } catch (error) {
      if (this.#isStopped) this.#state = { state: 'idle' };
      else if (controller.signal.aborted) this.#since = since;
      else this.#state = { state: 'failed', reason: this.#maker.tell(error) };
    } finally {
      this.#running = undefined;
      this.#maker.onEnd();
    }
    if (this.#since !== undefined) this.ask();
  }
}
