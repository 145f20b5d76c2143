import { waitUntil } from '../processes/wait-until.ts';
import { say } from '../terminal/language.ts';

/** Waits until the gateway answers at its root. */
export async function expectAnswer(url: string, signal: AbortSignal): Promise<void> {
  const ask = async () => {
    signal.throwIfAborted();
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await response?.body?.cancel();
    return response && response.status < 500 ? response : undefined;
  };
  const answer = await waitUntil(ask, 20_000, 50);
  if (!answer)
    throw new Error(say({ en: `The gateway does not answer at ${url}`, zh: `网关在 ${url} 没有响应` }));
}
