import { randomBytes } from 'node:crypto';
import { accountsConfig, BROKER_USERS, withUser } from '../nats/accounts.ts';
import { type KeyPair, keyPair, publicKeysText } from '../nats/key-pairs.ts';
import type { Addresses } from './addresses.ts';

/** What tells the processes apart on the bus: a password for the broker and a key pair for each. */
export interface BusSecrets {
  /** By process, and the operator's. */
  passwords: Record<string, string>;
  /** By process. */
  keyPairs: Record<string, KeyPair>;
}

/** Those kept, and new ones for whoever has none yet. */
export function busSecrets(kept: Partial<BusSecrets> = {}): BusSecrets {
  const passwords = BROKER_USERS.map((user) => [
    user,
    kept.passwords?.[user] ?? randomBytes(18).toString('base64url'),
  ]);
  const pairs = BROKER_USERS.flatMap((user) =>
    user === 'operator' ? [] : [[user, kept.keyPairs?.[user] ?? keyPair()]],
  );
  return { passwords: Object.fromEntries(passwords), keyPairs: Object.fromEntries(pairs) };
}

/** The accounts of these secrets, for the broker's configuration. */
export const accountsOf = ({ passwords }: BusSecrets, namespace?: string): string =>
  accountsConfig((user) => JSON.stringify(passwords[user]), namespace);

type BrokerAddress = Pick<Addresses, 'natsUrl' | 'natsHasAccounts'>;

export interface BusEnvironment {
  NATS_URL: string;
  YINHU_PROCESS_KEY: string;
  YINHU_PUBLIC_KEYS: string;
}

/**
 * What a process is told of the bus. On a broker that was given its address is `<NAME>_NATS_URL`, or else the
 * common one as it is.
 */
export function busEnvironment(
  name: string,
  broker: BrokerAddress,
  { passwords, keyPairs }: BusSecrets,
): BusEnvironment {
  const { natsUrl, natsHasAccounts } = broker;
  return {
    NATS_URL: natsHasAccounts ? withUser(natsUrl, name, passwords[name] ?? '') : givenUrl(name, natsUrl),
    YINHU_PROCESS_KEY: keyPairs[name]?.privateKey ?? '',
    YINHU_PUBLIC_KEYS: publicKeysText(keyPairs),
  };
}

const givenUrl = (name: string, natsUrl: string): string =>
  process.env[`${name.toUpperCase()}_NATS_URL`] || natsUrl;
