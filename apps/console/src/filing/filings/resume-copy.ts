import type { WorkingCopy } from '@yinhu/contracts/filing';
import type { UnsentCopy } from '../../api/unsent-copies.ts';

/** What a form begins with, and from which state of the copy it goes on. */
export interface Resumed {
  readonly id: string;
  readonly content: object;
  readonly basedOn: number;
  readonly filingVersion?: number;
  /** When the service kept it; undefined for what only waited in this browser. */
  readonly savedAt?: string;
  /** What waited in this browser: the form saves it first, and is told where it collides. */
  readonly unsent?: UnsentCopy;
}

/** A form's own last save is in what is stored: its answer was lost, not what was typed. */
const isStored = (stored: WorkingCopy | undefined, { editor, sequence }: UnsentCopy): boolean =>
  stored?.editor === editor && stored.sequence >= sequence;

/**
 * What was typed last: what waits in this browser comes before what the service kept, unless it is that. It
 * goes on from the state that it was typed on, so that something kept elsewhere meanwhile is found by the
 * next save and not overwritten.
 */
export function resumeCopy(
  stored: WorkingCopy | undefined,
  waiting: readonly UnsentCopy[],
): Resumed | undefined {
  const unsent = waiting.find((copy) => (!stored || copy.id === stored.id) && !isStored(stored, copy));
  if (!unsent) return stored && fromStored(stored);
  const { id, content, filingVersion, editor } = unsent;
  const basedOn = stored?.editor === editor ? stored.revision : unsent.basedOn;
  return { id, content, basedOn, filingVersion, unsent };
}

const fromStored = ({ id, content, revision, savedAt, filingVersion }: WorkingCopy): Resumed => ({
  id,
  content,
  basedOn: revision,
  savedAt,
  filingVersion: filingVersion ?? undefined,
});
