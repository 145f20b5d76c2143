import { isOptional, type Operation, shapeOf } from '@yinhu/contracts/kernel';
import type { County } from '../../counties/county.ts';
import { plan, today } from '../../counties/papers.ts';
import { supplier } from '../../counties/tender.ts';
import { NO_ID } from './example-inputs.ts';

/** What a field may be given, by its name; a few names mean another thing to another operation. */
const values = (home: County): Readonly<Record<string, unknown>> => ({
  ...plan([home.place.township]),
  reason: '核对',
  outcome: '完成',
  password: 'Yinhu-demo-2019',
  name: '某单位',
  number: 'HT-1',
  voucher: 'PZ-1',
  sector: 'culture',
  description: '打印机十台',
  kind: 'industry',
  source: 'visit',
  povertyStatus: 'newly_lifted',
  result: 'accepted',
  record: 'delivery',
  step: 'notice',
  divisionCode: home.code,
  divisions: [home.place.township],
  supplier: supplier(home),
  prices: [],
  amountFen: 100,
  version: 1,
  startsAt: new Date().toISOString(),
});
const OTHERS: Readonly<Record<string, object>> = { 'household.income.record': { kind: 'wage' } };

/** A valid input of a change of a record, but for the record's own id. */
export function validInput(operation: Operation, home: County): object {
  const fields = shapeOf(operation.input) ?? {};
  const known = { ...values(home), ...OTHERS[operation.name] } as Record<string, unknown>;
  const exampleOf = (name: string) =>
    known[name] ?? (name.endsWith('Id') ? NO_ID : /^on$|On$|To$/.test(name) ? today() : undefined);
  const given = Object.entries(fields).flatMap(([name, field]) =>
    ASKED_FOR.has(name) || !isOptional(field) ? [[name, exampleOf(name)]] : [],
  );
  return Object.fromEntries(given) as object;
}

/** What a plan need not have, but one with the purpose of poverty alleviation. */
const ASKED_FOR = new Set(['purposeStatement', 'purposeEvidence']);
