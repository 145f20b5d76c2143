import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { monotonicNow, Problem } from '@yinhu/contracts/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';
import { sendProblem } from './send-problem.ts';

const LOOK_EVERY_MS = 500;
/** What is being answered or received when the gateway stops has this time. */
const FINISH_WITHIN_MS = 10_000;

/** A head has to be there whole by then; a connection on which nothing moves is closed. */
export const PATIENCE = {
  headersTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  idleMs: 120_000,
} as const;

interface Incoming {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly began: number;
  /** What its connection had brought before. */
  readonly bytesBefore: number;
}

/**
 * Ends bodies that come too slowly: whoever sends has a while, and as much more as what has come takes at the
 * slowest pace allowed.
 */
export function endSlowBodies(
  fastify: FastifyInstance,
  { BODY_PATIENCE, BODY_BYTES_PER_SECOND }: Settings,
): void {
  const incoming = new Set<Incoming>();
  fastify.addHook('onRequest', async (request, reply) => {
    const { raw } = request;
    if (raw.complete || !hasBody(request)) return;
    const entry = { request, reply, began: monotonicNow(), bytesBefore: raw.socket.bytesRead };
    incoming.add(entry);
    const forget = () => incoming.delete(entry);
    raw.once('end', forget).once('close', forget);
  });
  const allowedMs = ({ request, bytesBefore }: Incoming) =>
    BODY_PATIENCE + ((request.raw.socket.bytesRead - bytesBefore) / BODY_BYTES_PER_SECOND) * 1000;
  const timer = setInterval(() => {
    for (const entry of incoming) {
      const isThere = entry.request.raw.complete;
      if (!isThere && monotonicNow() - entry.began <= allowedMs(entry)) continue;
      incoming.delete(entry);
      if (!isThere) endRequest(entry);
    }
  }, LOOK_EVERY_MS).unref();
  fastify.addHook('onClose', async () => clearInterval(timer));
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function endRequest({ request, reply }: Incoming): void {
  const { socket } = request.raw;
  if (reply.sent) return void socket.destroy();
  reply.raw.once('close', () => socket.destroy()).once('finish', () => socket.destroySoon());
  reply.header('connection', 'close');
  sendProblem(new Problem('body_too_slow'), request, reply);
}

/**
 * When the gateway stops, lets a connection go as soon as nothing is being answered on it, whether or not it
 * ever said anything.
 */
export function letConnectionsGoOnClose(fastify: FastifyInstance): void {
  const server = fastify.server as Server;
  const answering = new Map<Socket, number>();
  let closing = false;
  const count = (socket: Socket, change: number) => {
    const number = answering.get(socket);
    if (number !== undefined) answering.set(socket, number + change);
  };
  server.on('connection', (socket: Socket) => {
    answering.set(socket, 0);
    socket.once('close', () => answering.delete(socket));
  });
  fastify.addHook('onRequest', async ({ raw }) => count(raw.socket, 1));
  fastify.addHook('onResponse', async ({ raw }) => count(raw.socket, -1));
  fastify.addHook('preClose', async () => {
    closing = true;
    for (const [socket, number] of answering) if (number === 0) socket.destroy();
    setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS).unref();
  });
  fastify.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
