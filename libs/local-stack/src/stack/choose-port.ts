import { isPortFree } from '../processes/free-port.ts';
import { findPortHolder } from '../processes/port-holder.ts';
import { say } from '../terminal/language.ts';
import { reservePort } from './port-reservation.ts';

export interface ChosenPort {
  port: number;
  /** The usual port, when it was taken and stepped around. */
  instead?: number;
}

const stepsAtMost = 100;

/**
 * A port that was asked for is taken as it is or refused; the usual one is stepped around when it is in use.
 */
export async function choosePort(asked: string | undefined, usual = 8080): Promise<ChosenPort> {
  if (asked) return { port: await takePort(asked) };
  for (let port = usual; port < usual + stepsAtMost; port++) {
    if (await isOurs(port)) return port === usual ? { port } : { port, instead: usual };
  }
  const range = `${usual}–${usual + stepsAtMost - 1}`;
  throw new Error(
    say({
      en: `All ports of ${range} are in use: set PORT to a free one.`,
      zh: `端口 ${range} 均被占用：请把 PORT 设为空闲端口。`,
    }),
  );
}

async function takePort(asked: string): Promise<number> {
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(
      say({
        en: `PORT must be a number from 1 to 65535, not "${asked}".`,
        zh: `PORT 应为 1 到 65535 的数字，而不是“${asked}”。`,
      }),
    );
  }
  if (await isOurs(port)) return port;
  const holder = findPortHolder(port);
  throw new Error(
    say({
      en: `Port ${port} is in use${holder ? ` by ${holder}` : ''}: free it, or set PORT to another.`,
      zh: `端口 ${port} 已被占用${holder ? `（${holder}）` : ''}：请释放该端口，或把 PORT 设为其他端口。`,
    }),
  );
}

async function isOurs(port: number): Promise<boolean> {
  return (await isPortFree(port)) && reservePort(port);
}
