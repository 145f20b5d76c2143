import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { ListedFile } from './file-store.ts';

/** One page of a listing. */
export interface ListedPage {
  readonly files: readonly ListedFile[];
  /** Whether there are more after the last of these. */
  readonly isTruncated: boolean;
}

/**
 * @throws Error when the answer is no listing, or not a whole one: half a listing says nothing of what is not
 * in it
 */
export function listedPage(text: string): ListedPage {
  const root = parse(text);
  if (root.localName !== 'ListBucketResult')
    throw new Error(`the file store answered with ${root.localName} instead of a listing`);
  const files = [...root.getElementsByTagName('Contents')].map((entry) => {
    const key = textOf(entry, 'Key');
    const modifiedAt = new Date(textOf(entry, 'LastModified') ?? '');
    if (!key || Number.isNaN(modifiedAt.getTime()))
      throw new Error('the file store lists a file without its key or time');
    return { key, modifiedAt };
  });
  return { files, isTruncated: textOf(root, 'IsTruncated') === 'true' };
}

/** The code of S3's error; undefined where somebody else answered, for example a proxy in its place. */
export function errorCode(text: string): string | undefined {
  try {
    return textOf(parse(text), 'Code');
  } catch {
    return undefined;
  }
}

type Element = NonNullable<ReturnType<DOMParser['parseFromString']>['documentElement']>;

function parse(text: string): Element {
  const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    text,
    'application/xml',
  );
  if (!documentElement) throw new Error('the file store answered without XML');
  return documentElement;
}

const textOf = (element: Element, name: string): string | undefined =>
  element.getElementsByTagName(name)[0]?.textContent ?? undefined;
