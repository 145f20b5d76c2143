// A machine whose clock is wrong by CLOCK_AHEAD_MS: what asks this process for the time gets that; the
// monotonic clock is as it was.
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const RealDate = Date;
if (ahead !== 0) {
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...given);
    }

    static now() {
      return RealDate.now() + ahead;
    }
  };
}
