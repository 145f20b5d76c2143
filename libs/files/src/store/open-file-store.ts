import { fileURLToPath } from 'node:url';
import { DiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { S3Store } from './s3-store.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The file store that the environment names in `YINHU_FILES_URL`: a folder (`file:///var/lib/yinhu/files`),
 * or a bucket (`s3://bucket?endpoint=https://…&region=…`) with its key in `YINHU_FILES_S3_KEY` and
 * `YINHU_FILES_S3_SECRET`.
 * @throws Error one sentence that says what is missing
 */
export function openFileStore(environment: Environment): FileStore {
  const { YINHU_FILES_URL: address, YINHU_FILES_S3_KEY: keyId, YINHU_FILES_S3_SECRET: secret } = environment;
  if (!address) throw new Error('The environment is incomplete: YINHU_FILES_URL is missing');
  const url = parse(address);
  if (url?.protocol === 'file:') return new DiskStore(fileURLToPath(url));
  if (url?.protocol !== 's3:') throw new Error('YINHU_FILES_URL must begin with file:/// or s3://');
  if (!keyId || !secret)
    throw new Error(
      'The environment is incomplete: YINHU_FILES_S3_KEY and YINHU_FILES_S3_SECRET go with an s3:// address',
    );
  const region = url.searchParams.get('region') ?? 'us-east-1';
  const endpoint = url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`;
  return new S3Store({ endpoint, region, bucket: url.hostname, keyId, secret });
}

const parse = (address: string): URL | undefined => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};
