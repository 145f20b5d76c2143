import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { fieldProblem, Problem, type Upload } from '@yinhu/contracts/kernel';
import type { FastifyRequest } from 'fastify';
import { malformed } from '../http/json-text.ts';
import { plainFileName } from './file-name.ts';

/** What a request brought: the file, in a temporary place, and the texts of the fields beside it. */
export interface Received {
  readonly fileName: string;
  /** As its sender says. */
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly fields: ReadonlyMap<string, unknown>;
}

/** Names, boundaries and fields beside the file. */
const OVERHEAD = 256 * 1024;
const LIMITS = { files: 1, fields: 50, parts: 51, fieldNameSize: 100, fieldSize: 64 * 1024, headerPairs: 20 };

/**
 * Reads a multipart body, its one file to `path`. @throws Problem that names the part at fault, or the limit
 * that it exceeds
 */
export async function receiveUpload(
  request: FastifyRequest,
  { maxBytes }: Upload,
  path: string,
): Promise<Received> {
  if (!request.isMultipart())
    throw new Problem('unsupported_media_type', { accepted: 'multipart/form-data' });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + OVERHEAD) throw tooLarge(maxBytes);
  try {
    return await whileConnected(request, readParts(request, maxBytes, path));
  } catch (error) {
    // Whatever is left of the body is let go by, so that the refusal can be heard.
    request.raw.unpipe();
    request.raw.resume();
    throw error instanceof Problem ? error : brokenBody(error);
  }
}

/**
 * Gives up when the connection goes before the body has come: the reader of parts, where it waits for the
 * next, would wait for ever.
 */
async function whileConnected<T>({ raw }: FastifyRequest, work: Promise<T>): Promise<T> {
  const { socket } = raw;
  const over = new AbortController();
  const gone = new Promise<never>((_, reject) => {
    const tell = () => raw.complete || reject(malformed('body', 'invalid'));
    // Of the request itself nothing is heard once it was answered.
    socket.once('close', tell);
    over.signal.addEventListener('abort', () => socket.off('close', tell));
    if (socket.destroyed) tell();
  });
  try {
    return await Promise.race([work, gone]);
  } finally {
    over.abort();
  }
}

async function readParts(request: FastifyRequest, maxBytes: number, path: string): Promise<Received> {
  const fields = new Map<string, unknown>();
  let file: Omit<Received, 'fields'> | undefined;
  for await (const part of request.parts({ limits: { ...LIMITS, fileSize: maxBytes } })) {
    if (part.type === 'file') file = await readFile(part, maxBytes, path);
    else addField(fields, part);
  }
  if (!file) throw fieldProblem('file', 'file_missing');
  return { ...file, fields };
}

async function readFile(
  part: MultipartFile,
  maxBytes: number,
  path: string,
): Promise<Omit<Received, 'fields'>> {
  if (part.fieldname !== 'file') throw fieldProblem(part.fieldname, 'unknown_field', { allowed: 'file' });
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const beyond = new AbortController();
  part.file.once('limit', () => beyond.abort(tooLarge(maxBytes)));
  await pipeline(part.file, measure, createWriteStream(path), { signal: beyond.signal }).catch(
    (error: unknown) => {
      throw beyond.signal.aborted ? beyond.signal.reason : error;
    },
  );
  return {
    fileName: plainFileName(part.filename),
    mediaType: part.mimetype,
    size,
    sha256: hash.digest('hex'),
  };
}

/** `file` as a text is no file: only bytes become one. */
function addField(fields: Map<string, unknown>, part: Exclude<Multipart, MultipartFile>): void {
  const { fieldname: name, value } = part;
  if (name === 'file') throw fieldProblem('file', 'file_missing');
  if (fields.has(name)) throw fieldProblem(name, 'repeated_parameter');
  if (part.valueTruncated || part.fieldnameTruncated) throw new Problem('body_too_large', { limit: '64 KB' });
  fields.set(name, value);
}

const tooLarge = (maxBytes: number): Problem =>
  new Problem('body_too_large', { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` });

/** What the reader of multipart bodies says, in our words; a failure of ours stays one. */
function brokenBody(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === 'FST_FILES_LIMIT') return fieldProblem('file', 'repeated_parameter');
  if (code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT')
    return malformed('body', 'too_many_parameters');
  if (code === 'FST_PROTO_VIOLATION') return malformed('body', 'forbidden_name');
  if (code === 'FST_INVALID_JSON_FIELD_ERROR') return malformed('body', 'invalid_json');
  return code === undefined || code.startsWith('FST_') ? malformed('body', 'invalid') : error;
}
