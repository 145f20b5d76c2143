import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { businessDate, type Operation, Problem, StoredFile, type Upload } from '@yinhu/contracts/kernel';
import { inspectFile, NoSuchFile } from '@yinhu/files';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { parameterValue, type RouteFields } from '../http/route-fields.ts';
import { attachmentOf } from './file-name.ts';
import { type Received, receiveUpload } from './receive-upload.ts';

type Input = Record<string, unknown>;

/**
 * Carries files between requests and the file store, so that services and browsers speak of them by what they
 * are.
 */
@Injectable()
export class FileExchange {
  constructor(@Inject(OPTIONS) private readonly options: GatewayOptions) {}

  /**
   * Takes a file in, has `act` done with what it is and with the fields beside it, and lets its bytes go
   * again when that is refused. An outcome that is not known keeps them: the service that owns them sweeps up
   * what it never heard of.
   */
  async upload<T>(
    operation: Operation,
    upload: Upload,
    fields: RouteFields,
    request: FastifyRequest,
    act: (body: Input, store: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), `yinhu-upload-${process.pid}-`));
    const path = join(folder, 'file');
    try {
      const received = await receiveUpload(request, upload, path);
      const { fileName, mediaType: sentAs, size, sha256 } = received;
      const claims = { fileName, mediaType: sentAs, accept: upload.accept };
      const mediaType = await inspectFile(path, claims);
      const file: StoredFile = { key: newKey(operation), fileName, mediaType, size, sha256 };
      return await this.keeping(file, path, (store) => act({ ...valuesOf(received, fields), file }, store));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Answers with the bytes of a file that a service has named. */
  async download(output: unknown, reply: FastifyReply): Promise<FastifyReply> {
    const { key, fileName, mediaType, size } = StoredFile.parse(output);
    const bytes = await this.reachable(this.options.files.get(key), fileName);
    return reply
      .headers({
        'content-type': mediaType,
        'content-length': size,
        'content-disposition': attachmentOf(fileName),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(bytes);
  }

  private async keeping<T>(
    file: StoredFile,
    path: string,
    act: (store: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const { files, logger } = this.options;
    let isStored = false;
    const store = async () => {
      isStored = true;
      await this.reachable(files.put(file.key, createReadStream(path), file.size), file.fileName);
    };
    try {
      return await act(store);
    } catch (error) {
      const isRefused = error instanceof Problem && error.status < 500;
      if (isStored && isRefused)
        await files
          .delete(file.key)
          .catch((err) => logger.warn({ err, key: file.key }, 'a refused file was not deleted'));
      throw error;
    }
  }

  /**
   * @throws Problem `not_found` for a file that is not there, `service_unavailable` where the store cannot be
   * reached
   */
  private async reachable<T>(work: Promise<T>, fileName: string): Promise<T> {
    try {
      return await work;
    } catch (err) {
      this.options.logger.error({ err }, 'the file store failed');
      if (err instanceof NoSuchFile) throw new Problem('not_found', { what: fileName });
      throw err instanceof Problem ? err : new Problem('service_unavailable', { shortage: 'file_store' });
    }
  }
}

/**
 * `filing/attachments.attach/2019/11/{uuid}`: each operation has a folder of its own, which the service that
 * owns it can sweep.
 */
function newKey({ name }: Operation): string {
  const [year, month] = businessDate(new Date()).split('-');
  return `${name.replace('.', '/').toLowerCase()}/${year}/${month}/${randomUUID()}`;
}

const valuesOf = ({ fields: sent }: Received, { forms }: RouteFields): Input =>
  Object.fromEntries(
    [...sent].map(([name, value]) => [
      name,
      typeof value === 'string' ? parameterValue(name, value, forms.get(name)) : value,
    ]),
  );
