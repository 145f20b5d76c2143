import sequencer from '@jest/test-sequencer';

const Sequencer = sequencer.default ?? sequencer;
const WHOLE_SYSTEM = /apps\/acceptance\//;

/**
 * Begins with the suite over the whole system: it takes longest, and a fresh clone does not know that yet and
 * sorts by size of file.
 */
export default class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [
      ...sorted.filter(({ path }) => WHOLE_SYSTEM.test(path)),
      ...sorted.filter(({ path }) => !WHOLE_SYSTEM.test(path)),
    ];
  }
}
