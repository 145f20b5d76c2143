import { wallClock } from '@yinhu/contracts';

/** What the form shows about keeping what is typed. */
export type SaveState =
  | { readonly is: 'idle' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'failed' };

interface AutosaveOptions {
  /** Keeps the content; the instant it was kept at, null when the server has something later. */
  readonly save: (content: object, revision: number) => Promise<string | null>;
  readonly onState: (state: SaveState) => void;
  /** How long typing has to pause, and how long to wait after a failure. */
  readonly pauseMs?: number;
  readonly retryMs?: number;
}

const PAUSE_MS = 1_200;
const RETRY_MS = 10_000;

/** Keeps what is typed: after a pause, one save at a time, the last content last; a failed one is tried again. */
export function autosave({ save, onState, pauseMs = PAUSE_MS, retryMs = RETRY_MS }: AutosaveOptions) {
  let next: object | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let stopped = false;
  let revision = 0;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), ms);
  };

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (stopped || busy || next === undefined) return;
    const content = next;
    next = undefined;
    busy = true;
    revision = Math.max(revision + 1, wallClock());
    onState({ is: 'saving' });
    try {
      const at = await save(content, revision);
      if (!stopped && at) onState({ is: 'saved', at });
    } catch {
      next ??= content;
      if (!stopped) onState({ is: 'failed' });
      busy = false;
      return later(retryMs);
    }
    busy = false;
    if (next !== undefined) later(pauseMs);
  }

  return {
    change(content: object): void {
      next = content;
      if (!busy && !stopped) later(pauseMs);
    },
    /** Now: the page is being left. */
    flush: (): void => void run(),
    /** No more: what was typed is sent, or dropped. */
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
