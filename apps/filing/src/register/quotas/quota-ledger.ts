import type { FundingSource, QuotaMovementKind } from '@yinhu/contracts/filing';

/** What a plan holds of its quotas. */
export type Held = 'none' | 'reserved' | 'committed';

/** One entry of the ledger: what it does to the money available. */
export interface Movement {
  readonly kind: QuotaMovementKind;
  readonly source: FundingSource;
  readonly amountFen: number;
}

/** The kinds of entries that make up each balance; every kind belongs to one. */
export const KINDS = {
  allocated: ['allocation', 'adjustment', 'carry_over_out', 'carry_over_in', 'transfer_out', 'transfer_in'],
  reserved: ['reservation', 'release'],
  committed: ['commitment', 'cancellation'],
} as const satisfies Readonly<Record<string, readonly QuotaMovementKind[]>>;

/** The kinds of entries that bring a plan from what it holds to what it is to hold. */
const STEPS: Readonly<Record<Held, Readonly<Record<Held, readonly QuotaMovementKind[]>>>> = {
  none: { none: [], reserved: ['reservation'], committed: ['commitment'] },
  reserved: { none: ['release'], reserved: [], committed: ['release', 'commitment'] },
  committed: { none: ['cancellation'], reserved: ['cancellation', 'reservation'], committed: [] },
};

const TAKES: readonly QuotaMovementKind[] = ['reservation', 'commitment'];

interface Share {
  readonly source: FundingSource;
  readonly amountFen: number;
}

export const movementsBetween = (held: Held, next: Held, funding: readonly Share[]): Movement[] =>
  STEPS[held][next].flatMap((kind) =>
    funding.map(({ source, amountFen }) => ({
      kind,
      source,
      amountFen: TAKES.includes(kind) ? -amountFen : amountFen,
    })),
  );

export interface Balance {
  readonly allocatedFen: number;
  readonly reservedFen: number;
  readonly committedFen: number;
  readonly availableFen: number;
}

/** The balance that a ledger's entries make. */
export function balanceOf(movements: readonly Pick<Movement, 'kind' | 'amountFen'>[]): Balance {
  const sum = (kinds: readonly QuotaMovementKind[]) =>
    movements
      .filter((movement) => kinds.includes(movement.kind))
      .reduce((total, movement) => total + movement.amountFen, 0);
  return {
    allocatedFen: sum(KINDS.allocated),
    reservedFen: 0 - sum(KINDS.reserved),
    committedFen: 0 - sum(KINDS.committed),
    availableFen: movements.reduce((total, movement) => total + movement.amountFen, 0),
  };
}
