import type { Feature } from './api/feature.ts';
import { namesOf } from './api/feature-names.ts';
import { declareResources } from './api/resources.ts';
import { filing } from './filing/index.ts';
import { household } from './household/index.ts';
import { holdMessages } from './i18n/messages.ts';
import { identity } from './identity/index.ts';
import { marketplace } from './marketplace/index.ts';
import { oversight } from './oversight/index.ts';

/** The features of the console by context. Texts of a context arrive with the first of its pages. */
export const CONTEXTS = { identity, filing, marketplace, household, oversight } satisfies Record<
  string,
  readonly Feature[]
>;

export const FEATURES: readonly Feature[] = Object.values(CONTEXTS).flat();

for (const { resources = {}, textsAtOnce = {} } of FEATURES) {
  declareResources(resources);
  holdMessages(textsAtOnce);
}
holdMessages(namesOf(FEATURES));
