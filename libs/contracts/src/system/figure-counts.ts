import { z } from 'zod';
import { operation, type ServiceName } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode } from '../kernel/scalars.ts';

/**
 * The figures that a service owns, counted from its own tables. Oversight's recount compares against them.
 */
export const figureCounts = <S extends z.ZodType>(service: ServiceName, figures: S) => ({
  count: operation({
    name: `${service}.figures.count`,
    kind: 'query',
    summary: `Figures as ${service} itself counts them`,
    access: 'service',
    input: z.strictObject({ code: DivisionCode, asOf: BusinessDate }),
    output: figures,
  }),
});
