/**
 * What a client sent: one statement with its parameters as SQL literals, or several statements of a simple
 * message without any.
 */
export interface LoggedMessage {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** A transaction as a server's log tells it (`log_statement = all`). */
export type LoggedTransaction = readonly LoggedMessage[];

const ENTRY = /^\d{4}-\d\d-\d\d [\d:.]+ \S+ \[(\d+)\] ([A-Z]+): {2}/m;
const PARAMETER = /\$(\d+) = (NULL|'(?:[^']|'')*')/g;

/** Every transaction that began and was committed in a piece of the log. */
export function transactionsIn(log: string): LoggedTransaction[] {
  const messages = messagesIn(log);
  const sessions = new Set(messages.map(({ pid }) => pid));
  return [...sessions].flatMap((session) => committed(messages.filter(({ pid }) => pid === session)));
}

interface Message {
  readonly pid: string;
  readonly sql: string;
  parameters: readonly string[];
}

function messagesIn(log: string): Message[] {
  const [, ...parts] = log.split(ENTRY);
  const messages: Message[] = [];
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const [pid = '', level, entry = ''] = parts.slice(i, i + 3);
    const text = entry.trimEnd().replaceAll('\n\t', '\n');
    const sql = /^(?:statement|execute [^:]+): (.*)$/s.exec(text)?.[1];
    if (level === 'LOG' && sql !== undefined) messages.push({ pid, sql, parameters: [] });
    const asked =
      level === 'DETAIL' && /^parameters: /i.test(text)
        ? messages.findLast((message) => message.pid === pid)
        : undefined;
    if (asked) asked.parameters = [...text.matchAll(PARAMETER)].map(([, , value = 'NULL']) => value);
  }
  return messages;
}

function committed(session: readonly Message[]): LoggedTransaction[] {
  const transactions: LoggedMessage[][] = [];
  let open: LoggedMessage[] | undefined;
  for (const { sql, parameters } of session) {
    if (sql.startsWith('BEGIN')) open = [];
    open?.push({ sql, parameters });
    if (open && /COMMIT$/.test(sql)) transactions.push(open);
    if (/(COMMIT|ROLLBACK)$/.test(sql)) open = undefined;
  }
  return transactions;
}
