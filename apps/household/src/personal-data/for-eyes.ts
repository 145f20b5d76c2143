import {
  type Household,
  type HouseholdDetail,
  type IncomeEntry,
  type Measure,
  type Member,
  seesMaskedOnly,
} from '@yinhu/contracts/household';
import type { Actor } from '@yinhu/contracts/kernel';
import { maskName, maskNumber, maskNumbersIn } from '@yinhu/contracts/privacy';

/*
 * What of a dossier leaves the service, for whom: every answer and every event passes through here. Identity number, phone
 * and birth date are masked for everyone until they are disclosed with a reason, numbers within texts likewise. Roles
 * outside the household's chain of cadres, and events, get no text that a person typed, no name and no health.
 */

const hasMaskedEyes = (actor: Actor | null): boolean => seesMaskedOnly(actor?.role);
const covered = (text: string | null): string | null => text && maskNumbersIn(text);

export const householdFor = (actor: Actor | null, household: Household): Household =>
  hasMaskedEyes(actor) ? householdTold(household) : { ...household, story: covered(household.story) };

export const measureFor = (actor: Actor | null, measure: Measure): Measure =>
  hasMaskedEyes(actor)
    ? measureTold(measure)
    : {
        ...measure,
        title: covered(measure.title),
        detail: covered(measure.detail),
        outcome: covered(measure.outcome),
      };

export const incomeFor = (actor: Actor | null, entry: IncomeEntry): IncomeEntry =>
  hasMaskedEyes(actor) ? incomeTold(entry) : { ...entry, note: covered(entry.note) };

const memberFor = (actor: Actor | null, member: Member): Member => ({
  ...member,
  identityNumber: maskNumber(member.identityNumber),
  phone: member.phone && maskNumber(member.phone),
  birthDate: null,
  workPlace: covered(member.workPlace),
  ...(hasMaskedEyes(actor)
    ? { name: maskName(member.name), birthYear: null, health: null, workPlace: null }
    : {}),
});

/** A dossier in clear as the actor may see it without having said why. */
export const dossierFor = (actor: Actor | null, dossier: HouseholdDetail): HouseholdDetail => ({
  ...dossier,
  ...householdFor(actor, dossier),
  members: dossier.members.map((member) => memberFor(actor, member)),
  measures: dossier.measures.map((measure) => measureFor(actor, measure)),
  income: dossier.income.map((entry) => incomeFor(actor, entry)),
});

/** As events tell it: other services need no personal data. */
export const householdTold = (household: Household): Household => ({
  ...household,
  headName: maskName(household.headName),
  story: null,
});

/** What came from the mall is worded by us; what an officer entered may say anything. */
export const measureTold = (measure: Measure): Measure =>
  measure.source === 'officer' ? { ...measure, title: null, detail: null, outcome: null } : measure;

/** A reversal's note is the reason that somebody gave. */
export const incomeTold = (entry: IncomeEntry): IncomeEntry =>
  entry.source === 'market_settlement' && !entry.reversesId ? entry : { ...entry, note: null };
