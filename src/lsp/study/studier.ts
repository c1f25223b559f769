import { Worker } from 'node:worker_threads';
import type { ClauseOperation } from '../../diff/renumber/operation.ts';
import type { Finding } from '../../model/finding.ts';
import { unpackDocument } from './parcel.ts';
import type { FixReply, Order, RenumberReply, StudyReply, StudyRequest } from './request.ts';
import { Study } from './study.ts';

/** Who is told what was found. */
export interface StudyListener {
  onStudy: (uri: string, study: Study) => void;
  onFindings: (uri: string, study: Study) => void;
  onFailure: (uri: string, reason: string) => void;
}

/** Milliseconds without a sign of life after which a thread is given up. */
const longestSilence = 60_000;
const mostMegabytes = 2048;

/** Who waits for a job. */
interface Awaited {
  resolve: (reply: unknown) => void;
  refuse: (reason: string) => unknown;
}

/** Has texts studied on another thread, so that this one can always answer. */
export class Studier {
  readonly #listener: StudyListener;
  readonly #asked = new Map<string, StudyRequest>();
  readonly #studies = new Map<string, Study>();
  readonly #replies = new Map<number, Awaited>();
  #jobs = 0;
  #worker?: Worker;
  #alarm?: NodeJS.Timeout;

  constructor(listener: StudyListener) {
    this.#listener = listener;
  }

  /** Asks for a version of a text; what was asked of an earlier one may come or not. */
  ask(request: StudyRequest): void {
    this.#asked.set(request.uri, request);
    this.#send({ kind: 'study', ...request });
    this.#watch();
  }

  /** Has a clause of a studied version put in, taken away or moved. */
  renumber(uri: string, version: number, operation: ClauseOperation): Promise<RenumberReply> {
    return this.#ask<RenumberReply>(
      (job) => ({ kind: 'renumber', uri, version, job, operation }),
      (refused) => ({
        refused,
      }),
    );
  }

  /** Which of some findings can be corrected with the meaning left as it is: their places in the list. */
  fix(uri: string, version: number, findings: readonly Finding[]): Promise<FixReply> {
    return this.#ask<FixReply>(
      (job) => ({ kind: 'fix', uri, version, job, findings }),
      () => [],
    );
  }

  /**
   * Has a job done.
   * @param refuse what the answer is where the thread was given up
   */
  #ask<Reply>(order: (job: number) => Order, refuse: (reason: string) => Reply): Promise<Reply> {
    const job = ++this.#jobs;
    return new Promise((resolve) => {
      this.#replies.set(job, { resolve: resolve as (reply: unknown) => void, refuse });
      this.#send(order(job));
    });
  }

  #send(order: Order): void {
    this.#open().postMessage(order);
  }

  /** Forgets a text that was closed. */
  forget(uri: string): void {
    this.#asked.delete(uri);
    this.#studies.delete(uri);
    if (this.#worker) this.#send({ kind: 'forget', uri });
  }

  async close(): Promise<void> {
    clearTimeout(this.#alarm);
    await this.#worker?.terminate();
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startWorker();
    worker.on('message', (message: StudyReply) => void this.#hear(message));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#giveUp(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'この文書の解析には、使える量を超えるメモリーが必要です。文書を分けてください。'
          : `この文書を解析できませんでした（${error.message}）。`,
      ),
    );
    this.#worker = worker;
    return worker;
  }

  #watch(): void {
    clearTimeout(this.#alarm);
    if (this.#asked.size === 0) return;
    const seconds = longestSilence / 1000;
    this.#alarm = setTimeout(
      () =>
        this.#giveUp(
          `この文書の解析は${seconds}秒で終わらなかったため、中止しました。文書を分けるか、入れ子の深さや行の長さを確かめてください。`,
        ),
      longestSilence,
    );
    this.#alarm.unref();
  }

  /** Ends the thread and says of every text that waits why nothing will come; the next change starts another. */
  #giveUp(reason: string): void {
    clearTimeout(this.#alarm);
    void this.#worker?.removeAllListeners().terminate();
    this.#worker = undefined;
    for (const uri of this.#asked.keys()) this.#listener.onFailure(uri, reason);
    for (const { resolve, refuse } of this.#replies.values()) resolve(refuse(reason));
    this.#asked.clear();
    this.#replies.clear();
  }

  async #hear(message: StudyReply): Promise<void> {
    const { uri, version } = message;
    if (message.kind === 'renumbered' || message.kind === 'fixed') {
      this.#replies.get(message.job)?.resolve(message.reply);
      this.#replies.delete(message.job);
      return;
    }
    const request = this.#asked.get(uri);
    this.#watch();
    if (!request) return;
    if (message.kind === 'failed') {
      if (request.version === version) this.#asked.delete(uri);
      this.#listener.onFailure(uri, message.reason);
    } else if (message.kind === 'document') {
      // An earlier version than the last that was asked for is of no use once a later one is under way.
      if (version < request.version) return;
      const document = await unpackDocument(message.parcel, giveWay);
      if (this.#asked.get(uri)?.version !== version) return;
      const study = new Study(version, request.value, document, message.marks, message.tokens);
      await study.prepare(giveWay);
      if (this.#asked.get(uri)?.version !== version) return;
      this.#studies.set(uri, study);
      this.#listener.onStudy(uri, study);
    } else {
      const study = await this.#studyOf(uri, version);
      if (!study) return;
      this.#asked.delete(uri);
      this.#watch();
      study.findings = message.findings;
      this.#listener.onFindings(uri, study);
    }
  }

  /** The study to which findings belong, which may still be unpacked when they come. */
  async #studyOf(uri: string, version: number): Promise<Study | undefined> {
    while (this.#asked.get(uri)?.version === version) {
      const study = this.#studies.get(uri);
      if (study?.version === version) return study;
      await giveWay();
    }
    return undefined;
  }
}

function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Where the program runs from its sources, the loader that runs them is needed on the thread as well. */
const fromSource = (file: string): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;

function startWorker(): Worker {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./language-worker.js', import.meta.url), limits);
  return new Worker(fromSource(new URL('./worker.ts', import.meta.url).href), { ...limits, eval: true });
}
