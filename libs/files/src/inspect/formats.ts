import type { FileKind } from '@yinhu/contracts/kernel';

/** A format that is told from content, with the names and types under which people send it. */
export interface Format {
  readonly mediaType: string;
  /** The first is its usual one. */
  readonly extensions: readonly string[];
  /** Other media types under which browsers announce it. */
  readonly alsoSentAs: readonly string[];
  readonly kinds: readonly FileKind[];
}

const format = (
  mediaType: string,
  extensions: string,
  kinds: readonly FileKind[],
  alsoSentAs: readonly string[] = [],
): Format => ({
  mediaType,
  extensions: extensions.split(' '),
  kinds,
  alsoSentAs,
});

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';
const ZIP = ['application/zip', 'application/x-zip-compressed'];

export const FORMATS = {
  pdf: format('application/pdf', 'pdf', ['pdf'], ['application/x-pdf']),
  jpeg: format('image/jpeg', 'jpg jpeg jfif', ['image'], ['image/jpg', 'image/pjpeg']),
  png: format('image/png', 'png', ['image'], ['image/x-png']),
  webp: format('image/webp', 'webp', ['image']),
  docx: format(`${OOXML}.wordprocessingml.document`, 'docx', ['office'], ZIP),
  xlsx: format(`${OOXML}.spreadsheetml.sheet`, 'xlsx', ['office', 'xlsx'], ZIP),
  pptx: format(`${OOXML}.presentationml.presentation`, 'pptx', ['office'], ZIP),
  odt: format(`${ODF}.text`, 'odt', ['office'], ZIP),
  ods: format(`${ODF}.spreadsheet`, 'ods', ['office'], ZIP),
  odp: format(`${ODF}.presentation`, 'odp', ['office'], ZIP),
  // The binary formats before 2007, and those of WPS (金山), which are the same inside.
  doc: format(
    'application/msword',
    'doc wps',
    ['office'],
    [
      'application/vnd.ms-works',
      'application/kswps',
      'application/wps-office.doc',
      'application/wps-office.wps',
    ],
  ),
  xls: format(
    'application/vnd.ms-excel',
    'xls et',
    ['office'],
    ['application/kset', 'application/wps-office.xls', 'application/wps-office.et'],
  ),
  csv: format(
    'text/csv',
    'csv',
    ['csv'],
    ['text/plain', 'application/csv', 'text/comma-separated-values', 'application/vnd.ms-excel'],
  ),
  json: format('application/json', 'json', ['json'], ['text/json', 'text/plain']),
  text: format('text/plain', 'txt', ['text']),
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

const ALL: readonly Format[] = Object.values(FORMATS);

export const isOfKind = (found: Format, accept: readonly FileKind[]): boolean =>
  found.kinds.some((kind) => accept.includes(kind));

/** The usual extensions of what is accepted, as people are told them: `pdf, jpg, png`. */
export const acceptedExtensions = (accept: readonly FileKind[]): string =>
  ALL.filter((known) => isOfKind(known, accept))
    .map(({ extensions: [first] }) => first)
    .join(', ');
