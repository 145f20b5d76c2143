import { createLogger } from '../dist/index.js';

const logger = createLogger('filing');
process.on('uncaughtException', (error) => {
  logger.fatal({ err: error }, 'uncaught exception');
  process.exit(1);
});
for (let round = 0; round < 20; round++) {
  for (let line = 0; line < 1_000; line++) logger.info('x'.repeat(100));
  await new Promise(setImmediate);
}
logger.fatal('the end');
process.exit(3);
