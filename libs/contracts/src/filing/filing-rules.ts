import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate } from '../kernel/scalars.ts';

/** A rule of the green channel (绿色通道). */
export const FilingRule = z.object({
  id: z.string(),
  code: z.string(),
  version: z.int(),
  name: z.string(),
  nameEn: z.string(),
  explanation: z.string(),
  explanationEn: z.string(),
  effectiveFrom: BusinessDate,
});
export type FilingRule = z.infer<typeof FilingRule>;

export const filingRules = {
  list: listOperation({
    name: 'filing.rules.list',
    summary: 'Rules of the green channel in force',
    access: 'anyone',
    resource: 'filing-rules',
    id: z.string().max(60),
    item: FilingRule,
    filter: {},
    sort: ['code'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.rules.get',
    kind: 'query',
    summary: 'One rule',
    access: 'anyone',
    http: 'GET /filing-rules/{id}',
    input: z.strictObject({ id: z.string().max(60) }),
    output: FilingRule,
    errors: ['not_found'],
  }),
};
