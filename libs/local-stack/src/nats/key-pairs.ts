import { generateKeyPairSync } from 'node:crypto';

/** An X25519 key pair, 32 bytes in base64 each: by it the other processes know one. */
export interface KeyPair {
  privateKey: string;
  publicKey: string;
}

/** Raw keys are the last 32 bytes of their DER forms (RFC 8410). */
const lastBytes = (der: Buffer) => der.subarray(-32).toString('base64');

export function keyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return {
    privateKey: lastBytes(privateKey.export({ format: 'der', type: 'pkcs8' })),
    publicKey: lastBytes(publicKey.export({ format: 'der', type: 'spki' })),
  };
}

/** A key pair for each name. */
export const keyPairs = (names: readonly string[]): Record<string, KeyPair> =>
  Object.fromEntries(names.map((name) => [name, keyPair()]));

/** The public keys as every process is told them. */
export const publicKeysText = (pairs: Readonly<Record<string, KeyPair>>): string =>
  Object.entries(pairs)
    .map(([name, { publicKey }]) => `${name}:${publicKey}`)
    .join(',');
