import { type Options, SingleBar } from 'cli-progress';

const TENTH = 10;

/** A bar with an estimate on a terminal; a line each tenth where there is none. */
export class Progress {
  private readonly bar: SingleBar | undefined;
  private total = 0;
  private done = 0;
  private label = '';

  constructor(
    private readonly title: string,
    chinese: boolean,
  ) {
    const format = chinese
      ? `  ${title} [{bar}] {percentage}% · 剩余约 {eta} 秒 · {phase}`
      : `  ${title} [{bar}] {percentage}% · about {eta} s left · {phase}`;
    const options: Options = {
      format,
      hideCursor: true,
      barsize: 24,
      etaBuffer: 200,
      clearOnComplete: false,
    };
    this.bar = process.stdout.isTTY ? new SingleBar(options) : undefined;
  }

  /** So many steps more are to come. */
  expect(steps: number): void {
    if (this.total === 0) this.bar?.start(steps, 0, { phase: '' });
    this.total += steps;
    this.bar?.setTotal(this.total);
  }

  phase(label: string): void {
    this.label = label;
    this.bar?.update({ phase: label });
  }

  advance(steps: number): void {
    const tenthBefore = Math.floor((this.done / this.total) * TENTH);
    this.done += steps;
    this.bar?.increment(steps);
    const tenth = Math.floor((this.done / this.total) * TENTH);
    if (!this.bar && tenth > tenthBefore) console.log(`  ${this.title} ${tenth * TENTH}% · ${this.label}`);
  }

  stop(): void {
    this.bar?.stop();
  }
}
