import { accounts } from './load/accounts.ts';
import { dossiers } from './load/households.ts';
import { farmerSellers, orders, shelves } from './load/mall.ts';
import { People } from './load/people.ts';
import { procurement } from './load/procurement.ts';
import { ProgressFile } from './load/progress-file.ts';
import { type Phase, runPhase } from './load/run-steps.ts';
import { Progress } from './progress.ts';
import { venues } from './venues/venues.ts';

const chinese = /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '');
const {
  YINHU_URL: url,
  YINHU_LOADER_PASSWORD: password,
  YINHU_LOADER_PROGRESS: progressFile = '.data/reference-year.jsonl',
} = process.env;
if (!url || !password) {
  console.error(
    'YINHU_URL and YINHU_LOADER_PASSWORD say where to load Chongyi’s reference year, and as whom.',
  );
  process.exit(1);
}

const progress = new ProgressFile(progressFile);
const COMPLETE = 'complete';
if (progress.has(COMPLETE)) process.exit(0);

const world = { people: new People(url, password), progress };
const weigh = (phases: readonly Phase[]): number => phases.reduce((sum, { steps }) => sum + steps.length, 0);

try {
  const [plans, ...afterwards] = await procurement(world);
  const helping = [dossiers, farmerSellers, shelves, ...orders()];
  const bar = new Progress(chinese ? '载入崇义县 2019 年数据' : 'Loading Chongyi’s year 2019', chinese);
  bar.expect(weigh([accounts, plans, ...afterwards, ...helping]));
  await run(accounts, bar);
  const purchase = async () => {
    await run(plans, bar);
    // Before anything else becomes of the plans: a booking has the priority of a plan that is under way.
    const booked = await venues(world);
    bar.expect(weigh(booked));
    await runInTurn([...booked, ...afterwards], bar);
  };
  // Purchasing and helping households need nothing of each other, so they are loaded side by side.
  await Promise.all([purchase(), runInTurn(helping, bar)]);
  progress.set(COMPLETE, null);
  bar.stop();
} catch (error) {
  console.error(
    `\n${chinese ? '载入中断，重新启动后会继续' : 'Loading stopped; the next start goes on from here'}: ${(error as Error).message}`,
  );
  process.exit(1);
}

async function runInTurn(phases: readonly Phase[], bar: Progress): Promise<void> {
  for (const phase of phases) await run(phase, bar);
}

async function run(phase: Phase, bar: Progress): Promise<void> {
  bar.phase(chinese ? phase.name.zh : phase.name.en);
  const before = phase.steps.filter((step) => progress.has(step.key)).length;
  bar.advance(before);
  await runPhase(phase, world, () => bar.advance(1));
}
