import type { CertificateVerdict } from '@yinhu/contracts/filing';

/** A version's certificate as the register has it. */
export interface Registered {
  readonly planVersion: number;
  readonly digest: string;
  readonly cancelledAt: Date | null;
  /** The plan is not shown to the public. */
  readonly withheld: boolean;
}

/**
 * What the register says of a number's certificates (the latest last) and of the digest somebody read, whole
 * or its beginning. The certificate comes only to whoever brings its digest, and only while the plan is in
 * force and shown: numbers can be guessed.
 */
export function verdictOf<R extends Registered>(
  register: readonly R[],
  read: string,
): { verdict: CertificateVerdict; certificate: R | null } {
  const present = register.at(-1);
  if (!present) return { verdict: 'unknown', certificate: null };
  const meant = register.findLast(({ digest }) => digest.startsWith(read));
  if (!meant) return { verdict: 'digest_mismatch', certificate: null };
  if (present.cancelledAt) return { verdict: 'cancelled', certificate: null };
  if (present.withheld) return { verdict: 'withheld', certificate: null };
  return { verdict: meant === present ? 'valid' : 'superseded', certificate: meant };
}
