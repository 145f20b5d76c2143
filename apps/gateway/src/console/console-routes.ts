import { resolve } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Problem } from '@yinhu/contracts/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { sendFile } from '../http/send-file.ts';
import { pathOf } from '../http/send-problem.ts';

/** Paths that are never a page of the console. */
const NOT_A_PAGE = /^\/(api|health|metrics|problems|public)(\/|$)/;
/** Vite's hashed files: another content has another name. */
const HASHED = /^\/assets\/[^/]+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves the built console; any address of its router is answered with its page. */
@Injectable()
export class ConsoleRoutes implements OnModuleInit {
  constructor(
    @Inject(OPTIONS) private readonly options: GatewayOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  onModuleInit(): void {
    const folder = this.options.settings.CONSOLE_DIR;
    if (!folder) return;
    const root = resolve(folder);
    const fastify = this.host.httpAdapter.getInstance() as unknown as FastifyInstance;
    fastify.get('/*', (request, reply) => serve(root, request, reply));
  }
}

async function serve(root: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = pathOf(request);
  if (NOT_A_PAGE.test(path)) throw new Problem('not_found', { what: path });
  if (path !== '/' && (await sendFile(request, reply, root, path, HASHED.test(path) ? FOR_EVER : 'no-cache')))
    return reply;
  const wantsPage = path === '/' || (request.headers.accept ?? '').includes('text/html');
  if (wantsPage && (await sendFile(request, reply, root, '/index.html', 'no-cache'))) return reply;
  throw new Problem('not_found', { what: path });
}
