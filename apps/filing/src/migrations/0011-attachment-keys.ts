import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file in the store is one attachment's; and the sweep for files that are nobody's finds those that are somebody's. */
export class AttachmentKeys1700000000011 implements MigrationInterface {
  name = 'AttachmentKeys1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE UNIQUE INDEX filing_attachment_key ON filing_attachment (county_code, storage_key)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX filing_attachment_key');
  }
}
