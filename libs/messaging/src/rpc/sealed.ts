import type { Msg, MsgHdrs } from '@nats-io/transport-node';
import { headers } from '@nats-io/transport-node';
import { carriesSecret, type Operation, Problem, wallClock } from '@yinhu/contracts/kernel';
import { isProcessName, type ProcessName } from '@yinhu/contracts/system';
import type { Peers } from '../peers/peers.ts';
import { HEADER } from './headers.ts';

/** What a call carries: as it is, or sealed for its service where a secret is in it. */
export async function payloadOf(
  operation: Operation,
  text: string,
  peers: Peers,
  values: MsgHdrs,
): Promise<string> {
  values.set(HEADER.caller, peers.me);
  if (!carriesSecret(operation.input)) return text;
  values.set(HEADER.sealed, '1');
  return peers.seal(operation.service, text);
}

/**
 * The text of a call that came. @throws Problem where it should be sealed and is not, or not for us, or not
 * by who says so
 */
export async function openedPayload(
  operation: Operation,
  message: Msg,
  text: string,
  peers: Peers,
): Promise<string> {
  if (!carriesSecret(operation.input)) return text;
  const opened = await peers.open(text);
  if (opened && opened.from === message.headers?.get(HEADER.caller)) return opened.text;
  throw new Problem('malformed_request', { reason: 'not_sealed' });
}

/** Answers a call: proven to the process that called, and sealed for it where the answer holds a secret. */
export async function answer(
  operation: Operation,
  message: Msg,
  text: string,
  peers: Peers,
  holdsData: boolean,
): Promise<void> {
  const caller = callerOf(message);
  const values = headers();
  // So that the caller can tell how far the two clocks are apart.
  values.set(HEADER.clock, String(wallClock()));
  if (!caller) {
    // Nobody of ours calls without a name; whoever does gets no secret.
    if (!holdsData || !carriesSecret(operation.output)) message.respond(text, { headers: values });
    return;
  }
  const isSealed = holdsData && carriesSecret(operation.output);
  const payload = isSealed ? await peers.seal(caller, text) : text;
  if (isSealed) values.set(HEADER.sealed, '1');
  for (const proof of peers.prove(caller, 'answer', message.reply ?? '', payload))
    values.append(HEADER.proof, proof);
  message.respond(payload, { headers: values });
}

/** The text of an answer; undefined where it is not its service's. */
export async function openedAnswer(
  { service }: Operation,
  reply: Msg,
  peers: Peers,
): Promise<string | undefined> {
  const text = reply.string();
  const isProven = peers.isProven(
    service,
    'answer',
    reply.subject,
    text,
    reply.headers?.values(HEADER.proof) ?? [],
  );
  if (!isProven) return undefined;
  return reply.headers?.get(HEADER.sealed) ? (await peers.open(text))?.text : text;
}

function callerOf(message: Msg): ProcessName | undefined {
  const name = message.headers?.get(HEADER.caller) ?? '';
  return isProcessName(name) ? name : undefined;
}
