// Loaded into each process of a round before its program: its wall clock is off by what a file says, looked
// at a few times a second.
import { readFileSync } from 'node:fs';

const file = process.env.YINHU_FAULTS_CLOCK;
const True = globalThis.Date;
let offset = 0;

function look() {
  try {
    offset = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    offset = 0;
  }
}

if (file) {
  look();
  setInterval(look, 200).unref();
  globalThis.Date = class Stepped extends True {
    constructor(...given) {
      super(...(given.length === 0 ? [True.now() + offset] : given));
    }

    static now() {
      return True.now() + offset;
    }
  };
}
