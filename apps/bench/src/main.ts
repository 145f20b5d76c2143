import { parseArgs } from 'node:util';
import { automaticFiling } from './automatic/automatic-filing.ts';
import { type Benchmark, OPTIONS } from './benchmark.ts';
import { events } from './events/events.ts';
import { lists } from './filings/lists.ts';
import { describeMachine, loadNow } from './machine/machine.ts';
import { overload } from './overload/overload.ts';
import { replay } from './replay/replay.ts';
import { textOf } from './report/text.ts';
import { roundtrip } from './roundtrip/roundtrip.ts';
import { connectStack } from './stack/stack.ts';
import { venuePlacing } from './venues/placing.ts';

const BENCHMARKS: readonly Benchmark[] = [
  roundtrip,
  events,
  automaticFiling,
  lists,
  replay,
  venuePlacing,
  overload,
];

process.exitCode = await main().catch((error: Error) => {
  process.stderr.write(`${process.env.DEBUG ? error.stack : error.message}\n`);
  return 1;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const benchmark = BENCHMARKS.find(({ name }) => name === positionals[0]);
  if (!benchmark || positionals.length > 1) {
    const isListAskedFor = positionals.length === 0;
    process[isListAskedFor ? 'stdout' : 'stderr'].write(help());
    return isListAskedFor ? 0 : 2;
  }
  const stack = await connectStack(process.env);
  const before = loadNow();
  const tables = await benchmark.run(stack, values);
  const report = {
    benchmark: benchmark.name,
    machine: describeMachine(),
    load: { before, after: loadNow() },
    tables,
  };
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
  return 0;
}

function help(): string {
  const lines = BENCHMARKS.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  return `npm run bench -- <name> [--rounds N] [--seconds S] [--events N] [--filings N] [--json]\n\n${lines.join('\n')}\n`;
}
