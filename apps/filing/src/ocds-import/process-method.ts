import { type Filing, ProcurementMethod } from '@yinhu/contracts/filing';
import type { JsonObject } from '../ocds/json.ts';

type Method = Filing['method'];

const BY_NAME = new Map<string, Method>(
  Object.entries(ProcurementMethod.labels).flatMap(([method, names]) =>
    names.map((name) => [name, method as Method] as const),
  ),
);

/** What the standard's words most likely stand for here, where no local name says it. */
const LIKELY = new Map<string, Method>([
  ['open', 'open_tender'],
  ['selective', 'invited_tender'],
  ['limited', 'competitive_negotiation'],
  ['direct', 'single_source'],
]);

export const methodIn = ({ procurementMethod, procurementMethodDetails }: JsonObject): Method =>
  BY_NAME.get(String(procurementMethodDetails ?? '')) ??
  LIKELY.get(String(procurementMethod ?? '')) ??
  'open_tender';
