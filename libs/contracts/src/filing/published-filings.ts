import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, FiscalYear, Id, SearchText } from '../kernel/scalars.ts';
import { FilingSummary } from './filings.ts';

/** A filed plan as the public sees it. */
export const PublishedFiling = FilingSummary.pick({
  id: true,
  number: true,
  entityName: true,
  divisionCode: true,
  title: true,
  fiscalYear: true,
  purpose: true,
  method: true,
  budgetFen: true,
  filedAt: true,
});
export type PublishedFiling = z.infer<typeof PublishedFiling>;

export const publishedFilings = {
  list: listOperation({
    name: 'filing.published.list',
    summary: 'Filed plans, published for everyone (redacted)',
    access: 'anyone',
    resource: 'published-filings',
    item: PublishedFiling,
    filter: {
      q: SearchText.optional(),
      divisionCode: DivisionCode.optional(),
      fiscalYear: FiscalYear.optional(),
    },
    sort: ['filedAt', 'number', 'budgetFen'],
  }),
  get: operation({
    name: 'filing.published.get',
    kind: 'query',
    summary: 'One published filing',
    access: 'anyone',
    http: 'GET /published-filings/{id}',
    input: z.strictObject({ id: Id }),
    output: PublishedFiling,
    errors: ['not_found'],
  }),
};
