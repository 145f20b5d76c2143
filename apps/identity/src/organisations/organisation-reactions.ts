import { Injectable } from '@nestjs/common';
import { entityAggregate } from '@yinhu/contracts/filing';
import { sellerAggregate } from '@yinhu/contracts/marketplace';
import { type Reaction, reactTo } from '@yinhu/messaging';
import { followOrganisation } from './follow-organisation.ts';

/**
 * Purchasing entities are kept by filing, co-operatives and suppliers by marketplace: each has an
 * organisation here under the same id, so that its clerks can have accounts. A farmer has none; the service
 * station acts for him.
 */
@Injectable()
export class OrganisationReactions {
  readonly reactions: readonly Reaction[] = [
    reactTo(entityAggregate, ({ data, aggregateversion, time }, tx) =>
      followOrganisation(tx, {
        ...data,
        kind: 'purchasing_entity',
        // An entity that was merged is over: its clerks' organisation acts no more.
        status: data.status === 'active' ? 'active' : 'suspended',
        sourceVersion: aggregateversion,
        at: new Date(time),
      }),
    ),
    reactTo(sellerAggregate, async ({ data, aggregateversion, time }, tx) => {
      if (data.kind === 'farmer_household') return;
      await followOrganisation(tx, {
        ...data,
        kind: data.kind,
        sourceVersion: aggregateversion,
        at: new Date(time),
      });
    }),
  ];
}
