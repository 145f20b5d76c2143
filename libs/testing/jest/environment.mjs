import { TestEnvironment } from 'jest-environment-node';

/** What Jest itself hangs on the global scope for a file; the next file brings its own. */
const OF_JEST = /jest|EVENT_HANDLERS/i;

let shared;

/**
 * One global scope for all test files of a worker: the libraries that they share (runtime.cjs) live in it.
 */
export default function sharedEnvironment(...given) {
  shared ??= new LastingEnvironment(...given);
  return shared;
}

class LastingEnvironment extends TestEnvironment {
  async setup() {
    this.variables = { ...this.global.process.env };
  }

  /** Leaves the scope as the file found it. */
  async teardown() {
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    this.restoreVariables();
    for (const key of Object.getOwnPropertySymbols(this.global))
      if (OF_JEST.test(key.description)) delete this.global[key];
    // TypeORM's list of decorated classes would keep every file's entities, with all that these import.
    delete this.global.typeormMetadataArgsStorage;
  }

  restoreVariables() {
    const { env } = this.global.process;
    for (const name of Object.keys(env)) if (!(name in this.variables)) delete env[name];
    Object.assign(env, this.variables);
  }
}
