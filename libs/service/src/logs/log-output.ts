import { type DestinationStream, pino } from 'pino';

const STANDARD_OUTPUT = 1;
/** Lines that wait for room; those after them are lost. */
const WAITING_BYTES = 2 ** 20;

/**
 * Standard output as a log that does not end the process: what a full disk or a closed pipe does not take is
 * lost, and the work goes on.
 */
export function logOutput(): DestinationStream {
  const output = pino.destination({ dest: STANDARD_OUTPUT, sync: true, maxLength: WAITING_BYTES });
  output.on('error', () => {});
  // Each line is written at once. The library's own flush, which comes with every fatal line, tries for ever
  // where the disk is full.
  output.flushSync = () => {};
  return output;
}
