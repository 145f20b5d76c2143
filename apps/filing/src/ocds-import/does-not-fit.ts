import type { OcdsFault } from '@yinhu/contracts/filing';

/** What keeps a process out, found only when it was to be stored. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';

  constructor(readonly fault: OcdsFault) {
    super(fault.reason);
  }
}
