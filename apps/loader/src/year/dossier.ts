import type { API } from '@yinhu/contracts';
import type { RequestOf } from '@yinhu/contracts/kernel';
import type { Division } from '@yinhu/divisions';
import { TOWNSHIPS, villagesOf } from './mall.ts';
import { IdentityNumbers, personName } from './people.ts';
import type { Random } from './random.ts';

export type HouseholdInput = RequestOf<typeof API.household.households.register>;
type MemberInput = HouseholdInput['members'][number];

export interface PlannedMeasure {
  readonly kind: RequestOf<typeof API.household.measures.add>['kind'];
  readonly title: string;
  readonly detail?: string;
  readonly valueFen?: number;
  readonly on: string;
  /** Where it was finished by the end of the year. */
  readonly outcome?: string;
}

export interface PlannedIncome {
  readonly kind: RequestOf<typeof API.household.income.record>['kind'];
  readonly amountFen: number;
  readonly note: string;
  readonly on: string;
}

export interface PlannedHousehold {
  readonly key: string;
  readonly village: Division;
  readonly registeredOn: string;
  readonly input: HouseholdInput;
  readonly measures: readonly PlannedMeasure[];
  readonly income: readonly PlannedIncome[];
  /** Story that the household belongs to. */
  readonly story?: string;
}

/** One village of each township keeps dossiers in this data set. */
export const VILLAGES: readonly Division[] = TOWNSHIPS.map((township) => villagesOf(township)[0] as Division);

const identityNumbers = new IdentityNumbers();

export const member = (
  random: Random,
  relation: MemberInput['relation'],
  birthDate: string,
  rest: Partial<MemberInput> = {},
): MemberInput => ({
  name: personName(random),
  identityNumber: identityNumbers.next(birthDate),
  relation,
  health: 'healthy',
  labourAbility: 'ordinary',
  schooling: 'not_in_school',
  ...rest,
});
