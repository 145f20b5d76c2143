import { readdirSync, readFileSync } from 'node:fs';

/**
 * Pids of a service's replicas that use this broker: other stacks may run on the machine. Empty where the
 * system does not tell.
 */
export function findReplicas(service: string, natsUrl: string): number[] {
  try {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .filter((pid) => isReplica(pid, service, natsUrl))
      .map(Number);
  } catch {
    return [];
  }
}

function isReplica(pid: string, service: string, natsUrl: string): boolean {
  const isService = partsOf(`/proc/${pid}/cmdline`).some((argument) =>
    argument.endsWith(`apps/${service}/dist/main.js`),
  );
  const told = partsOf(`/proc/${pid}/environ`).find((part) => part.startsWith('NATS_URL='));
  // Each process has a user of its own on the broker.
  return isService && told !== undefined && hostsOf(told.slice('NATS_URL='.length)) === hostsOf(natsUrl);
}

/** Of a process that is gone or another user's: none. */
function partsOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\0');
  } catch {
    return [];
  }
}

const hostsOf = (natsUrl: string): string =>
  natsUrl
    .split(',')
    .map((address) => new URL(address).host)
    .join();
