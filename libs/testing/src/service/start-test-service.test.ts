import { Controller, Module } from '@nestjs/common';
import { aggregate, type Call, type InputOf, operation } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { startTestService, type TestService } from './start-test-service.ts';

const Note = z.object({ id: z.string(), text: z.string() });
const noteAggregate = aggregate({ service: 'filing', name: 'note', state: Note, events: ['note-written'] });
const write = operation({
  name: 'filing.notes.write',
  kind: 'create',
  summary: 'Write a note',
  access: ['county_reviewer'],
  input: z.strictObject({ text: z.string().min(1) }),
  output: Note,
});
const count = operation({
  name: 'filing.notes.count',
  kind: 'query',
  summary: 'Count notes',
  access: 'service',
  input: z.strictObject({}),
  output: z.object({ notes: z.int() }),
});

class Note1700000000001 implements MigrationInterface {
  name = 'Note1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (id uuid PRIMARY KEY, text text NOT NULL)');
  }

  async down(): Promise<void> {}
}

@Controller()
class NotesController {
  constructor(private readonly database: Database) {}

  @Handles(write)
  write({ text }: InputOf<typeof write>, call: Call) {
    return this.database.transaction(call, async (tx) => {
      const note = { id: v7(), text };
      await tx.query('INSERT INTO note VALUES ($1, $2)', [note.id, text]);
      tx.emit(noteAggregate, 'note-written', { id: note.id, version: 1, division: '360725', state: note });
      return note;
    });
  }

  @Handles(count)
  count() {
    return this.database.system(
      '36',
      async (tx) => (await tx.one<{ notes: number }>('SELECT count(*) AS notes FROM note')) ?? { notes: 0 },
    );
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

describe('startTestService', () => {
  let notes: TestService;
  beforeAll(async () => {
    notes = await startTestService({
      name: 'filing',
      module: NotesModule,
      entities: [],
      migrations: [Note1700000000001],
    });
  });
  afterAll(() => notes.stop());

  it('answers calls of an actor, of another service, and of nobody', async () => {
    const note = await notes.call(
      write,
      { text: '脐橙' },
      { as: { role: 'county_reviewer' }, idempotencyKey: 'one' },
    );
    expect(await notes.call(write, { text: '脐橙' }, { as: {}, idempotencyKey: 'one' })).toEqual(note);
    await expect(notes.call(write, { text: '米' }, { as: {}, idempotencyKey: 'one' })).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    });
    await expect(notes.call(write, { text: '米' }, { as: { role: 'public' } })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(notes.call(write, { text: '米' })).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(notes.call(write, { text: '' }, { as: {} })).rejects.toMatchObject({
      code: 'validation_failed',
    });
    expect(await notes.call(count, {})).toEqual({ notes: 1 });
  });

  it('tells what was announced', async () => {
    expect(await notes.events()).toEqual([
      expect.objectContaining({
        type: 'filing.note-written',
        data: expect.objectContaining({ text: '脐橙' }),
      }),
    ]);
  });
});
