import { parentPort } from 'node:worker_threads';
import { Problem } from '@yinhu/contracts/kernel';

/** What a thread answers. An error that is no Problem is thrown instead, and ends it. */
export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly problem: [Problem['code'], Problem['params'], Problem['fields']] };

type Task = (input: never) => unknown;

/** Makes the thread that this module was started as do these tasks, one after the other. */
export function serveApart(tasks: Readonly<Record<string, Task>>): void {
  const named = new Map(Object.entries(tasks));
  parentPort?.on('message', async ({ task, input }: { task: string; input: never }) => {
    const work = named.get(task);
    if (!work) throw new Error(`there is no task ${task}`);
    parentPort?.postMessage(await replyOf(work, input));
  });
}

async function replyOf(work: Task, input: never): Promise<Reply> {
  try {
    return { ok: true, data: await work(input) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ok: false, problem: [error.code, error.params, error.fields] };
  }
}
