import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { checkKey, type FileStore, type ListedFile, NoSuchFile } from './file-store.ts';
import { errorCode, type ListedPage, listedPage } from './s3-answers.ts';
import { type S3Credentials, signedHeaders } from './s3-signature.ts';
import { storeUnavailable } from './unavailable.ts';

export interface S3Options extends S3Credentials {
  /** For example `https://s3.cn-north-1.amazonaws.com.cn`; the bucket is named in the path. */
  readonly endpoint: string;
  readonly bucket: string;
}

/** Longest that the server may take to begin its answer. */
const ANSWER_WITHIN_MS = 30_000;

interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: RequestInit['body'];
  readonly duplex?: 'half';
}

/** A bucket of any server that speaks S3. */
export class S3Store implements FileStore {
  constructor(private readonly options: S3Options) {}

  async put(key: string, bytes: Readable | Buffer, size?: number): Promise<void> {
    const whole = Buffer.isBuffer(bytes) || size === undefined ? await bufferOf(bytes) : undefined;
    const body = whole ?? (Readable.toWeb(bytes as Readable) as ReadableStream<Uint8Array>);
    const headers = {
      'content-length': String(whole?.length ?? size),
      'content-type': 'application/octet-stream',
    };
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
      url.search = new URLSearchParams({
        prefix,
        ...(last === undefined ? {} : { marker: last }),
      }).toString();
      const page = pageIn(await (await this.send('GET', url)).text());
      yield* page.files;
      last = page.files.at(-1)?.key;
      more = page.isTruncated && last !== undefined;
    }
  }

  private urlOf(key: string): URL {
    return new URL(`${this.options.endpoint.replace(/\/$/, '')}/${this.options.bucket}/${key}`);
  }

  private async send(method: string, url: URL, { headers, ...request }: Sent = {}): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new Error('the file store did not answer in time')),
      ANSWER_WITHIN_MS,
    );
    try {
      const signed = await signedHeaders({ method, url, headers }, this.options);
      const response = await fetch(url, { ...request, method, headers: signed, signal: late.signal }).catch(
        (error: Error) => {
          const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
          // Without a code it was the bytes to be sent that broke off.
          throw code || late.signal.aborted
            ? storeUnavailable('the file store cannot be reached', error)
            : error;
        },
      );
      if (response.ok) return response;
      // A bucket that is not there, or a proxy in its stead, answers 404 as well.
      if (errorCode(await response.text()) === 'NoSuchKey') throw new NoSuchFile(url.pathname);
      throw storeUnavailable(`the file store answered ${response.status} to ${method}`);
    } finally {
      clearTimeout(timer);
    }
  }
}

function pageIn(answer: string): ListedPage {
  try {
    return listedPage(answer);
  } catch (error) {
    throw storeUnavailable('the file store answered without a listing', error);
  }
}

const bufferOf = async (bytes: Readable | Buffer): Promise<Buffer> =>
  Buffer.isBuffer(bytes) ? bytes : buffer(bytes);
