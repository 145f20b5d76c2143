import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A private key sealed by the master key: AES-256-GCM over PKCS #8, bound to its key id. Version, IV, tag,
 * ciphertext.
 */
export function sealKey(privateKey: KeyObject, kid: string, masterKey: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', masterKey, iv, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(kid),
  );
  const sealed = [cipher.update(privateKey.export({ format: 'der', type: 'pkcs8' })), cipher.final()];
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), ...sealed]);
}

/** @throws Error when the master key is another, or the seal was tampered with */
export function openKey(sealed: Buffer, kid: string, masterKey: Buffer): KeyObject {
  if (sealed[0] !== VERSION) throw new Error(`The seal of signing key ${kid} is of an unknown version`);
  const [tagAt, textAt] = [1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES];
  const decipher = createDecipheriv('aes-256-gcm', masterKey, sealed.subarray(1, tagAt), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(kid))
    .setAuthTag(sealed.subarray(tagAt, textAt));
  try {
    const der = Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    throw new Error(`YINHU_MASTER_KEY does not open signing key ${kid}: it is not the key that sealed it`);
  }
}
