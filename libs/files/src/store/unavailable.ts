import { Problem } from '@yinhu/contracts/kernel';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** Of a disk, a mount or a network that fails, as against a fault of ours. */
const UNREACHABLE = new Set([
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'ESTALE',
  'ENODEV',
  'ENXIO',
  'ENOTCONN',
  'ETIMEDOUT',
  'EHOSTDOWN',
]);

/** The store is not there, or not the one that it was: that says nothing of any file in it. */
export const storeUnavailable = (reason: string, cause?: unknown): Problem =>
  Object.assign(new Problem('service_unavailable', { shortage: 'file_store' }), {
    cause: cause ?? new Error(reason),
  });

/** What went wrong with the store itself, where it did; else the error as it is. */
export function problemOfStore(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (FULL.has(code))
    return Object.assign(new Problem('service_unavailable', { shortage: 'file_store_full' }), {
      cause: error,
    });
  return UNREACHABLE.has(code) ? storeUnavailable(code, error) : error;
}
