import { generateKeyPairSync } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { monotonicNow } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database, type Transaction } from '@yinhu/database';
import { ACTOR_TOKEN_SECONDS, Schedule, type SigningKey } from '@yinhu/service';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { Settings } from '../settings.ts';
import { openKey, sealKey } from './key-seal.ts';

const RENEW_AFTER_DAYS = 30;
const RENEW_CHECK_MS = 60 * 60 * 1000;
/** How long a replica signs with the key it has before it looks for a newer one. */
const REMEMBER_MS = 30_000;
/** A new key is published this long before it signs, so that whoever has just fetched the keys knows it. */
const PUBLISHED_AHEAD_S = 60;
/** A key that has been succeeded is published until no token that it signed is good any more. */
const PUBLISHED_AFTER_S = ACTOR_TOKEN_SECONDS * 2;

/**
 * Ed25519 keys that sign actor tokens: one signs, its predecessor verifies until the last token it signed has
 * expired.
 */
@Injectable()
export class SigningKeys implements OnModuleInit {
  private remembered?: { readonly key: Promise<SigningKey>; readonly until: number };

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly schedule: Schedule,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.renew();
    await this.current();
    this.schedule.every(RENEW_CHECK_MS, 'renew the signing key', () => this.renew());
  }

  /** The key that signs now. */
  current(): Promise<SigningKey> {
    if (!this.remembered || this.remembered.until < monotonicNow()) {
      const key = this.load();
      this.remembered = { key, until: monotonicNow() + REMEMBER_MS };
      key.catch(() => {
        this.remembered = undefined;
      });
    }
    return this.remembered.key;
  }

  /**
   * Public keys (RFC 7517) of every token that is still good. Read afresh, since a replica may just have made
   * one.
   */
  async published(): Promise<Record<string, unknown>[]> {
    const rows = await this.database.system(PROVINCE, (tx) =>
      tx.query<{ kid: string; jwk: JWK }>(PUBLISHED, [PUBLISHED_AFTER_S]),
    );
    return rows.map(({ kid, jwk }) => ({ ...jwk, kid, alg: 'EdDSA', use: 'sig' }));
  }

  /**
   * Makes the first key, or a successor when the newest is old enough. Replicas that try at once end with one
   * key.
   */
  renew(afterDays = RENEW_AFTER_DAYS): Promise<void> {
    return this.database.system(PROVINCE, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('identity.signing-key', 0))`);
      const newest = await tx.one<{ fresh: boolean }>(NEWEST, [afterDays]);
      if (!newest?.fresh) await this.add(tx, newest ? PUBLISHED_AHEAD_S : 0);
    });
  }

  private async add(tx: Transaction, aheadSeconds: number): Promise<void> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const jwk = publicKey.export({ format: 'jwk' }) as JWK;
    const kid = await calculateJwkThumbprint(jwk);
    await tx.query(
      `INSERT INTO signing_key (kid, public_key, sealed_private_key, active_from)
       VALUES ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))`,
      [kid, jwk, sealKey(privateKey, kid, this.settings.masterKey), aheadSeconds],
    );
    tx.audit({ aggregate: 'signing_key', id: kid, action: 'create', division: PROVINCE });
  }

  private async load(): Promise<SigningKey> {
    const row = await this.database.system(PROVINCE, (tx) =>
      tx.one<{ kid: string; sealed: Buffer }>(CURRENT),
    );
    if (!row) throw new Error('There is no signing key');
    return { kid: row.kid, privateKey: openKey(row.sealed, row.kid, this.settings.masterKey) };
  }
}

const NEWEST = `SELECT recorded_at > clock_timestamp() - make_interval(days => $1) AS fresh FROM signing_key ORDER BY active_from DESC LIMIT 1`;

const CURRENT = `SELECT kid, sealed_private_key AS sealed FROM signing_key WHERE active_from <= clock_timestamp() ORDER BY active_from DESC LIMIT 1`;

const PUBLISHED = `
  SELECT kid, jwk FROM (
    SELECT kid, public_key AS jwk, lead(active_from) OVER (ORDER BY active_from) AS succeeded_at FROM signing_key
  ) AS keys
  WHERE succeeded_at IS NULL OR succeeded_at > clock_timestamp() - make_interval(secs => $1)`;
