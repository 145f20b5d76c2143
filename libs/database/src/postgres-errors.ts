import { Problem, Shortage } from '@yinhu/contracts/kernel';

interface PostgresError extends Error {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as PostgresError).code : undefined;

/** Tables of our own whose keys a caller cannot violate: that would be a defect, not an answer. */
const LOG_TABLES = new Set([
  'outbox',
  'inbox',
  'inbox_watermark',
  'outbox_partition',
  'idempotency_key',
  'dead_letter',
  'audit',
]);

/**
 * Whether a unique (or exclusion) constraint of the service's tables refused the row: the one named, or any.
 */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505' && codeOf(error) !== '23P01') return false;
  const { table, constraint: violated } = error as PostgresError;
  return constraint ? violated === constraint : !LOG_TABLES.has(table ?? '');
}

/** Two transactions that changed the same aggregate without locking it announced the same version. */
export const isVersionTaken = (error: unknown): boolean => isUniqueViolation(error, 'outbox_version');

/** Serialization failure or deadlock: the same work may succeed when done again. */
export const isWorthRetrying = (error: unknown): boolean =>
  codeOf(error) === '40001' || codeOf(error) === '40P01';

/** Stopped by statement_timeout, that is, by the call's deadline. */
export const isTimedOut = (error: unknown): boolean => codeOf(error) === '57014';

const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
const LOST_TEXT =
  /^(Connection terminated|Client has encountered a connection|Client was closed|timeout exceeded when trying|Cannot use a pool after|Driver not Connected)/;

const UNSENT_TEXT = /^Client (has encountered a connection error|was closed)/;

/**
 * What the server lacks, by the code it says so with. A person has to help with most; the work itself may be
 * repeated as it is.
 */
const SHORTAGES: Readonly<Record<string, Shortage>> = {
  '53100': 'disk_full',
  '53200': 'out_of_memory',
  '53300': 'connections',
  '57P03': 'starting',
};

/**
 * What a standby answers to the BEGIN of a write. Its 25006 is no such sign: a read of ours that writes has
 * it too, and is a defect.
 */
const isReadOnlyServer = (error: unknown): boolean =>
  codeOf(error) === '0A000' &&
  (error as Error).message.startsWith('cannot set transaction read-write mode during recovery');

const shortageOf = (error: unknown): Shortage | undefined =>
  isReadOnlyServer(error) ? 'read_only' : SHORTAGES[codeOf(error) ?? ''];

/**
 * What a caller is told when the server cannot serve for the moment; nothing where the error says something
 * else.
 */
export function unavailability(error: unknown): Problem | undefined {
  const shortage = shortageOf(error);
  if (shortage) return new Problem('service_unavailable', { shortage });
  return isConnectionLost(error) ? new Problem('service_unavailable') : undefined;
}

/** The server is not there, is shutting down, or has no connection free. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return LOST.has(code) || code.startsWith('08') || (error instanceof Error && LOST_TEXT.test(error.message));
}

/** The connection was known to be lost before the statement was sent: the server has not seen it. */
export const isUnsent = (error: unknown): boolean =>
  error instanceof Error && UNSENT_TEXT.test(error.message);

/**
 * Classes of SQLSTATE that speak of the schema, of rights or of the server itself, whatever row a statement
 * was about.
 */
const SERVER_CLASSES = new Set(['0A', '25', '28', '3D', '3F', '42', '53', '55', '57', '58', 'F0', 'XX']);
/** … and of the row: what the statement brought is not what the database takes. */
const ROW_CLASSES = new Set(['22', '23', '44', 'P0']);
/** A row outside of the scope has the code of a right that is missing. */
const ROW_SECURITY = /row-level security/;

const classOf = (error: unknown): string => sqlStateOf(error)?.slice(0, 2) ?? '';

/** The SQLSTATE of PostgreSQL's error, if it is one. */
export const sqlStateOf = (error: unknown): string | undefined =>
  /^[0-9A-Z]{5}$/.test(codeOf(error) ?? '') ? codeOf(error) : undefined;

/** A table that is not there, a right that is missing, a disk that is full: it befalls whatever is tried. */
export const isServersFault = (error: unknown): boolean =>
  SERVER_CLASSES.has(classOf(error)) && !ROW_SECURITY.test((error as Error).message);

/** The row itself is refused: a constraint, a value out of range. */
export const isRowsFault = (error: unknown): boolean => ROW_CLASSES.has(classOf(error));
