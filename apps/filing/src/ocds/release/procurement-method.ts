import { type Filing, ProcurementMethod } from '@yinhu/contracts/filing';
import type { JsonObject } from '../json.ts';

type Method = Filing['method'];

/** Our methods in the standard's closed list; the local name goes with it. */
export const OCDS_METHODS: Readonly<Record<Method, 'open' | 'selective' | 'limited' | 'direct'>> = {
  open_tender: 'open',
  invited_tender: 'selective',
  competitive_negotiation: 'limited',
  competitive_consultation: 'limited',
  request_for_quotations: 'limited',
  single_source: 'direct',
  framework: 'selective',
  mall_purchase: 'direct',
};

export const methodOf = (method: Method): JsonObject => ({
  procurementMethod: OCDS_METHODS[method],
  procurementMethodDetails: ProcurementMethod.labels[method][0],
});
