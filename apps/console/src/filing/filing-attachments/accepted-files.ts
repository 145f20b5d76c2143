import { FILING } from '@yinhu/contracts/filing';

export const MAX_BYTES = FILING.attachments.attach.upload?.maxBytes ?? 0;
export const MAX_MEGABYTES = MAX_BYTES / (1024 * 1024);

/** What the browser's file chooser offers; the gateway looks into the files themselves. */
export const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,.doc,.xls,.wps,.et,.odt,.ods,.odp';

const UNITS = ['B', 'KB', 'MB'] as const;

/** For example 3.2 MB. */
export function sizeText(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const size = bytes / 1024 ** step;
  return `${size < 10 && step > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[step]}`;
}
