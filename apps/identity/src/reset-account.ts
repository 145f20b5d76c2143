import { isWeakPassword, Password } from '@yinhu/contracts/identity';
import { faultText, Problem } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import type { Environment } from '@yinhu/service';
import { endAllAccess } from './access/end-access.ts';
import { Passwords } from './passwords/passwords.ts';
import { setPassword } from './users/register-user.ts';
import { withDatabase } from './with-database.ts';

/**
 * Gives an account a new password, to be changed at its next sign-in: for heads of offices and supervisors,
 * whom nobody in the console can help. Every session of the account ends.
 */
export async function resetAccount(
  username: string,
  password: string,
  environment: Environment,
): Promise<void> {
  if (!Password.safeParse(password).success) throw new Error('password: at least 12 characters');
  if (isWeakPassword(password, username))
    throw new Error(`password: ${faultText('weak_password', {}, 'en')}`);
  const passwordHash = await new Passwords().hash(password);
  await withDatabase(environment, (database) =>
    database.system(PROVINCE, async (tx) => {
      const sql = 'SELECT id, division_code AS division FROM user_account WHERE username = $1';
      const user = await tx.one<{ id: string; division: string }>(sql, [username]);
      if (!user) throw new Problem('not_found', { what: username });
      await setPassword(tx, user.id, passwordHash, { mustChange: true });
      await endAllAccess(tx, user.id, 'password_reset');
      tx.audit({ aggregate: 'user', id: user.id, action: 'reset_password', division: user.division });
    }),
  );
}
