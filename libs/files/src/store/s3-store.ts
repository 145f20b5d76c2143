import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { checkKey, type FileStore, type ListedFile, NoSuchFile } from './file-store.ts';
import { type S3Credentials, signedHeaders } from './s3-signature.ts';
import { storeUnavailable } from './unavailable.ts';

export interface S3Options extends S3Credentials {
  /** For example `https://s3.cn-north-1.amazonaws.com.cn`; the bucket is named in the path. */
  readonly endpoint: string;
  readonly bucket: string;
}

/** Longest that the server may take to begin its answer. */
const ANSWER_WITHIN_MS = 30_000;

/** A bucket of any server that speaks S3. */
export class S3Store implements FileStore {
  constructor(private readonly options: S3Options) {}

  async put(key: string, bytes: Readable | Buffer, size?: number): Promise<void> {
    const whole = Buffer.isBuffer(bytes) || size === undefined ? await bufferOf(bytes) : undefined;
    const body = whole ?? (Readable.toWeb(bytes as Readable) as ReadableStream<Uint8Array>);
    const headers = { 'content-length': String(whole?.length ?? size), 'content-type': 'application/octet-stream' };
    await this.send('PUT', this.urlOf(checkKey(key)), { headers, body, duplex: 'half' });
  }

  async get(key: string): Promise<Readable> {
    const response = await this.send('GET', this.urlOf(checkKey(key)));
    if (!response.body) throw new Error('the file store answered without a body');
    return Readable.fromWeb(response.body as import('node:stream/web').ReadableStream);
  }

  async delete(key: string): Promise<void> {
    await this.send('DELETE', this.urlOf(checkKey(key))).catch((error) => {
      if (!(error instanceof NoSuchFile)) throw error;
    });
  }

  /** By the first version of the listing, which every such server has and which goes on after a key. */
  async *list(prefix: string): AsyncIterable<ListedFile> {
    checkKey(prefix.replace(/\/$/, ''));
    let last: string | undefined;
    for (let more = true; more; ) {
      const url = this.urlOf('');
      url.search = new URLSearchParams({ prefix, ...(last === undefined ? {} : { marker: last }) }).toString();
      const xml = await (await this.send('GET', url)).text();
      for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        last = textOf(entry, 'Key') ?? '';
        yield { key: last, modifiedAt: new Date(textOf(entry, 'LastModified') ?? 0) };
      }
      more = textOf(xml, 'IsTruncated') === 'true';
    }
  }

  private urlOf(key: string): URL {
    return new URL(`${this.options.endpoint.replace(/\/$/, '')}/${this.options.bucket}/${key}`);
  }

  private async send(method: string, url: URL, request: RequestInit & { duplex?: 'half' } = {}): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error('the file store did not answer in time')), ANSWER_WITHIN_MS);
    const headers = { ...request.headers, ...signedHeaders(method, url, this.options) };
    try {
      const response = await fetch(url, { ...request, method, headers, signal: late.signal }).catch((error: Error) => {
        const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
        // Without a code it was the bytes to be sent that broke off.
        throw code || late.signal.aborted ? storeUnavailable('the file store cannot be reached', error) : error;
      });
      if (response.ok) return response;
      // A bucket that is not there, or a proxy in its stead, answers 404 as well.
      if (textOf(await response.text(), 'Code') === 'NoSuchKey') throw new NoSuchFile(url.pathname);
      throw storeUnavailable(`the file store answered ${response.status} to ${method}`);
    } finally {
      clearTimeout(timer);
    }
  }
}

const bufferOf = async (bytes: Readable | Buffer): Promise<Buffer> => (Buffer.isBuffer(bytes) ? bytes : buffer(bytes));

/** Our keys hold nothing that XML would write otherwise. */
const textOf = (xml: string, element: string): string | undefined => new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
