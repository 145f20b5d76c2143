import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Personal data at rest: AES-256-GCM in a versioned envelope `v1.{nonce}.{tag}.{ciphertext}` (base64url), and
 * a blind index (HMAC-SHA-256) that finds an exact value without storing it. Both keys are derived from
 * YINHU_DATA_KEY.
 */
export class Sealer {
  private readonly sealKey: Buffer;
  private readonly indexKey: Buffer;

  constructor(dataKey: string) {
    const key = Buffer.from(dataKey, 'base64');
    if (key.length !== 32) throw new Error('YINHU_DATA_KEY must be 32 bytes in base64');
    this.sealKey = Buffer.from(hkdfSync('sha256', key, '', 'yinhu seal v1', 32));
    this.indexKey = Buffer.from(hkdfSync('sha256', key, '', 'yinhu blind index v1', 32));
  }

  seal(plain: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return ['v1', nonce, cipher.getAuthTag(), sealed]
      .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
      .join('.');
  }

  open(envelope: string): string {
    const [version, nonce = '', tag = '', sealed = ''] = envelope.split('.');
    if (version !== 'v1') throw new Error(`sealed data of an unknown version: ${version}`);
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, Buffer.from(nonce, 'base64url'));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  }

  index(plain: string): string {
    return createHmac('sha256', this.indexKey).update(plain).digest('base64url');
  }
}
