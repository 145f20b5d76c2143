import { shortened, startOfDay } from '@yinhu/contracts/kernel';
import type { JsonObject } from '../ocds/json.ts';
import { changeContract } from '../tenders/contracts.service.ts';
import type { ContractEvent } from './award-ledger.ts';
import type { Version } from './process-history.ts';
import { dayIn, instantIn, later, listed, shortTextIn, sumIn, textIn } from './read-values.ts';
import type { TenderReading } from './reading.ts';
import type { Signed } from './tender-contracts.ts';

/** What one release changed of a contract. */
interface Change {
  readonly releaseId: string;
  readonly at: Date;
  amount?: Version;
  endDate?: Version;
  readonly amendments: { readonly item: JsonObject; readonly field: string }[];
}

/**
 * The changes of a contract: each release that gives it another amount or another end, explained by the
 * amendment that came with it. An amendment that changes neither has no place here and is reported.
 */
export function changesOf(reading: TenderReading, signed: Signed): ContractEvent[] {
  let worthFen = signed.amountFen;
  return changesByRelease(reading, signed).flatMap((change): ContractEvent[] => {
    const amendment = change.amendments.pop();
    for (const { field } of change.amendments) reading.fault(field, 'no_change');
    const field = amendment?.field ?? `${signed.field}.value`;
    const nextFen = change.amount ? amountOf(reading, signed, change.amount, field) : worthFen;
    const endsOn = change.endDate ? dayIn(change.endDate.value) : undefined;
    if (nextFen === undefined) return [];
    if (nextFen <= 0) return reading.fault(field, 'money') ?? [];
    const deltaFen = nextFen - worthFen;
    if (deltaFen === 0 && endsOn === undefined) return reading.fault(field, 'no_change') ?? [];
    if (endsOn !== undefined && endsOn < signed.startsOn)
      return reading.fault(`${signed.field}.period.endDate`, 'date_order') ?? [];
    const changedOn = reading.happened(
      dayIn(amendment?.item.date) ?? dayIn(change.at.toISOString()),
      `${field}.date`,
      signed.signedOn,
    );
    if (changedOn === undefined) return [];
    worthFen = nextFen;
    return [
      changed(signed, {
        deltaFen,
        endsOn,
        changedOn,
        field,
        amendment: amendment?.item,
        releaseId: change.releaseId,
      }),
    ];
  });
}

interface Read {
  readonly deltaFen: number;
  readonly endsOn: string | undefined;
  readonly changedOn: string;
  readonly field: string;
  readonly amendment: JsonObject | undefined;
  readonly releaseId: string;
}

function changed(
  signed: Signed,
  { deltaFen, endsOn, changedOn, field, amendment, releaseId }: Read,
): ContractEvent {
  const rationale = textIn(amendment?.rationale) ?? textIn(amendment?.description);
  const reason = shortened(rationale ?? releaseId, 500);
  const change = { changedOn, reason, amountDeltaFen: deltaFen, ...(endsOn ? { endsOn } : {}) };
  return {
    ...{
      at: later(startOfDay(changedOn), signed.at),
      action: 'change_contract',
      field,
      contract: signed.field,
    },
    adds: {
      to: 'contract',
      fen: deltaFen,
      reason: shortTextIn(amendment?.overrunReason, 500) ?? (rationale && shortened(rationale, 500)),
    },
    act: (known, overrunReason) =>
      changeContract({ contractId: known.id(signed.field), ...change, overrunReason }),
  };
}

const amountOf = (
  reading: TenderReading,
  { item }: Signed,
  { value }: Version,
  field: string,
): number | undefined => sumIn({ ...(item.value as JsonObject), amount: value }, field, reading.fault);

function changesByRelease({ history }: TenderReading, { item, field }: Signed): Change[] {
  const path = ['contracts', { id: item.id }] as const;
  const changes = new Map<string, Change>();
  const of = ({ releaseId, at }: Version): Change => {
    const known = changes.get(releaseId) ?? { releaseId, at, amendments: [] };
    changes.set(releaseId, known);
    return known;
  };
  const given = (name: string[]) =>
    history.valuesAt([...path, ...name]).filter(({ value }) => value !== null);
  for (const version of given(['value', 'amount']).slice(1)) of(version).amount = version;
  for (const version of given(['period', 'endDate']).slice(1)) of(version).endDate = version;
  for (const amendment of listed(item.amendments, `${field}.amendments`)) {
    const at = instantIn(amendment.item.date) ?? history.first.date;
    const said = history.valuesAt([...path, 'amendments', { id: amendment.item.id }, 'date'])[0];
    of(said ?? { value: null, releaseId: String(amendment.item.id), at: new Date(at) }).amendments.push(
      amendment,
    );
  }
  return [...changes.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
