import type { OcdsFault, SupplierInput } from '@yinhu/contracts/filing';
import { businessDate, CreditCode, shortened, startOfDay } from '@yinhu/contracts/kernel';
import { isObjects, type Json, type JsonObject } from '../ocds/json.ts';
import type { TenderAction } from '../tenders/tender-lifecycle.ts';
import type { TenderAct } from '../tenders/tender-step.ts';
import { organisationIn } from './organisation.ts';
import type { ProcessHistory } from './process-history.ts';
import { type Fault, listed, objectIn } from './read-values.ts';

/**
 * What is known when a step is taken: our ids of what earlier steps made, and the county's names of firms.
 */
export interface Known {
  id(name: string): string;
  supplier(given: SupplierInput): SupplierInput;
}

/** A step of a tender of elsewhere, to be taken here. */
export interface ForeignStep {
  readonly at: Date;
  readonly action: TenderAction;
  /** Where in the process it comes from. */
  readonly field: string;
  /** The name by which later steps refer to what it makes. */
  readonly makes?: string;
  readonly act: (known: Known) => TenderAct;
}

/** A process of elsewhere while its tender is read: gathers the steps, and what does not fit. */
export class TenderReading {
  readonly faults: OcdsFault[] = [];
  readonly steps: ForeignStep[] = [];
  readonly tender: JsonObject;
  /** What its contracts come to, those that were struck out left aside, and what was paid. */
  contractedFen = 0;
  paidFen = 0;
  /** Contracts that are not over. */
  running = 0;
  /** Credit codes of the firms in it. */
  readonly firms = new Set<string>();
  /** Ids of the lots; one that is not named where the tender is not divided. */
  readonly lotIds: readonly string[];
  private readonly today: string;

  constructor(
    readonly history: ProcessHistory,
    now: Date,
  ) {
    this.today = businessDate(now);
    this.tender = objectIn(history.now.tender);
    const lots = listed(this.tender.lots, 'tender.lots').map(({ item }) => String(item.id));
    this.lotIds = lots.length > 0 ? lots : [''];
  }

  readonly fault: Fault = (field, reason, params) => {
    this.faults.push({ field, reason, ...(params ? { params } : {}) });
    return undefined;
  };

  /** A day on which something has happened: there, not before what it follows, and not to come. */
  happened(day: string | undefined, field: string, earliest = ''): string | undefined {
    if (day === undefined) return this.fault(field, 'required');
    if (day < earliest) return this.fault(field, 'too_early', { earliest });
    return day > this.today ? this.fault(field, 'in_future') : day;
  }

  /** The step, at the first moment of a day or, where the day does not say it, at an instant. */
  step(
    on: string | Date,
    action: TenderAction,
    field: string,
    act: ForeignStep['act'],
    makes?: string,
  ): void {
    this.steps.push({
      at: typeof on === 'string' ? startOfDay(on) : on,
      action,
      field,
      act,
      ...(makes ? { makes } : {}),
    });
  }

  /** The one lot that a bid or an award is for. */
  lotOf({ relatedLots, items }: JsonObject, field: string): string | undefined {
    const named = Array.isArray(relatedLots)
      ? relatedLots.map(String)
      : isObjects(items)
        ? items.flatMap(lotOfItem)
        : [];
    const [lot = '', ...more] = new Set(named);
    const [only = '', ...others] = this.lotIds;
    if (others.length === 0 && more.length === 0) return only;
    if (more.length > 0 || !this.lotIds.includes(lot))
      return this.fault(`${field}.relatedLots`, 'ocds_one_lot');
    return lot;
  }

  /** The one firm that bids or wins, with a credit code that can be. */
  firmOf(references: Json | undefined, field: string): SupplierInput | undefined {
    const all = isObjects(references) ? references : [];
    if (all.length !== 1) return this.fault(field, all.length === 0 ? 'required' : 'ocds_one_firm');
    const { creditCode, name, isSmall } = organisationIn(this.history.now, all[0]);
    if (!CreditCode.safeParse(creditCode).success || creditCode === null)
      return this.fault(`${field}[0]`, 'format', { format: 'credit_code' });
    this.firms.add(creditCode);
    return { creditCode, name: shortened(name ?? creditCode, 100), smallEnterprise: isSmall };
  }
}

const lotOfItem = ({ relatedLot }: JsonObject): string[] =>
  typeof relatedLot === 'string' ? [relatedLot] : [];
