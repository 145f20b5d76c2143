/** A digest in groups of four, so that it can be compared and typed. */
export const grouped = (digest: string): string => (digest.match(/.{1,4}/g) ?? []).join(' ');

/** Where anyone verifies a certificate; what the QR code holds. */
export const verifyPath = (number: string, digest?: string): string =>
  `/verify/${number}${digest ? `/${digest}` : ''}`;
