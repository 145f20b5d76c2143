import type { DatabaseUrls } from '../postgres/provision-service-databases.ts';

/**
 * Where the servers are reached. One of our own moves when it has to be started again and somebody else has
 * taken its port meanwhile.
 */
export class Addresses {
  databases: Record<string, DatabaseUrls> = {};
  /** Of the PostgreSQL of our own, unless all databases were given. */
  superuserUrl?: string;
  /** Without anybody's password. */
  natsUrl = '';
  /**
   * Whether each process has an account there: not on a server that was given, whose accounts are its owner's
   * to make.
   */
  natsHasAccounts = true;
  private tell: () => void = () => {};

  /** Whoever was told an address has to be told again. */
  onMove(tell: () => void): void {
    this.tell = tell;
  }

  postgresIsAt(url: string): void {
    const before = this.superuserUrl;
    this.superuserUrl = url;
    if (before === undefined || before === url) return;
    const moved = (address: string) =>
      new URL(address).host === new URL(before).host ? withPort(address, new URL(url).port) : address;
    const entries = Object.entries(this.databases).map(([name, { ownerUrl, appUrl }]) => [
      name,
      { ownerUrl: moved(ownerUrl), appUrl: moved(appUrl) },
    ]);
    this.databases = Object.fromEntries(entries);
    this.tell();
  }

  natsIsAt(url: string): void {
    const before = this.natsUrl;
    this.natsUrl = url;
    if (before !== '' && before !== url) this.tell();
  }
}

function withPort(address: string, port: string): string {
  const url = new URL(address);
  url.port = port;
  return url.href;
}
