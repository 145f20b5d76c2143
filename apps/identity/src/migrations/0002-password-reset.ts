import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions end when an admin gives their user a new password. */
export class PasswordReset1700000000002 implements MigrationInterface {
  name = 'PasswordReset1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reasons(['signed_out', 'reuse', 'suspended', 'password_reset']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session NO FORCE ROW LEVEL SECURITY;
      UPDATE session SET end_reason = 'suspended' WHERE end_reason = 'password_reset';
      ALTER TABLE session FORCE ROW LEVEL SECURITY;`);
    await runner.query(reasons(['signed_out', 'reuse', 'suspended']));
  }
}

const reasons = (allowed: readonly string[]): string => `
  ALTER TABLE session DROP CONSTRAINT session_end_reason_check,
    ADD CONSTRAINT session_end_reason_check CHECK (end_reason IN (${allowed.map((reason) => `'${reason}'`).join(', ')}))`;
