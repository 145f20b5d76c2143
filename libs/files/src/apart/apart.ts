import { Worker } from 'node:worker_threads';
import { Problem } from '@yinhu/contracts/kernel';
import type { Reply } from './serve-apart.ts';
import { Turns } from './turns.ts';

/** Work on a foreign file took more memory or time than it may. Nothing of it is left. */
export class Overtaxed extends Error {
  override readonly name = 'Overtaxed';

  constructor(readonly of: 'memory' | 'time') {
    super(`the work took too much ${of}`);
  }
}

export interface ApartOptions {
  /** Megabytes of JavaScript's heap; buffers lie outside of it. */
  readonly heapMb: number;
  /** How many work at once; the others wait. */
  readonly lanes: number;
}

/** How long a thread without work is kept: what it has loaded serves the next file. */
const KEPT_MS = 20_000;
/** How a thread reads our sources where tests run them; jest.config.mjs sets it. */
const OPTIONS = process.env.YINHU_APART_OPTIONS?.split(' ');

/**
 * Does work that a foreign file may make fail badly in threads of its own, each with a heap and a time of its
 * own: what exhausts them ends the thread and no more.
 */
export class Apart<Tasks> {
  private readonly turns: Turns;
  private readonly spare: { readonly worker: Worker; readonly end: NodeJS.Timeout }[] = [];

  /** @param entry the module that serves the tasks (`serveApart`), beside the one that names it */
  constructor(
    private readonly entry: URL,
    private readonly options: ApartOptions,
  ) {
    this.turns = new Turns(options.lanes);
  }

  /** @throws Overtaxed, the Problem that the task threw, or another error as one of this thread */
  run<Name extends keyof Tasks & string>(
    task: Name,
    input: InputTo<Tasks[Name]>,
    timeoutMs: number,
  ): Promise<ResultOf<Tasks[Name]>> {
    return this.turns.take(async () => {
      const worker = this.spareWorker() ?? this.start();
      try {
        const reply = await answerOf(worker, { task, input }, timeoutMs);
        this.keep(worker);
        return dataOf(reply) as ResultOf<Tasks[Name]>;
      } catch (error) {
        if (!(error instanceof Problem)) await worker.terminate();
        throw error;
      }
    });
  }

  private start(): Worker {
    const worker = new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.heapMb, maxYoungGenerationSizeMb: 8 },
      ...(OPTIONS ? { execArgv: OPTIONS } : {}),
    });
    // Without a listener, the end of a thread would be the end of the process.
    worker.on('error', () => undefined);
    return worker;
  }

  private spareWorker(): Worker | undefined {
    const found = this.spare.pop();
    if (!found) return undefined;
    clearTimeout(found.end);
    found.worker.ref();
    return found.worker;
  }

  /** Neither the thread nor its end keeps the process from ending. */
  private keep(worker: Worker): void {
    worker.unref();
    const end = setTimeout(() => {
      this.spare.splice(
        this.spare.findIndex((one) => one.worker === worker),
        1,
      );
      void worker.terminate();
    }, KEPT_MS).unref();
    this.spare.push({ worker, end });
  }
}

type InputTo<Task> = Task extends (input: infer I) => unknown ? I : never;
type ResultOf<Task> = Task extends (input: never) => infer R ? Awaited<R> : never;

function answerOf(worker: Worker, work: { task: string; input: unknown }, timeoutMs: number): Promise<Reply> {
  return new Promise<Reply>((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new Overtaxed('time'))), timeoutMs);
    const onError = (error: NodeJS.ErrnoException) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Overtaxed('memory') : error));
    const onExit = (code: number) => settle(() => reject(new Error(`a thread ended by itself with ${code}`)));
    const onMessage = (reply: Reply) => settle(() => resolve(reply));
    function settle(outcome: () => void): void {
      clearTimeout(timer);
      worker.off('error', onError).off('exit', onExit).off('message', onMessage);
      outcome();
    }
    worker.on('error', onError).on('exit', onExit).on('message', onMessage);
    worker.postMessage(work);
  });
}

function dataOf(reply: Reply): unknown {
  if (reply.ok) return reply.data;
  throw new Problem(...reply.problem);
}
