import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chosenRounds, ROUNDS } from './rounds/rounds.ts';
import { runRound } from './run-round.ts';
import { openStage, type Stage } from './stage/stage.ts';

const exitCode = await main().catch((error: Error) => {
  process.stderr.write(`${process.env.DEBUG ? error.stack : error.message}\n`);
  return 1;
});
// Whatever a fault has left open is nothing to wait for.
process.exit(exitCode);

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const rounds = chosenRounds(positionals);
  if (positionals.length === 0 || rounds === undefined) {
    process[rounds === undefined ? 'stderr' : 'stdout'].write(help());
    return rounds === undefined ? 2 : 0;
  }
  const directory = process.env.YINHU_FAULTS_DIR;
  if (!directory)
    throw new Error('YINHU_FAULTS_DIR is missing: npm run faults -- <name> makes a folder for the run.');
  const failed: string[] = [];
  let stage: Stage | undefined;
  for (const [place, round] of rounds.entries()) {
    stage ??= await openStage(join(directory, `system-${place}`));
    if (await runRound(stage, round)) continue;
    failed.push(round.name);
    // What one fault spoilt is not laid at the next one's door.
    await stage.close();
    stage = undefined;
  }
  await stage?.close();
  process.stdout.write(
    `${rounds.length - failed.length} passed, ${failed.length} failed${failed.length > 0 ? `: ${failed.join(', ')}` : ''}\n`,
  );
  return failed.length > 0 ? 1 : 0;
}

function help(): string {
  const lines = ROUNDS.map(({ name, summary }) => `  ${name.padEnd(26)}${summary}`);
  const groups =
    '  short                     a handful of them, within two minutes\n  all                       every one';
  return `npm run faults -- <name> [<name> …]\n\n${lines.join('\n')}\n\n${groups}\n`;
}
