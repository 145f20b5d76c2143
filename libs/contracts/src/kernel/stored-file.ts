import { z } from 'zod';

/** A file in the file store. Its type was detected from its content, never from its name. */
export const StoredFile = z.strictObject({
  /** Where it lies in the store. */
  key: z.string().max(200),
  fileName: z.string().max(200),
  mediaType: z.string().max(200),
  /** Bytes. */
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredFile = z.infer<typeof StoredFile>;
