import { randomUUID } from 'node:crypto';
import type { Msg, MsgHdrs } from '@nats-io/transport-node';
import {
  type Actor,
  type Call,
  fieldProblem,
  INPUT_BOUNDS,
  jsonExcess,
  monotonicNow,
  nextTraceparent,
  type Operation,
  Problem,
  parseInput,
  refuseFlaws,
  type StoredFile,
  wallClock,
} from '@yinhu/contracts/kernel';
import type { Peers } from '../peers/peers.ts';
import { type Authenticate, authorise } from './authorise.ts';
import { canonicalHash } from './canonical-json.ts';
import { DEFAULT_TIMEOUT_MS, HEADER } from './headers.ts';
import { openedPayload } from './sealed.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What identifies a call in the logs, known before anything about it is checked. */
export type CallHeader = Pick<Call, 'operation' | 'requestId' | 'traceparent' | 'deadline'>;

/** @param waitedMs what the message waited on its way, which is no longer left */
export const headerOf = (
  operation: Operation,
  headers: MsgHdrs | undefined,
  waitedMs: number,
): CallHeader => ({
  operation: operation.name,
  requestId: headers?.get(HEADER.requestId) || randomUUID(),
  traceparent: nextTraceparent(headers?.get(HEADER.traceparent)),
  deadline: monotonicNow() + timeLeft(headers?.get(HEADER.timeLeft)) - waitedMs,
});

const timeLeft = (sent: string | undefined): number =>
  sent && Number.isFinite(Number(sent)) ? Number(sent) : DEFAULT_TIMEOUT_MS;

/** What reading a call needs to know of whom to believe. */
export interface Trust {
  readonly authenticate: Authenticate;
  readonly peers: Peers;
}

/** Reads, authenticates, authorises and validates a message, in this order. @throws Problem */
export async function acceptCall(
  operation: Operation,
  message: Msg,
  header: CallHeader,
  { authenticate, peers }: Trust,
) {
  if (monotonicNow() >= header.deadline) throw new Problem('deadline_exceeded');
  const sent = jsonOf(await openedPayload(operation, message, textOf(message.data), peers));
  const token = message.headers?.get(HEADER.token) || undefined;
  const caller = token ? await authenticate(token) : null;
  const actor = authorise(operation, caller);
  const input = parseInput(operation.input, sent);
  const idempotencyKey = message.headers?.get(HEADER.idempotencyKey) || undefined;
  const effectiveAt = message.headers?.get(HEADER.effectiveAt);
  const call: Call = {
    ...header,
    actor,
    at: effectiveInstant(effectiveAt, actor),
    ...(effectiveAt ? { backdated: true as const } : {}),
    ...(idempotencyKey ? { idempotencyKey, inputHash: canonicalHash(identityOf(operation, input)) } : {}),
    ...(token ? { token } : {}),
  };
  return { input, call };
}

/** What makes two requests the same: a file sent again lies under another key, and is the same file. */
function identityOf({ upload }: Operation, input: unknown): unknown {
  if (!upload) return input;
  const { file, ...rest } = input as { file: StoredFile };
  return { ...rest, file: { fileName: file.fileName, sha256: file.sha256 } };
}

function textOf(data: Uint8Array): string {
  try {
    return utf8.decode(data);
  } catch {
    throw new Problem('malformed_request', { reason: 'invalid_utf8' });
  }
}

/** Nobody is trusted for being on the bus: what is refused of a caller over HTTP is refused here too. */
function jsonOf(text: string): unknown {
  const excess = jsonExcess(text, INPUT_BOUNDS);
  if (excess) throw new Problem('malformed_request', { reason: excess });
  const sent = parsed(text);
  refuseFlaws(sent);
  return sent;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed_request', { reason: 'invalid_json' });
  }
}

/** Now, or a past instant where the actor has the right to enter the past. */
function effectiveInstant(header: string | undefined, actor: Actor | null): Date {
  if (!header) return new Date();
  if (!actor?.backdating) throw new Problem('backdating_forbidden');
  const at = new Date(header);
  if (Number.isNaN(at.getTime())) throw fieldProblem('Effective-At', 'format', { format: 'datetime' });
  if (at.getTime() > wallClock()) throw fieldProblem('Effective-At', 'in_future');
  return at;
}
