import {
  createHmac,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import { isProcessName, type ProcessName } from '@yinhu/contracts/system';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose';
import { keyId, privateKeyOf, publicKeyOf } from './key-pairs.ts';

/** What a key shared by two processes is used for; each use has a key of its own. */
export type Purpose = 'event' | 'answer' | 'token';

/** Something that came in another's name and was not made by it: worth an alarm. */
export type Forgery = 'event' | 'answer';

export interface PeerKeys {
  /**
   * Private X25519 keys of this process: 32 bytes in base64 each, with commas between. The first one speaks,
   * all of them listen.
   */
  readonly privateKeys: string;
  /**
   * `name:key` of every process, with commas between. A name may come twice while its key is being changed;
   * the first one is written to.
   */
  readonly publicKeys: string;
  readonly onForgery?: (what: Forgery) => void;
}

const RANDOM_BYTES = 32;
const KEY_AGREEMENT = 'ECDH-ES';
const ENCRYPTION = 'A256GCM';

/**
 * The processes of this installation, told apart by keys that were handed out with the environment and never
 * over the bus. Two of them share a secret that neither has to send (X25519), from which come the keys that
 * authenticate and seal.
 */
export class Peers {
  private readonly mine: readonly KeyObject[];
  private readonly theirs = new Map<ProcessName, KeyObject[]>();
  private readonly shared = new Map<string, readonly Buffer[]>();
  private readonly onForgery: (what: Forgery) => void;

  /** @throws Error when a key is missing, or this process's key is not the one that the others know it by */
  constructor(
    readonly me: ProcessName,
    { privateKeys, publicKeys, onForgery = () => undefined }: PeerKeys,
  ) {
    this.onForgery = onForgery;
    this.mine = listOf(privateKeys).map(privateKeyOf);
    for (const entry of listOf(publicKeys)) {
      const [name = '', key = ''] = entry.split(':');
      if (!isProcessName(name)) throw new Error(`YINHU_PUBLIC_KEYS names no process of ours: ${name}`);
      this.theirs.set(name, [...(this.theirs.get(name) ?? []), publicKeyOf(key)]);
    }
    const known = this.keysOf(me).map(keyId);
    const [first] = this.mine;
    if (!first || !known.includes(keyId(createPublicKey(first)))) {
      throw new Error(`YINHU_PROCESS_KEY is not the key by which YINHU_PUBLIC_KEYS knows ${me}`);
    }
  }

  /**
   * Keys that this process and another share, for what one of them says to the other; more than one while
   * keys are being changed.
   */
  keysWith(peer: ProcessName, purpose: Purpose, direction: 'to' | 'from'): readonly Buffer[] {
    const way = direction === 'to' ? `${this.me}>${peer}` : `${peer}>${this.me}`;
    const label = `yinhu ${purpose} ${way}`;
    let keys = this.shared.get(label);
    if (!keys) {
      const pairs = this.mine.flatMap((privateKey) =>
        this.keysOf(peer).map((publicKey) => ({ privateKey, publicKey })),
      );
      keys = pairs.map((pair) =>
        Buffer.from(hkdfSync('sha256', diffieHellman(pair), '', label, RANDOM_BYTES)),
      );
      this.shared.set(label, keys);
    }
    return keys;
  }

  /**
   * Proves to a peer that this process says these bytes, there and for this purpose: one proof for each key
   * that the peer may have.
   */
  prove(peer: ProcessName, purpose: Purpose, place: string, bytes: string): string[] {
    return this.keysWith(peer, purpose, 'to')
      .slice(0, this.keysOf(peer).length)
      .map((key) => digest(key, place, bytes).toString('base64url'));
  }

  /**
   * Whether one of the proofs shows that a peer said these bytes to this process, there and for this purpose.
   */
  isProven(
    peer: ProcessName,
    purpose: Purpose,
    place: string,
    bytes: string,
    proofs: readonly string[],
  ): boolean {
    const given = proofs.map((proof) => Buffer.from(proof, 'base64url'));
    return this.keysWith(peer, purpose, 'from').some((key) => {
      const expected = digest(key, place, bytes);
      return given.some((proof) => proof.length === expected.length && timingSafeEqual(proof, expected));
    });
  }

  /** Seals a text so that only the peer reads it (JWE, ECDH-ES with a key made for this one message). */
  seal(peer: ProcessName, text: string): Promise<string> {
    const [key] = this.keysOf(peer);
    if (!key) throw new Error(`no key of ${peer}`);
    const header = { alg: KEY_AGREEMENT, enc: ENCRYPTION, kid: keyId(key) };
    return new CompactEncrypt(Buffer.from(text))
      .setProtectedHeader(header)
      .setKeyManagementParameters({ apu: Buffer.from(this.me), apv: Buffer.from(peer) })
      .encrypt(key);
  }

  /**
   * The text that was sealed for this process, and who says that it sealed it; undefined when it is not for
   * us, or not whole.
   */
  async open(sealed: string): Promise<{ text: string; from: string } | undefined> {
    try {
      const { kid, apu = '' } = decodeProtectedHeader(sealed) as { kid?: string; apu?: string };
      const key = this.mine.find((mine) => keyId(createPublicKey(mine)) === kid);
      if (!key) return undefined;
      const allowed = { keyManagementAlgorithms: [KEY_AGREEMENT], contentEncryptionAlgorithms: [ENCRYPTION] };
      const { plaintext } = await compactDecrypt(sealed, key, allowed);
      return { text: Buffer.from(plaintext).toString(), from: Buffer.from(apu, 'base64url').toString() };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }

  /** Says that something came that was forged. */
  reportForgery(what: Forgery): void {
    this.onForgery(what);
  }

  private keysOf(peer: ProcessName): readonly KeyObject[] {
    const keys = this.theirs.get(peer);
    if (!keys) throw new Error(`YINHU_PUBLIC_KEYS has no key of ${peer}`);
    return keys;
  }
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const digest = (key: Buffer, place: string, bytes: string): Buffer =>
  createHmac('sha256', key).update(`${place}\n`).update(bytes).digest();
