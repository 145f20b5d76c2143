import { signedHeaders } from './s3-signature.ts';

/**
 * The examples that AWS publishes for Signature Version 4 of S3: the server of the other tests does not check
 * signatures.
 */
const credentials = {
  region: 'us-east-1',
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const at = new Date('2013-05-24T00:00:00Z');
const headers = {
  'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

test.each([
  ['?lifecycle', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['?max-keys=2&prefix=J', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
])('a request for %s is signed as S3 expects', async (query, signature) => {
  const url = new URL(`https://examplebucket.s3.amazonaws.com/${query}`);
  const signed = await signedHeaders({ method: 'GET', url, headers, at }, credentials);
  expect(signed.get('authorization')).toBe(
    `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${signature}`,
  );
});

test('a body that is streamed stays out of the signature', async () => {
  const url = new URL('https://examplebucket.s3.amazonaws.com/a');
  const sent = { 'content-length': '5', 'content-type': 'application/octet-stream' };
  const signed = await signedHeaders({ method: 'PUT', url, headers: sent }, credentials);
  expect(Object.fromEntries(signed)).toMatchObject({ ...sent, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' });
  expect(signed.get('authorization')).toContain('SignedHeaders=host;x-amz-content-sha256;x-amz-date,');
});
