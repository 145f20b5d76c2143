// CommonJS, because Jest requires its runtime.
const { sep } = require('node:path');
const { default: JestRuntime } = require('jest-runtime');

const LIBRARY = `${sep}node_modules${sep}`;

/**
 * Loads what lies in node_modules, once for a worker. It outlives the files' runtimes, for libraries that
 * load parts of theirs late.
 */
let libraries;

/**
 * Of libraries that several modules ask for at once, one after the other: two that share a dependency cannot
 * be linked at once.
 */
let loading = Promise.resolve();

/**
 * Loads our modules anew for each test file, as Jest does, and those of libraries once for each worker:
 * NestJS, TypeORM and zod take longer to load than most files' tests take.
 */
class Runtime extends JestRuntime {
  constructor(config, environment, resolver, transformer, cacheFS, ...rest) {
    super(config, environment, resolver, transformer, cacheFS, ...rest);
    libraries ??= new JestRuntime(config, environment, resolver, transformer, new Map(), ...rest).esmLoader;
    const { esmLoader } = this;
    const { loadEsmModule, loadCjsAsEsm } = esmLoader;
    esmLoader.loadEsmModule = (path, suffix) =>
      isLibrary(path) ? loadLibrary(path, suffix) : loadEsmModule.call(esmLoader, path, suffix);
    esmLoader.loadCjsAsEsm = (from, path, ...others) => {
      if (isLibrary(path)) return libraries.loadCjsAsEsm(from, path, ...others);
      return loadCjsAsEsm.call(esmLoader, from, path, ...others);
    };
  }
}

const isLibrary = (path) => path.includes(LIBRARY);

function loadLibrary(path, suffix) {
  const loaded = loading.then(async () =>
    libraries.linkAndEvaluateModule(await libraries.loadEsmModule(path, suffix)),
  );
  loading = loaded.catch(() => undefined);
  return loaded;
}

module.exports = { __esModule: true, default: Runtime };
