import { Controller, Module } from '@nestjs/common';
import { type InputOf, operation } from '@yinhu/contracts';
import { startTestService, type TestService } from '@yinhu/testing';
import { z } from 'zod';
import { Handles } from '../src/index.ts';

const text = operation({
  name: 'oversight.texts.get',
  kind: 'query',
  summary: 'A text of so many bytes',
  access: 'anyone',
  input: z.strictObject({ bytes: z.int() }),
  output: z.object({ text: z.string() }),
});

@Controller()
class TextController {
  @Handles(text)
  get({ bytes }: InputOf<typeof text>) {
    return { text: 'x'.repeat(bytes) };
  }
}

@Module({ controllers: [TextController] })
class TextModule {}

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ name: 'oversight', module: TextModule, entities: [], migrations: [] });
});
afterAll(() => service.stop());

// A page of 1,000 rows, the most that a list answers, each of some thousand characters of three bytes.
it('an answer of several megabytes arrives', async () => {
  expect((await service.call(text, { bytes: 6_000_000 })).text).toHaveLength(6_000_000);
});

it('an answer that no message carries is told as an error, and does not leave the caller waiting', async () => {
  await expect(service.call(text, { bytes: 9_000_000 })).rejects.toMatchObject({ code: 'internal_error' });
});
