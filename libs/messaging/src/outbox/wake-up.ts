/**
 * A pause that can be cut short. A wake-up that comes before the pause cuts it short as well, so none is
 * lost.
 */
export class WakeUp {
  private woken = false;
  private end?: () => void;

  wake(): void {
    this.woken = true;
    this.end?.();
  }

  /** Waits until woken or until the time is over; answers whether it was woken. */
  async pause(milliseconds: number): Promise<boolean> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.end = undefined;
    }
    const { woken } = this;
    this.woken = false;
    return woken;
  }
}
