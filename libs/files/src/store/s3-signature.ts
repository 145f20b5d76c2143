import { AwsV4Signer } from 'aws4fetch';

export interface S3Credentials {
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

export interface UnsignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Record<string, string>;
  /** When it is sent; now unless given. */
  readonly at?: Date;
}

/**
 * Headers that make a request one of the key's owner (AWS Signature Version 4). The body is not part of the
 * signature: it is streamed, and its integrity is the connection's.
 */
export async function signedHeaders(
  { method, url, headers, at = new Date() }: UnsignedRequest,
  { region, keyId, secret }: S3Credentials,
): Promise<Headers> {
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    headers,
    service: 's3',
    region,
    accessKeyId: keyId,
    secretAccessKey: secret,
    datetime: at.toISOString().replace(/[-:]|\.\d{3}/g, ''),
  });
  return (await signer.sign()).headers;
}
