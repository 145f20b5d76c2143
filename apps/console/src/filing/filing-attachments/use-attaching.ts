import { useQueryClient } from '@tanstack/react-query';
import { type AttachmentKind, FILING } from '@yinhu/contracts/filing';
import { useCallback, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { client, fetchTelling } from '../../api/client.ts';
import { newKey } from '../../api/idempotency.ts';
import { asHttpError, messageOf, statusOf } from '../../api/problems.ts';
import { MAX_BYTES, MAX_MEGABYTES } from './accepted-files.ts';

/**
 * A file on its way: its key is the same for every attempt, so that one that arrived is not attached twice.
 */
export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly kind: AttachmentKind;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** From 0 to 1; at 1 the file is looked into. */
  readonly sent: number;
  readonly error?: string;
  /** The failure was not the file's. */
  readonly mayRetry?: boolean;
}

/**
 * The files that are being attached to a plan, one after the other. What is attached leaves; what failed
 * stays and says why.
 */
export function useAttaching(filingId: string) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const [queue, setQueue] = useState<readonly Sending[]>([]);
  const change = useCallback(
    (key: string, to: Partial<Sending>) =>
      setQueue((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [],
  );
  const dismiss = useCallback((key: string) => setQueue((all) => all.filter((one) => one.key !== key)), []);

  const next = queue.some(({ state }) => state === 'sending')
    ? undefined
    : queue.find(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!next) return;
    const { key, file, kind } = next;
    const options = { idempotencyKey: key, fetch: fetchTelling((sent) => change(key, { sent })) };
    change(key, { state: 'sending', sent: 0, error: undefined });
    client
      .upload(
        FILING.attachments.attach,
        { id: filingId, kind },
        { bytes: file, fileName: file.name },
        options,
      )
      .then(
        () => {
          dismiss(key);
          void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'auth' });
        },
        (error) => change(key, { state: 'failed', ...failureOf(error) }),
      );
  }, [next, filingId, change, dismiss, queries]);

  const add = (files: readonly File[], kind: AttachmentKind) => {
    const error = translate('attachment.too_large', { megabytes: MAX_MEGABYTES });
    const sendings = files.map((file): Sending => {
      const sending = { key: newKey(), file, kind, sent: 0 };
      return file.size > MAX_BYTES
        ? { ...sending, state: 'failed', error }
        : { ...sending, state: 'waiting' };
    });
    setQueue((all) => [...all, ...sendings]);
  };
  const retry = (key: string) => change(key, { state: 'waiting' });
  return { queue, add, retry, dismiss };
}

/** What is wrong with the file itself, where that is what was refused. */
function failureOf(error: unknown): Pick<Sending, 'error' | 'mayRetry'> {
  const known = asHttpError(error);
  const faults = (known as { body?: { errors?: { file?: string } } }).body?.errors;
  const status = statusOf(known) ?? 500;
  return {
    error: faults?.file ?? messageOf(known),
    mayRetry: status === 0 || status === 409 || status >= 429,
  };
}
