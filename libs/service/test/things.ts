// The service is called filing, and answers an error of filing's.
import '@yinhu/contracts/filing';
import { Controller, Injectable, Module } from '@nestjs/common';
import { aggregate, type Call, type InputOf, operation, Problem, Text } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { ServiceDefinition } from '../src/index.ts';

/**
 * A service as small as one can be, for tests of what every service is made of. It stands in for `filing`.
 */
export const Thing = z.object({ id: z.string(), name: z.string(), version: z.int() });

export const thingAggregate = aggregate({
  service: 'filing',
  name: 'thing',
  state: Thing,
  events: ['thing-made'],
});

export const things = {
  make: operation({
    name: 'filing.things.make',
    kind: 'create',
    summary: 'Makes a thing',
    access: ['county_reviewer'],
    input: z.strictObject({
      name: Text(20),
      parts: z.array(z.strictObject({ fen: z.int().min(0) })).default([]),
    }),
    output: Thing,
  }),
  whoAmI: operation({
    name: 'filing.things.who-am-i',
    kind: 'query',
    summary: 'What the service knows of the call',
    access: 'signed_in',
    input: z.strictObject({}),
    output: z.object({
      username: z.string(),
      at: z.string(),
      traceparent: z.string(),
      requestId: z.string(),
    }),
  }),
  echo: operation({
    name: 'filing.things.echo',
    kind: 'query',
    summary: 'Answers what it was told, after a while',
    access: 'anyone',
    input: z.strictObject({ text: z.string(), afterMs: z.int().min(0).max(10_000).default(0) }),
    output: z.object({ text: z.string(), pid: z.int() }),
  }),
  fail: operation({
    name: 'filing.things.fail',
    kind: 'command',
    summary: 'Fails as it is told',
    access: 'anyone',
    input: z.strictObject({ how: z.enum(['problem', 'bug', 'bad-output', 'too-large']) }),
    output: z.object({ text: z.string() }),
    errors: ['quota_exceeded'],
  }),
};

@Injectable()
class ThingsService {
  constructor(private readonly database: Database) {}

  make(name: string, call: Call) {
    return this.database.transaction(call, async (tx) => {
      const thing = { id: v7(), name, version: 1 };
      await tx.query('INSERT INTO thing (id, name) VALUES ($1, $2)', [thing.id, name]);
      tx.emit(thingAggregate, 'thing-made', {
        id: thing.id,
        version: 1,
        division: call.actor?.division ?? '36',
        state: thing,
      });
      return thing;
    });
  }
}

@Controller()
class ThingsController {
  constructor(private readonly service: ThingsService) {}

  @Handles(things.make)
  make({ name }: InputOf<typeof things.make>, call: Call) {
    return this.service.make(name, call);
  }

  @Handles(things.whoAmI)
  whoAmI(_: InputOf<typeof things.whoAmI>, { actor, at, traceparent, requestId }: Call) {
    return { username: actor?.username ?? '', at: at.toISOString(), traceparent, requestId };
  }

  @Handles(things.echo)
  async echo({ text, afterMs }: InputOf<typeof things.echo>) {
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
    return { text, pid: process.pid };
  }

  @Handles(things.fail)
  fail({ how }: InputOf<typeof things.fail>) {
    if (how === 'problem')
      throw new Problem('quota_exceeded', { source: '财政', availableFen: 1, neededFen: 2 });
    if (how === 'bug') throw new TypeError('a defect of the service');
    return { text: how === 'too-large' ? 'x'.repeat(9_000_000) : (1 as unknown as string) };
  }
}

@Module({ controllers: [ThingsController], providers: [ThingsService] })
class ThingsModule {}

class Things1600000000001 implements MigrationInterface {
  name = 'Things1600000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE thing (id uuid PRIMARY KEY, name text NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE thing');
  }
}

export const thingsService: ServiceDefinition = {
  name: 'filing',
  module: ThingsModule,
  entities: [],
  migrations: [Things1600000000001],
};
