import { shortened, startOfDay } from '@yinhu/contracts/kernel';
import type { Json } from '../ocds/json.ts';
import { endContract, signContract } from '../tenders/contracts.service.ts';
import { AwardLedger, type ContractEvent } from './award-ledger.ts';
import { changesOf } from './contract-changes.ts';
import { performanceOf } from './contract-performance.ts';
import { dayIn, fenIn, type Listed, later, listed, objectIn, shortTextIn, textIn } from './read-values.ts';
import type { TenderReading } from './reading.ts';

/** The award that contracts are signed for. */
interface ForAward {
  readonly id: Json | undefined;
  readonly field: string;
  readonly awardedOn: string;
  readonly amountFen: number;
  readonly activeAt: Date | 'pending';
}

/** A contract as it was signed. */
export interface Signed extends Listed {
  readonly signedOn: string;
  readonly startsOn: string;
  readonly amountFen: number;
  readonly at: Date;
}

/**
 * Reads the contracts of an award. Answers when the last thing happened to one of them, and whether one
 * stands.
 */
export function readContracts(
  reading: TenderReading,
  award: ForAward,
): { endedAt: Date | undefined; stands: boolean } {
  const contracts = listed(reading.history.now.contracts, 'contracts').filter(
    ({ item }) => String(item.awardID) === String(award.id),
  );
  const lives = contracts.map((contract) => ({ ...contract, events: lifeOf(reading, award, contract) }));
  const ledger = new AwardLedger(reading, award.amountFen);
  const events = lives.flatMap((life) => life.events);
  ledger.take(events);
  const standing = lives.filter(
    ({ field, events: own }) => ledger.has(field) && !own.some(({ action }) => action === 'cancel_contract'),
  );
  reading.running += standing.filter(
    ({ events: own }) => !own.some(({ action }) => ENDINGS.includes(action)),
  ).length;
  return {
    endedAt: events
      .map(({ at }) => at)
      .reduce<Date | undefined>((last, at) => (last ? later(last, at) : at), undefined),
    stands: standing.length > 0,
  };
}

const ENDINGS: readonly string[] = ['complete_contract', 'terminate_contract'];

function lifeOf(reading: TenderReading, award: ForAward, contract: Listed): ContractEvent[] {
  const signed = signatureOf(reading, award, contract);
  if (!signed) return [];
  const { item, field } = signed;
  const { history } = reading;
  const endsOn = dayIn(firstOf(reading, item, ['period', 'endDate']) ?? objectIn(item.period).endDate);
  if (endsOn === undefined) return reading.fault(`${field}.period.endDate`, 'required') ?? [];
  if (endsOn < signed.startsOn)
    return reading.fault(`${field}.period.endDate`, 'too_early', { earliest: signed.startsOn }) ?? [];
  const { signedOn, startsOn, amountFen, at } = signed;
  const dates = { signedOn, startsOn, endsOn };
  const sign: ContractEvent = {
    ...{ at, action: 'sign_contract', field, contract: field, makes: field },
    adds: { to: 'contract', fen: amountFen, reason: shortTextIn(item.overrunReason, 500) },
    act: (known, overrunReason) =>
      signContract({
        awardId: known.id(award.field),
        number: numberOf(item),
        amountFen,
        ...dates,
        overrunReason,
      }),
  };
  const events = [sign, ...changesOf(reading, signed), ...performanceOf(reading, signed)];
  const last = events
    .filter(({ action }) => action !== 'pay' && action !== 'reverse_entry')
    .reduce((end, event) => later(end, event.at), at);
  const ending = endingOf(String(item.status), events);
  if (!ending) return events;
  const endedAt = later(last, history.saidLast(['contracts', { id: item.id }, 'status']) ?? last);
  const reason = ending === 'complete_contract' ? undefined : history.now.ocid;
  const act: ContractEvent['act'] = (known) =>
    endContract(ending, { contractId: known.id(field), ...(reason ? { reason } : {}) });
  return [...events, { at: endedAt, action: ending, field: `${field}.status`, contract: field, act }];
}

/** The standard has one word for a contract that was fulfilled and one that was ended before. */
function endingOf(
  status: string,
  events: readonly ContractEvent[],
): 'complete_contract' | 'terminate_contract' | 'cancel_contract' | undefined {
  const has = (action: ContractEvent['action']) => events.some((event) => event.action === action);
  if (status === 'cancelled') return has('deliver') || has('pay') ? 'terminate_contract' : 'cancel_contract';
  if (status !== 'terminated') return undefined;
  return has('accept_delivery') ? 'complete_contract' : 'terminate_contract';
}

function signatureOf(
  reading: TenderReading,
  { awardedOn, activeAt }: ForAward,
  { item, field }: Listed,
): Signed | undefined {
  const { history, fault } = reading;
  if (item.status === 'pending') return fault(`${field}.status`, 'ocds_not_signed');
  if (activeAt === 'pending') return fault(`${field}.awardID`, 'ocds_not_confirmed');
  const said = history.saidFirst(['contracts', { id: item.id }, 'status']);
  const signedOn = reading.happened(
    dayIn(item.dateSigned) ?? dayIn(said?.toISOString()),
    `${field}.dateSigned`,
    awardedOn,
  );
  const amount = firstOf(reading, item, ['value', 'amount']) ?? objectIn(item.value).amount ?? null;
  const amountFen = fenIn({ ...objectIn(item.value), amount }, `${field}.value`, fault);
  if (signedOn === undefined) return undefined;
  if (amountFen === undefined) return fault(`${field}.value`, 'required');
  const startsOn = dayIn(objectIn(item.period).startDate) ?? signedOn;
  if (startsOn < signedOn) return fault(`${field}.period.startDate`, 'too_early', { earliest: signedOn });
  return { item, field, signedOn, startsOn, amountFen, at: later(startOfDay(signedOn), activeAt) };
}

/** What the first release that spoke of it said. */
const firstOf = (
  { history }: TenderReading,
  { id }: Listed['item'],
  path: readonly string[],
): Json | undefined =>
  history.valuesAt(['contracts', { id }, ...path]).find(({ value }) => value !== null)?.value;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_NUMBER = 60;

/** What people call a contract: its id, unless that one is made for machines. */
function numberOf({ id, title }: Listed['item']): string {
  const own = String(id);
  return shortened(
    (UUID.test(own) || own.length > MAX_NUMBER ? textIn(title) : undefined) ?? own,
    MAX_NUMBER,
  );
}
