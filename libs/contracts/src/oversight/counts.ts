import { z } from 'zod';
import { operation, type ServiceName } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode } from '../kernel/scalars.ts';

/** A service's own count of the figures it owns, from its own tables: what oversight's recount compares with. */
const counts = <S extends z.ZodRawShape>(service: ServiceName, shape: S) =>
  operation({
    name: `${service}.figures.count`,
    kind: 'query',
    summary: `Figures as ${service} itself counts them`,
    access: 'service',
    input: z.strictObject({ code: DivisionCode, asOf: BusinessDate }),
    output: z.object(shape),
  });

export const figureCounts = {
  filing: counts('filing', { 'filing.batches': z.int(), 'filing.budgetFen': z.int(), 'filing.purchasingEntities': z.int() }),
  marketplace: counts('marketplace', {
    'marketplace.assistanceOrders': z.int(),
    'marketplace.cooperatives': z.int(),
    'marketplace.farmerSellers': z.int(),
    'marketplace.listings': z.int(),
    'marketplace.salesFen': z.int(),
  }),
  household: counts('household', { 'household.households': z.int(), 'household.measures': z.int(), 'household.incomeEntriesFen': z.int() }),
};
