import { FILING, type WorkingCopyOutcome } from '@yinhu/contracts/filing';
import type { InputOf } from '@yinhu/contracts/kernel';
import { browserStorage, keysWith, ownPrefix } from './unsent-keys.ts';

/**
 * A save that the service has not answered yet: what is typed waits in this browser until it is kept there.
 */
export type UnsentCopy = InputOf<typeof FILING.workingCopies.save>;

const keyOf = (user: string, { id, editor }: Pick<UnsentCopy, 'id' | 'editor'>) =>
  `${ownPrefix(user)}${id}:${editor}`;

/** Under the person's id, so that nobody else who signs in here is shown it. */
export class UnsentCopies {
  constructor(private readonly storage: Storage) {}

  /** False where the browser has no room for it. */
  put(user: string, copy: UnsentCopy): boolean {
    try {
      this.storage.setItem(keyOf(user, copy), JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets what is kept; what was typed since stays. */
  drop(user: string, copy: Pick<UnsentCopy, 'id' | 'editor' | 'sequence'>): void {
    const there = this.read(keyOf(user, copy));
    if (there && there.sequence <= copy.sequence) this.storage.removeItem(keyOf(user, copy));
  }

  /** Whatever was typed under this id, in any form: it was sent, or dropped by the person. */
  dropAll(user: string, id: string): void {
    for (const copy of this.of(user)) if (copy.id === id) this.storage.removeItem(keyOf(user, copy));
  }

  of(user: string): UnsentCopy[] {
    return keysWith(this.storage, ownPrefix(user)).flatMap((key) => this.read(key) ?? []);
  }

  private read(key: string): UnsentCopy | undefined {
    try {
      return FILING.workingCopies.save.input.safeParse(JSON.parse(this.storage.getItem(key) ?? 'null')).data;
    } catch {
      return undefined;
    }
  }
}

type Send = (copy: UnsentCopy) => Promise<WorkingCopyOutcome>;

/**
 * Sends what waits, and forgets what the service keeps. What collides with something kept elsewhere goes on
 * waiting: its form asks which is to stay. Whether anything was kept.
 */
export async function sendUnsent(copies: UnsentCopies, user: string, send: Send): Promise<boolean> {
  const outcomes = await Promise.all(copies.of(user).map((copy) => sendOne(copies, user, copy, send)));
  return outcomes.includes('kept');
}

async function sendOne(copies: UnsentCopies, user: string, copy: UnsentCopy, send: Send): Promise<string> {
  const { outcome } = await send(copy).catch(() => ({ outcome: 'failed' }));
  if (outcome === 'kept') copies.drop(user, copy);
  return outcome;
}

export const unsentCopies = new UnsentCopies(browserStorage());
