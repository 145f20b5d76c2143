/**
 * What has been started, to be ended in the opposite order; what fails to end does not keep the rest from it.
 */
export class StopStack {
  private readonly stops: (() => unknown)[] = [];
  private ending?: Promise<void>;

  push(stop: () => unknown): void {
    this.stops.push(stop);
  }

  unwind(): Promise<void> {
    this.ending ??= this.unwindOnce();
    return this.ending;
  }

  private async unwindOnce(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of this.stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, failures.map((failure) => (failure as Error).message).join('; '));
  }
}
