/**
 * Runs a command to its end and exits with the number it answers. What fails is told in one sentence; DEBUG
 * adds where.
 */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  // A terminal that was closed cannot be written to, which must not keep us from stopping in good order.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  try {
    process.exit(await command());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'AbortError') process.exit(130);
    process.stderr.write(`\n${process.env.DEBUG ? error.stack : error.message}\n`);
    process.exit(1);
  }
}
