import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import type { ServiceName } from '@yinhu/contracts/kernel';
import { consumersOf } from '@yinhu/contracts/system';
import type { Peers } from './peers.ts';

/** Header of an event, once for each consumer and key: `{consumer} {proof}`. */
const PROOF = 'Yinhu-Proof';

/** What shows each consumer of a service that an event is the service's. */
export function proofsOfEvent(peers: Peers, producer: ServiceName, subject: string, text: string): MsgHdrs {
  const values = headers();
  for (const consumer of consumersOf(producer)) {
    for (const proof of peers.prove(consumer, 'event', subject, text))
      values.append(PROOF, `${consumer} ${proof}`);
  }
  return values;
}

/** Whether the message was published, on this subject and with these bytes, by the producer. */
export function isEventOf(
  peers: Peers,
  producer: ServiceName,
  message: Pick<Msg, 'headers' | 'subject' | 'string'>,
): boolean {
  const proofs = (message.headers?.values(PROOF) ?? []).map((value) => value.split(' '));
  const ours = proofs.flatMap(([consumer, proof]) => (consumer === peers.me && proof ? proof : []));
  return peers.isProven(producer, 'event', message.subject, message.string(), ours);
}
