import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Operation, OutputOf, RequestOf } from '@yinhu/contracts/kernel';
import { useNotify } from 'react-admin';
import { client } from './client.ts';
import { useIdempotencyKey } from './idempotency.ts';
import { asHttpError, messageOf } from './problems.ts';

const translated = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error) => {
    throw asHttpError(error);
  });

/**
 * Sends a file to an operation. Nobody is told of a failure but the caller, who shows it where the file was
 * chosen.
 */
export function useUpload<Op extends Operation>(operation: Op) {
  const queries = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation<OutputOf<Op>, Error, { file: File; fields: Omit<RequestOf<Op>, 'file'> }>({
    mutationFn: ({ file, fields }) => {
      const options = operation.kind === 'create' ? { idempotencyKey: key.current() } : {};
      return translated(client.upload(operation, fields, { bytes: file, fileName: file.name }, options));
    },
    onSuccess: () => {
      key.renew();
      if (operation.kind === 'create')
        void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'auth' });
    },
    onError: (error) => {
      if ((error as { body?: { code?: string } }).body?.code === 'idempotency_mismatch') key.renew();
    },
  });
}

/** Fetches the file that an operation answers, and has the browser save it. */
export function useDownload<Op extends Operation>(operation: Op) {
  const notify = useNotify();
  return useMutation({
    mutationFn: async (input: RequestOf<Op>) => {
      const { bytes, fileName } = await translated(client.download(operation, input));
      save(bytes, fileName);
    },
    onError: (error) => notify(messageOf(error), { type: 'error' }),
  });
}

function save(bytes: Blob, fileName: string): void {
  const url = URL.createObjectURL(bytes);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // Some browsers begin to read only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
