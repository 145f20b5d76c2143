/** A transaction as a server's log tells it (`log_statement = all`): the messages of its client, parameters written into them. */
export type LoggedTransaction = readonly string[];

const ENTRY = /^\d{4}-\d\d-\d\d [\d:.]+ \S+ \[(\d+)\] ([A-Z]+): {2}/m;
const PARAMETER = /\$(\d+) = (NULL|'(?:[^']|'')*')/g;

/** Every transaction that began and was committed in a piece of the log. */
export function transactionsIn(log: string): LoggedTransaction[] {
  const messages = messagesIn(log);
  const sessions = new Set(messages.map(({ pid }) => pid));
  return [...sessions].flatMap((session) => committed(messages.filter(({ pid }) => pid === session).map(({ sql }) => sql)));
}

interface Message {
  readonly pid: string;
  sql: string;
}

function messagesIn(log: string): Message[] {
  const [, ...parts] = log.split(ENTRY);
  const messages: Message[] = [];
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const [pid = '', level, entry = ''] = parts.slice(i, i + 3);
    const text = entry.trimEnd().replaceAll('\n\t', '\n');
    const sql = /^(?:statement|execute [^:]+): (.*)$/s.exec(text)?.[1];
    if (level === 'LOG' && sql !== undefined) messages.push({ pid, sql });
    const asked = level === 'DETAIL' && /^parameters: /i.test(text) ? messages.findLast((message) => message.pid === pid) : undefined;
    if (asked) asked.sql = filledIn(asked.sql, text);
  }
  return messages;
}

function filledIn(sql: string, parameters: string): string {
  const values = new Map([...parameters.matchAll(PARAMETER)].map(([, place, value]) => [place, value]));
  return sql.replace(/\$(\d+)/g, (whole, place: string) => values.get(place) ?? whole);
}

function committed(session: readonly string[]): string[][] {
  const transactions: string[][] = [];
  let open: string[] | undefined;
  for (const sql of session) {
    if (sql.startsWith('BEGIN')) open = [];
    open?.push(sql);
    if (open && /COMMIT$/.test(sql)) transactions.push(open);
    if (/(COMMIT|ROLLBACK)$/.test(sql)) open = undefined;
  }
  return transactions;
}
