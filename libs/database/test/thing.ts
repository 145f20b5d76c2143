import { aggregate } from '@yinhu/contracts/kernel';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { createDatabase, type Database } from '../src/index.ts';
import { type TestDatabase, testDatabase } from './harness.ts';

/** A table as services have them, to try the library with. */
export class Thing1700000000001 implements MigrationInterface {
  name = 'Thing1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE thing (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        division_code text COLLATE "C" NOT NULL,
        organisation_id uuid,
        title text NOT NULL CONSTRAINT thing_title UNIQUE,
        amount_fen bigint NOT NULL DEFAULT 0,
        day date,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX thing_division ON thing (division_code, made_at DESC, id);
      ALTER TABLE thing ENABLE ROW LEVEL SECURITY;
      ALTER TABLE thing FORCE ROW LEVEL SECURITY;
      CREATE POLICY scope ON thing USING (yinhu_in_scope(division_code));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE thing');
  }
}

@Entity('thing')
export class ThingRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  @Column('text') title!: string;
  @Column('bigint', { name: 'amount_fen' }) amountFen!: number;
  @Column('date', { nullable: true }) day!: string | null;
}

export const thingAggregate = aggregate({
  service: 'filing',
  name: 'thing',
  state: z.object({ id: z.string(), title: z.string() }),
  events: ['thing-made', 'thing-changed'],
});

export interface ThingDatabase extends TestDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

export async function thingDatabase(poolSize?: number): Promise<ThingDatabase> {
  const test = await testDatabase('filing', [Thing1700000000001]);
  const database = createDatabase({ url: test.appUrl, service: 'filing', entities: [ThingRow], poolSize });
  await database.connect();
  const close = async () => {
    await database.close();
    await test.drop();
  };
  return { ...test, database, close };
}
