import { openSync, readSync, statSync } from 'node:fs';
import { Client } from 'pg';
import { type LoggedTransaction, transactionsIn } from './statements.ts';

const ATTEMPTS = 20;

export interface Server {
  readonly superuserUrl: string;
  readonly logFile: string;
}

/**
 * Has the server log every statement while work is done, and finds the transaction of it that holds all of
 * the texts. Sessions hear of the setting one after the other, so that some work may go unheard.
 */
export async function recordTransaction<T>(
  { superuserUrl, logFile }: Server,
  work: (attempt: number) => Promise<T>,
  textsOf: (done: T) => readonly string[],
): Promise<{ done: T; transaction: LoggedTransaction }> {
  const server = new Client({ connectionString: superuserUrl });
  await server.connect();
  try {
    await server.query(`ALTER SYSTEM SET log_statement = 'all'`);
    await server.query('SELECT pg_reload_conf()');
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const from = statSync(logFile).size;
      const done = await work(attempt);
      const texts = textsOf(done);
      const transaction = transactionsIn(readFrom(logFile, from)).find((messages) => {
        const said = JSON.stringify(messages);
        return texts.every((text) => said.includes(text));
      });
      if (transaction) return { done, transaction };
    }
    throw new Error(`The server’s log ${logFile} does not tell the statements of a submission.`);
  } finally {
    await server.query('ALTER SYSTEM RESET log_statement');
    await server.query('SELECT pg_reload_conf()');
    await server.end();
  }
}

function readFrom(file: string, from: number): string {
  const buffer = Buffer.alloc(statSync(file).size - from);
  readSync(openSync(file, 'r'), buffer, 0, buffer.length, from);
  return buffer.toString('utf8');
}
