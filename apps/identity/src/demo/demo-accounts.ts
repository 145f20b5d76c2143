import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Organisation } from '@yinhu/contracts/identity';
import type { Role } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database, type Transaction } from '@yinhu/database';
import { LOGGER } from '@yinhu/service';
import type { Logger } from 'pino';
import { ensureOrganisation } from '../organisations/ensure-organisation.ts';
import { Passwords } from '../passwords/passwords.ts';
import { Settings } from '../settings.ts';
import { registerUser, setPassword } from '../users/register-user.ts';

const PASSWORD = 'Yinhu-demo-2019';
const LOADER = 'demo-loader';

const OVERSIGHT = {
  kind: 'oversight_office',
  name: '江西省乡村振兴监督办公室',
  divisionCode: PROVINCE,
} as const;
const PROCUREMENT = {
  kind: 'procurement_office',
  name: '崇义县政府采购办公室',
  divisionCode: '360725',
} as const;
const PUBLIC = { kind: 'public', name: '社会公众', divisionCode: PROVINCE } as const;

interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: typeof OVERSIGHT | typeof PROCUREMENT | typeof PUBLIC;
  readonly password: string;
  readonly mayDelegate?: boolean;
}

const ACCOUNTS: readonly DemoAccount[] = [
  {
    username: 'province-supervisor',
    name: '省级监管员',
    role: 'province_supervisor',
    organisation: OVERSIGHT,
    password: PASSWORD,
  },
  {
    username: 'county-admin',
    name: '县采购办主任',
    role: 'county_admin',
    organisation: PROCUREMENT,
    password: PASSWORD,
  },
  { username: 'public', name: '公众', role: 'public', organisation: PUBLIC, password: PASSWORD },
];

/**
 * The accounts a demonstration begins with; the loader enters the others through the API, as the county's
 * admin.
 */
@Injectable()
export class DemoAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * In demonstration mode enters what is missing; otherwise says loudly that demonstration accounts are left.
   */
  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.demo) return this.database.system(PROVINCE, (tx) => this.enterMissing(tx));
    const left = await this.database.system(PROVINCE, (tx) =>
      tx.one('SELECT 1 FROM user_account WHERE demo LIMIT 1'),
    );
    if (left)
      this.logger.error(
        'this database holds demonstration accounts; they cannot sign in, for this is no demonstration',
      );
  }

  private async enterMissing(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('identity.demo-accounts', 0))`);
    const { loaderPassword } = this.settings;
    for (const account of ACCOUNTS) await this.ensure(tx, account);
    if (!loaderPassword) return;
    const loader = {
      username: LOADER,
      name: '历史数据导入',
      role: 'public',
      organisation: PUBLIC,
      mayDelegate: true,
    } as const;
    const known = await this.ensure(tx, { ...loader, password: loaderPassword });
    // The secret may have been made anew since: what the environment says now is what the loader will use.
    if (known) await setPassword(tx, known, await this.passwords.hash(loaderPassword), { mustChange: false });
  }

  /** The id of the account if it was there already. */
  private async ensure(
    tx: Transaction,
    { organisation: place, password, ...account }: DemoAccount,
  ): Promise<string | undefined> {
    const known = await tx.one<{ id: string }>('SELECT id FROM user_account WHERE username = $1', [
      account.username,
    ]);
    if (known) return known.id;
    const organisation: Organisation = await ensureOrganisation(tx, place, new Date());
    await registerUser(
      tx,
      organisation,
      { ...account, passwordHash: await this.passwords.hash(password), demo: true, mustChange: false },
      new Date(),
    );
  }
}
