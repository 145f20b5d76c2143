import type { Filing } from '@yinhu/contracts/filing';
import { isWithin } from '@yinhu/divisions';
import { type Judges, limitOf, percentOf } from './indicator.ts';

type Benefit = Pick<Filing, 'lines' | 'purposeEvidence'>;

/** A plan as it was filed and as it is, and what was delivered for it. */
export interface FilingFacts {
  readonly purpose: Filing['purpose'];
  readonly autoFiled: boolean;
  readonly planVersion: number;
  readonly asFiled: Benefit;
  readonly now: Benefit;
  /**
   * Deliveries of its tenders that were not reversed, with all the places that plans of the tender are to
   * benefit.
   */
  readonly deliveries: readonly {
    readonly tenderId: string;
    readonly tenderNumber: string;
    readonly deliveredOn: string;
    readonly divisions: readonly string[];
    readonly intended: readonly string[];
  }[];
}

/** Where a plan's money is to be felt: its villages, or the beneficiary divisions of its lines. */
export const placesOf = ({ lines, purposeEvidence }: Benefit): string[] => [
  ...new Set(purposeEvidence?.villages ?? lines.flatMap(({ beneficiaryDivisions }) => beneficiaryDivisions)),
];

/** A township is said to be reached when one of its villages is, and the other way round. */
const overlaps = (place: string, other: string): boolean => isWithin(place, other) || isWithin(other, place);

/** Indicators that one plan tells, with what became of it. */
export const FILING_JUDGES: Judges<FilingFacts> = {
  GREEN_CHANNEL_MISUSE: ({ purpose, autoFiled, asFiled, now, deliveries }, parameters) => {
    if (purpose !== 'poverty_alleviation' || !autoFiled) return null;
    const outside = deliveries.filter(
      ({ divisions, intended }) =>
        !divisions.some((place) => intended.some((other) => overlaps(place, other))),
    );
    const before = placesOf(asFiled);
    const kept = placesOf(now).filter((place) => before.some((other) => overlaps(place, other)));
    const villagesLost =
      before.length - before.filter((place) => kept.some((other) => overlaps(place, other))).length;
    const [householdsBefore, householdsNow] = [
      asFiled.purposeEvidence?.households ?? 0,
      now.purposeEvidence?.households ?? 0,
    ];
    const lostPercent = limitOf(parameters, 'lostPercent');
    const facts = {
      ...(outside.length >= limitOf(parameters, 'minimumOutside')
        ? { deliveriesOutside: outside.length }
        : {}),
      ...(percentOf(villagesLost, before.length) >= lostPercent
        ? { placesBefore: before.length, placesLost: villagesLost }
        : {}),
      ...(percentOf(householdsBefore - householdsNow, householdsBefore) >= lostPercent
        ? { householdsBefore, householdsNow }
        : {}),
    };
    if (Object.keys(facts).length === 0) return null;
    const records = outside
      .map(({ tenderId, tenderNumber, deliveredOn, divisions }) => ({
        kind: 'tender' as const,
        id: tenderId,
        name: tenderNumber,
        facts: { deliveredOn, divisions: divisions.toSorted().join('、') },
      }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    return { facts, records };
  },

  REPEATED_AMENDMENTS: ({ planVersion }, parameters) => {
    const amendments = planVersion - 1;
    return amendments >= limitOf(parameters, 'minimum') ? { facts: { amendments }, records: [] } : null;
  },
};
