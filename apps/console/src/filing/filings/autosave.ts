import type { WorkingCopyOutcome } from '@yinhu/contracts/filing';
import type { UnsentCopy } from '../../api/unsent-copies.ts';

/** What the form shows about keeping what is typed. */
export type SaveState =
  | { readonly is: 'idle' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'failed'; readonly error: unknown }
  /** Another form has kept something else meanwhile: a person chooses. */
  | { readonly is: 'conflict'; readonly at: string }
  /** The copy was sent or dropped in another form. */
  | { readonly is: 'gone' };

/** Which copy is typed on, and from which of its states. */
export type Origin = Pick<UnsentCopy, 'id' | 'filingId' | 'filingVersion' | 'basedOn' | 'editor'>;

interface AutosaveOptions {
  readonly origin: Origin;
  /** Has the service keep it. */
  readonly save: (copy: UnsentCopy, signal: AbortSignal) => Promise<WorkingCopyOutcome>;
  /** Keeps it in this browser until the service does; called at every change. */
  readonly hold: (copy: UnsentCopy) => void;
  /** It is kept by the service, or will never have to be. */
  readonly letGo: (copy: UnsentCopy) => void;
  readonly onState: (state: SaveState) => void;
  /** How long typing has to pause, how long to wait after a failure, and how long for an answer. */
  readonly pauseMs?: number;
  readonly retryMs?: number;
  readonly patienceMs?: number;
}

const PAUSE_MS = 1_200;
const RETRY_MS = 10_000;
const PATIENCE_MS = 15_000;

export type Autosave = ReturnType<typeof autosave>;

/**
 * Keeps what is typed: after a pause, one save at a time, the last content last; a failed one is told and
 * tried again.
 */
export function autosave({ save, hold, letGo, onState, ...options }: AutosaveOptions) {
  const { pauseMs = PAUSE_MS, retryMs = RETRY_MS, patienceMs = PATIENCE_MS } = options;
  let { origin } = options;
  let sequence = 0;
  let next: UnsentCopy | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  /** Set while a person has to choose: the revision to go on from, undefined where the copy is gone. */
  let choice: { readonly revision?: number } | undefined;

  const tell = (state: SaveState) => {
    if (!stopped) onState(state);
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), ms);
  };
  const type = (content: object) => {
    next = { ...origin, sequence: ++sequence, content: { ...content } };
    hold(next);
  };

  function run(): Promise<void> {
    clearTimeout(timer);
    if (stopped || choice || next === undefined) return Promise.resolve();
    running ??= saveNext({ ...next, basedOn: origin.basedOn }).finally(() => {
      running = undefined;
    });
    return running;
  }

  async function saveNext(copy: UnsentCopy): Promise<void> {
    tell({ is: 'saving' });
    try {
      take(await within(patienceMs, (signal) => save(copy, signal)), copy);
      if (next && !choice) later(pauseMs);
    } catch (error) {
      tell({ is: 'failed', error });
      later(retryMs);
    }
  }

  function take(answer: WorkingCopyOutcome, copy: UnsentCopy): void {
    if (answer.outcome === 'kept') {
      origin = { ...origin, basedOn: answer.revision };
      letGo(copy);
      if (next?.sequence === copy.sequence) next = undefined;
      tell({ is: 'saved', at: answer.savedAt });
    } else {
      choice = answer.outcome === 'conflict' ? { revision: answer.revision } : {};
      tell(answer.outcome === 'conflict' ? { is: 'conflict', at: answer.savedAt } : { is: 'gone' });
    }
  }

  return {
    /** The copy's id now; another one after `keepMine` of a copy that was gone. */
    get id(): string {
      return origin.id;
    },
    change(content: object): void {
      if (stopped) return;
      type(content);
      if (!running && !choice) later(pauseMs);
    },
    /** Now: the page is being left, or a person asked for it. */
    flush: (): void => void run(),
    /**
     * Keeps the content and looks whether another form kept something meanwhile; false while a person has to
     * choose.
     */
    async settle(content: object): Promise<boolean> {
      await running;
      if (!choice) type(content);
      await run();
      return choice === undefined;
    },
    /**
     * The person chose what is typed here: over the other state, or, where the copy is gone, as another copy.
     */
    keepMine(freshId: string): void {
      if (!choice || !next) return;
      const { revision } = choice;
      letGo(next);
      origin =
        revision === undefined ? { ...origin, id: freshId, basedOn: 0 } : { ...origin, basedOn: revision };
      next = { ...next, ...origin };
      hold(next);
      choice = undefined;
      void run();
    },
    /** What was typed here and not kept is dropped: it was sent, or the person chose the other state. */
    forget(): void {
      if (next) letGo(next);
      next = undefined;
      clearTimeout(timer);
    },
    /** No more saves. What is not kept stays held. */
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** An answer that does not come is a failure after a while, whatever the work is waiting for. */
function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      control.abort();
      reject(new Error('errors.no_answer'));
    }, ms);
    work(control.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
