import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { blankTestDatabase } from '../postgres/test-database.ts';
import { runRecorded } from './run-recorded.ts';

const NAME = 'Note1700000000001';
const folder = mkdtempSync(join(tmpdir(), 'yinhu-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The digest of a migration that does `up` and has this source. */
async function digestOf(
  up: (runner: QueryRunner) => Promise<unknown>,
  source = 'await query();',
): Promise<string | undefined> {
  class Note1700000000001 implements MigrationInterface {
    name = NAME;

    async up(runner: QueryRunner): Promise<void> {
      await up(runner);
    }

    async down(): Promise<void> {}
  }
  writeFileSync(
    join(folder, '0001-note.ts'),
    `export class ${NAME} { async up(query: () => Promise<void>) { ${source} } }`,
  );
  const database = await blankTestDatabase('filing');
  try {
    return (await runRecorded(database.ownerUrl, [Note1700000000001], pathToFileURL(`${folder}/`)))[NAME];
  } finally {
    await database.drop();
  }
}

describe('the digest of a migration', () => {
  const create = (runner: QueryRunner) => runner.query('CREATE TABLE note (text text)');

  it('changes with the SQL that it sends and with the parameters', async () => {
    const digest = await digestOf(create);
    expect(await digestOf(create)).toBe(digest);
    expect(await digestOf((runner) => runner.query('CREATE TABLE note (text text NOT NULL)'))).not.toBe(
      digest,
    );
    const select = (given: number) => digestOf((runner) => runner.query('SELECT $1::int', [given]));
    expect(await select(1)).not.toBe(await select(2));
  });

  it('does not change with the program of one that only sends SQL', async () => {
    expect(await digestOf(create, 'await query(); await query();')).toBe(await digestOf(create));
  });

  it('changes with the program of one that looks at rows, even where there are none', async () => {
    const convert = async (runner: QueryRunner) => {
      for (const row of await runner.query('SELECT FROM migration WHERE false'))
        await runner.query('SELECT $1', [row]);
    };
    const digest = await digestOf(convert, 'for (const row of await query()) keep(row);');
    expect(await digestOf(convert, 'for (const row of await query()) lose(row);')).not.toBe(digest);
    const byRule = async (rule: string) => {
      writeFileSync(join(folder, '0001-rule.ts'), rule);
      return digestOf(
        convert,
        `for (const row of await query()) (await import('./0001-rule.ts')).keep(row);`,
      );
    };
    expect(await byRule('export const keep = (row) => row;')).not.toBe(
      await byRule('export const keep = () => undefined;'),
    );
    expect(await digestOf(convert, '/* why */ for (const row of\n  await query())\n  keep(row);')).toBe(
      digest,
    );
  });
});
