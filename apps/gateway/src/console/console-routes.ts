import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Problem } from '@yinhu/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { pathOf } from '../http/send-problem.ts';

/** Paths that are never a page of the console. */
const NOT_A_PAGE = /^\/(api|health|metrics|problems)(\/|$)/;
/** Vite's hashed files: another content has another name. */
const HASHED = /[/\\]assets[/\\][^/\\]+$/;

/** Serves the built console; any address of its router is answered with its page. */
@Injectable()
export class ConsoleRoutes implements OnModuleInit {
  constructor(
    @Inject(OPTIONS) private readonly options: GatewayOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  async onModuleInit(): Promise<void> {
    const folder = this.options.settings.CONSOLE_DIR;
    if (!folder) return;
    const root = resolve(folder);
    const fastify = this.host.httpAdapter.getInstance() as unknown as FastifyInstance;
    await fastify.register(fastifyStatic, {
      root,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    fastify.get('/', (_, reply) => reply.sendFile('index.html'));
    fastify.get('/*', (request, reply) => serve(root, request, reply));
  }
}

function serve(root: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { '*': path = '' } = request.params as { '*'?: string };
  if (path && existsSync(join(root, path)) && !path.endsWith('/')) return reply.sendFile(path);
  if (isPage(request)) return reply.sendFile('index.html');
  throw new Problem('not_found', { what: pathOf(request) });
}

const isPage = (request: FastifyRequest): boolean =>
  !NOT_A_PAGE.test(pathOf(request)) && (request.headers.accept ?? '').includes('text/html');
