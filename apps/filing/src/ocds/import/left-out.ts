import { isObject, type JsonObject } from '../json.ts';

/** What a plan takes over, by section; of other sections nothing is. */
const TAKEN: Readonly<Record<string, readonly string[] | 'all'>> = {
  ocid: 'all',
  id: 'all',
  date: 'all',
  tag: 'all',
  initiationType: 'all',
  language: 'all',
  parties: 'all',
  buyer: 'all',
  planning: ['rationale', 'budget'],
  tender: ['id', 'title', 'value', 'items', 'procurementMethod', 'procurementMethodDetails', 'mainProcurementCategory', 'status'],
};

/** Fields of a process, two levels deep, that importing it leaves out. */
export const leftOutOf = (process: JsonObject): string[] =>
  Object.entries(process).flatMap(([name, value]) => {
    const taken = TAKEN[name];
    if (taken === 'all') return [];
    if (!taken || !isObject(value)) return [name];
    return Object.keys(value)
      .filter((field) => !taken.includes(field))
      .map((field) => `${name}.${field}`);
  });
