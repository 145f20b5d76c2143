import type { Addresses } from './addresses.ts';
import type { DataDirectory } from './data-directory.ts';
import type { Kept } from './keep-running.ts';
import type { Keep } from './keeper.ts';
import { endOfLog, logFileOf } from './logs.ts';
import { runService } from './run-service.ts';
import type { ServiceDefinition } from './service-definition.ts';
import { environmentOf, type Surroundings } from './service-environment.ts';
import type { StopStack } from './stop-stack.ts';

/** What a process is told, changed. */
export type Tell = (service: string, environment: NodeJS.ProcessEnv) => Promise<NodeJS.ProcessEnv>;

interface ServicesWanted {
  services: ServiceDefinition[];
  surroundings: Surroundings & { addresses: Addresses };
  directory: DataDirectory;
  keep: Keep;
  small: boolean;
  ending: StopStack;
  tell?: Tell;
}

/**
 * Starts all services at once; when one fails, the others are not waited for. The gateway ends first, so that
 * nothing new comes in.
 */
export async function startServices({
  services,
  surroundings,
  directory,
  keep,
  small,
  ending,
  tell = unchanged,
}: ServicesWanted): Promise<void> {
  const oneFailed = new AbortController();
  const starts = services.map(async (service) => {
    const logFile = logFileOf(directory.logs, service.name);
    // What it is told is made anew for each start: servers may have moved.
    const start = async (signal: AbortSignal) => {
      const env = await tell(service.name, environmentOf(service, surroundings));
      return runService({ ...service, env, logFile, small }, signal);
    };
    try {
      return { service, kept: await keep(service.name, start, oneFailed.signal) };
    } catch (error) {
      if (error instanceof Error && error.name !== 'AbortError')
        error.message += `\n${endOfLog(logFile).join('\n')}`;
      throw error;
    }
  });
  const stopAll = async () => {
    const started = (await Promise.allSettled(starts)).flatMap((outcome) =>
      outcome.status === 'fulfilled' ? outcome.value : [],
    );
    await stopEach(started.filter(({ service }) => service.isGateway));
    await stopEach(started.filter(({ service }) => !service.isGateway));
  };
  ending.push(stopAll);
  try {
    const started = await Promise.all(starts);
    surroundings.addresses.onMove(() => {
      for (const { kept } of started) kept.restart().catch(() => {});
    });
  } catch (error) {
    oneFailed.abort();
    throw error;
  }
}

async function stopEach(started: { kept: Kept }[]): Promise<void> {
  await Promise.all(started.map(({ kept }) => kept.stop()));
}

const unchanged: Tell = (_, environment) => Promise.resolve(environment);
