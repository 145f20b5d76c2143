import type { TenderAction } from '../tenders/tender-lifecycle.ts';
import type { TenderAct } from '../tenders/tender-step.ts';
import type { Known, TenderReading } from './reading.ts';

/** Something that happened to a contract. */
export interface ContractEvent {
  readonly at: Date;
  readonly action: TenderAction;
  readonly field: string;
  readonly contract: string;
  /** What must have been taken for this to be. */
  readonly needs?: string;
  readonly makes?: string;
  /**
   * What it adds to the contract, or to what was accepted or paid of it, and why it may go beyond the limit.
   */
  readonly adds?: {
    readonly to: 'contract' | 'acceptances' | 'payments';
    readonly fen: number;
    readonly reason: string | undefined;
  };
  readonly act: (known: Known, overrunReason: string | undefined) => TenderAct;
}

/**
 * Takes what happened to the contracts of an award in the order of time, and leaves out with a fault what
 * goes beyond the award or the contract without a reason, and what hangs on it. The use cases and the
 * database ask the same when the steps are taken.
 */
export class AwardLedger {
  private contractedFen = 0;
  private readonly worth = new Map<string, number>();
  private readonly accepted = new Map<string, number>();
  private readonly paid = new Map<string, number>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly reading: TenderReading,
    private readonly awardFen: number,
  ) {}

  take(events: readonly ContractEvent[]): void {
    for (const event of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) this.takeOne(event);
    this.reading.contractedFen += this.contractedFen;
    for (const fen of this.paid.values()) this.reading.paidFen += fen;
  }

  has(name: string): boolean {
    return this.taken.has(name);
  }

  private takeOne(event: ContractEvent): void {
    const { action, contract, needs, makes, adds, at, field, act } = event;
    if (action !== 'sign_contract' && !this.taken.has(contract)) return;
    if (needs !== undefined && !this.taken.has(needs)) return;
    const exceeded = adds && this.exceededBy(contract, adds);
    if (exceeded && adds.reason === undefined) {
      this.reading.fault(field, exceeded.code, exceeded.params);
      return;
    }
    if (adds) this.add(contract, adds);
    if (action === 'cancel_contract') this.contractedFen -= this.worth.get(contract) ?? 0;
    this.taken.add(makes ?? field);
    const reason = exceeded ? adds?.reason : undefined;
    this.reading.step(at, action, field, (known) => act(known, reason), makes);
  }

  private exceededBy(contract: string, { to, fen }: NonNullable<ContractEvent['adds']>) {
    const [worth, paid] = [this.worth.get(contract) ?? 0, this.paid.get(contract) ?? 0];
    const accepted = this.accepted.get(contract) ?? 0;
    const beyond = (
      code: 'award_exceeded' | 'contract_exceeded' | 'acceptance_exceeded',
      sumFen: number,
      limitFen: number,
    ) => (sumFen > limitFen ? { code, params: { sumFen, limitFen } } : undefined);
    if (to === 'acceptances') return beyond('acceptance_exceeded', accepted + fen, worth);
    if (to === 'contract' && fen < 0 && accepted > worth + fen)
      return beyond('acceptance_exceeded', accepted, worth + fen);
    if (to === 'payments') return beyond('contract_exceeded', paid + fen, worth);
    return fen > 0
      ? beyond('award_exceeded', this.contractedFen + fen, this.awardFen)
      : beyond('contract_exceeded', fen < 0 ? paid : 0, worth + fen);
  }

  private add(contract: string, { to, fen }: NonNullable<ContractEvent['adds']>): void {
    const sums = { contract: this.worth, acceptances: this.accepted, payments: this.paid }[to];
    sums.set(contract, (sums.get(contract) ?? 0) + fen);
    if (to === 'contract') this.contractedFen += fen;
  }
}
