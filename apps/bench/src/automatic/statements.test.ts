import { transactionsIn } from './statements.ts';

const at = (pid: number) => `2026-11-29 08:03:00.123 UTC [${pid}] `;

test('transactions are read from a server’s log, session by session, with their parameters', () => {
  const log = [
    `${at(1)}LOG:  statement: BEGIN READ WRITE;\n\tSELECT set_config('a', 'b', true)`,
    `${at(2)}LOG:  statement: BEGIN READ WRITE`,
    `${at(1)}LOG:  execute <unnamed>: SELECT $1,\n\t $2, '$3'`,
    `${at(1)}DETAIL:  Parameters: $1 = 'it''s $2', $2 = NULL`,
    `${at(2)}LOG:  statement: ROLLBACK`,
    `${at(1)}LOG:  statement: INSERT INTO t VALUES ('x');\n\tCOMMIT`,
    `${at(1)}LOG:  statement: SELECT 'after it'`,
    '',
  ].join('\n');
  expect(transactionsIn(log)).toEqual([
    [
      { sql: "BEGIN READ WRITE;\nSELECT set_config('a', 'b', true)", parameters: [] },
      { sql: "SELECT $1,\n $2, '$3'", parameters: ["'it''s $2'", 'NULL'] },
      { sql: "INSERT INTO t VALUES ('x');\nCOMMIT", parameters: [] },
    ],
  ]);
});

test('what did not begin in the piece, or did not end in it, is left out', () => {
  const log = `${at(1)}LOG:  statement: COMMIT\n${at(1)}LOG:  statement: BEGIN\n${at(1)}LOG:  statement: SELECT 1\n`;
  expect(transactionsIn(log)).toEqual([]);
});
