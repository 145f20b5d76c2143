import { COUNTY } from '../stack/organisations.ts';
import { thisYear } from '../stack/plans.ts';
import { draftId, FIRST } from './drafts.ts';
import type { LoggedTransaction } from './statements.ts';

/** What was submitted when a transaction was recorded. */
export interface Submitted {
  readonly filingId: string;
  readonly entityId: string;
  readonly fingerprint: string;
}

export const PGBENCH_DRAFTS = '8000';
export const PGBENCH_ENTITIES = '9000';
/** Of no relay: what pgbench enters stays where it is. */
const NO_PARTITION = '99';

/**
 * The transaction of a submission as a script for pgbench: the service's own statements, prepared once on
 * each connection as the service has them, with another draft each time. Only what must differ from one
 * submission to the next is a variable. What the service sends without waiting goes with what follows it.
 */
export function scriptOf(
  recorded: LoggedTransaction,
  submitted: Submitted,
  { callers, entities }: { callers: number; entities: number },
): string {
  const events = [...JSON.stringify(recorded).matchAll(/id\\*":\\*"([0-9a-f-]{36})\\*",\\*"source/g)].map(
    ([, id = '']) => id,
  );
  const number = new RegExp(`${COUNTY}-${thisYear()}-\\d{4,}`, 'g');
  const replaced = (message: string) =>
    events
      .reduce((text, id, i) => text.replaceAll(id, draftId(`a00${i}`, ':n')), message)
      .replaceAll(submitted.filingId, draftId(PGBENCH_DRAFTS, ':n'))
      .replaceAll(submitted.entityId, draftId(PGBENCH_ENTITIES, ':e'))
      .replaceAll(submitted.fingerprint, 'bench-:n')
      .replace(number, `${COUNTY}-${thisYear()}-:last`);
  const statements = recorded.map(({ sql, parameters }, i) => ({
    ...{ sql, name: `s${i}` },
    parameters: sql.includes('INTO outbox')
      ? parameters.with(0, (parameters[0] ?? '').replace(/\d+/g, NO_PARTITION))
      : parameters,
  }));
  return [
    `\\set n ${FIRST} + :i * ${callers} + :client_id`,
    `\\set e ${FIRST} + (:i * ${callers} + :client_id) % ${entities}`,
    '\\set i :i + 1',
    '\\if :prepared = 0',
    ...statements.filter(isPrepared).map(({ name, sql }) => `PREPARE ${name} AS ${sql};`),
    '\\set prepared 1',
    '\\endif',
    ...statements.map((statement) =>
      isPrepared(statement)
        ? `EXECUTE ${statement.name}(${replaced(statement.parameters.join(', '))})${endOf(statement.sql)}`
        : `${replaced(statement.sql.replaceAll(';\n', ' \\;\n'))};`,
    ),
    '',
  ].join('\n');
}

const isPrepared = ({ parameters }: { parameters: readonly string[] }): boolean => parameters.length > 0;

/** The step of the county's counter gives the number that follows; what only writes is not waited for. */
function endOf(sql: string): string {
  if (sql.includes('INTO filing_counter')) return ' \\gset';
  return /^\s*(INSERT|UPDATE|DELETE)/.test(sql) && !/RETURNING/.test(sql) ? ' \\;' : ';';
}
