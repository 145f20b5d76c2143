import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ERRORS, type ErrorCode, Problem } from '@yinhu/contracts/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { sendFile } from '../http/send-file.ts';
import { API_PREFIX } from '../operations/operation-routes.ts';
import { NAMED_SCHEMAS } from './named-schemas.ts';
import { openApiDocument } from './openapi-document.ts';

const OPENAPI_PATH = `${API_PREFIX}/openapi.json`;
const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Yinhu 因户 API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"><link rel="icon" href="/api/docs/assets/favicon-32x32.png"></head>
<body><div id="docs"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;
const START = `SwaggerUIBundle({ url: '${OPENAPI_PATH}', dom_id: '#docs', deepLinking: true, validatorUrl: null, defaultModelsExpandDepth: 0 });`;

/** The API's description for machines and for people, from this machine alone. */
@Injectable()
export class DocsRoutes implements OnModuleInit {
  constructor(
    @Inject(OPTIONS) private readonly options: GatewayOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance() as unknown as FastifyInstance;
    let document: string | undefined;
    fastify.get(OPENAPI_PATH, (_, reply) => {
      document ??= JSON.stringify(openApiDocument(this.options.operations, NAMED_SCHEMAS));
      return reply.type('application/json; charset=utf-8').send(document);
    });
    fastify.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
    fastify.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(START));
    fastify.get('/problems/:code', (request, reply) =>
      reply.type('application/json; charset=utf-8').send(problemType(request)),
    );
    const root = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
    for (const asset of ASSETS) {
      fastify.get(`/api/docs/assets/${asset}`, async (request, reply) => {
        await sendFile(request, reply, root, `/${asset}`, 'public, max-age=86400');
        return reply;
      });
    }
  }
}

/** What the `type` of a problem document leads to. */
function problemType(request: FastifyRequest): string {
  const { code = '' } = request.params as { code?: string };
  if (!Object.hasOwn(ERRORS, code)) throw new Problem('not_found', { what: code });
  return JSON.stringify({ code, ...ERRORS[code as ErrorCode] });
}
