import { isObject, isObjects, type Json, type JsonObject } from '../ocds/json.ts';
import { textIn } from './read-values.ts';

export interface Organisation {
  /** Unified social credit code. */
  readonly creditCode: string | null;
  readonly name: string | null;
  readonly isSmall: boolean;
}

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const SMALL = ['micro', 'small', 'medium', 'sme'];

/** The organisation that a process refers to, as its party says. */
export function organisationIn(
  { parties }: JsonObject,
  reference: Json | undefined,
  role?: string,
): Organisation {
  const all = isObjects(parties) ? parties : [];
  const referred = isObject(reference) ? all.find(({ id }) => id === reference.id) : undefined;
  const party =
    referred ?? all.find(({ roles }) => role !== undefined && Array.isArray(roles) && roles.includes(role));
  const ids = [
    party?.identifier,
    ...(isObjects(party?.additionalIdentifiers) ? party.additionalIdentifiers : []),
  ];
  const codes = ids.flatMap((identifier) => (isObject(identifier) ? [String(identifier.id ?? '')] : []));
  const details = isObject(party?.details) ? party.details : {};
  return {
    creditCode: codes.find((code) => CREDIT_CODE.test(code)) ?? null,
    name: textIn(party?.name) ?? (isObject(reference) ? textIn(reference.name) : undefined) ?? null,
    isSmall: SMALL.includes(String(details.scale)),
  };
}
