import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RolePasswords } from '../postgres/provision-service-databases.ts';
import { writeFileWhole } from '../processes/write-file-whole.ts';
import { type BusSecrets, busSecrets } from './bus-secrets.ts';

export interface Secrets {
  databasePasswords: Record<string, RolePasswords>;
  /** Identity's: seals its signing keys. 32 bytes, base64. */
  masterKey: string;
  /** Of the processes on the bus. */
  bus: BusSecrets;
  /** Household's: seals personal data. 32 bytes, base64. */
  dataKey: string;
  /** Of the account that brings in records of the past. */
  loaderPassword: string;
}

/** The secrets of this data folder, made at its first start and kept from then on. */
export function loadSecrets(path: string, databases: string[]): Secrets {
  const kept: Partial<Secrets> = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Secrets) : {};
  const passwords = databases.map((name) => [
    name,
    kept.databasePasswords?.[name] ?? { owner: password(), app: password() },
  ]);
  const secrets: Secrets = {
    masterKey: kept.masterKey ?? key(),
    bus: busSecrets(kept.bus),
    dataKey: kept.dataKey ?? key(),
    loaderPassword: kept.loaderPassword ?? password(),
    databasePasswords: { ...kept.databasePasswords, ...Object.fromEntries(passwords) },
  };
  const text = JSON.stringify(secrets, null, 2);
  if (text !== JSON.stringify(kept, null, 2)) writeFileWhole(path, text, 0o600);
  return secrets;
}

function key(): string {
  return randomBytes(32).toString('base64');
}

function password(): string {
  return randomBytes(18).toString('base64url');
}
