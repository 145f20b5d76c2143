import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SPKI (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

/** @param text 32 bytes in base64 */
export const privateKeyOf = (text: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.from(text, 'base64')]),
    format: 'der',
    type: 'pkcs8',
  });

/** @param text 32 bytes in base64 */
export const publicKeyOf = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(text, 'base64')]), format: 'der', type: 'spki' });

/** The 32 bytes of a public key. */
export const bytesOf = (publicKey: KeyObject): Buffer =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

/** A short name for a key, told by its public half. */
export const keyId = (publicKey: KeyObject): string =>
  createHash('sha256').update(bytesOf(publicKey)).digest('base64url').slice(0, 16);
