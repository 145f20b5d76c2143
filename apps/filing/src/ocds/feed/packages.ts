import type { ReleasePackage } from '@yinhu/contracts/filing';
import { ocdsUrl } from '../ocds-url.ts';
import { CREDIT_CODE_SCHEME } from '../release/parties.ts';
import { OCDS } from '../settings.ts';
import { cursorOf } from './cursor.ts';
import type { FeedPage, FeedRequest } from './feed-page.ts';

/** Extensions of the standard that our releases use. */
const EXTENSIONS = [
  ...[
    'ocds_bid_extension/v1.1.5',
    'ocds_lots_extension/v1.1.5',
    'ocds_budget_breakdown_extension/master',
  ].map(
    (extension) =>
      `https://raw.githubusercontent.com/open-contracting-extensions/${extension}/extension.json`,
  ),
  `${OCDS.publicUrl}/ocds-extension/extension.json`,
];

export const releaseUrl = (id: string): string => `${ocdsUrl(`releases/${id}`)}#${id}`;

/** What every package says of itself. `published` is when the latest of its contents was. */
export const packageOf = (uri: string, published: readonly Date[]): Omit<ReleasePackage, 'releases'> => ({
  uri,
  version: '1.1',
  extensions: EXTENSIONS,
  publishedDate: new Date(Math.max(...published.map((at) => at.getTime()))).toISOString(),
  publisher: {
    name: OCDS.publisher,
    scheme: OCDS.publisherCode === null ? null : CREDIT_CODE_SCHEME,
    uid: OCDS.publisherCode,
    uri: OCDS.publicUrl,
  },
  license: OCDS.license,
  publicationPolicy: `${OCDS.publicUrl}/open-data`,
});

/** Links between the pages of a feed. */
export function linksOf(
  path: string,
  { county, since, limit }: FeedRequest,
  { rows, hasNext, hasPrevious }: FeedPage<unknown>,
) {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error('a page of a feed is not empty');
  const page = (cursor: string) => ocdsUrl(path, { county, since, limit, cursor });
  const onward = page(cursorOf('after', last));
  return {
    ...(hasNext ? { next: onward } : {}),
    ...(hasPrevious ? { prev: page(cursorOf('before', first)) } : {}),
    resume: onward,
  };
}
