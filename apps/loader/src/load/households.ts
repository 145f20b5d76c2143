import { API } from '@yinhu/contracts';
import { addDays } from '@yinhu/contracts/kernel';
import { at } from '../year/calendar.ts';
import type { PlannedHousehold } from '../year/dossier.ts';
import { households } from '../year/dossiers.ts';
import { officerOf } from './accounts.ts';
import type { Phase, Step, World } from './run-steps.ts';
import { takeStep } from './take-step.ts';

async function open(
  { people, ...world }: World,
  household: PlannedHousehold,
): Promise<{ id: string; number: string }> {
  const officer = officerOf(household.village.code);
  const { id, number } = await people.call(
    officer,
    at(household.registeredOn),
    API.household.households.register,
    household.input,
    household.key,
  );
  for (const [i, { on, outcome, ...measure }] of household.measures.entries()) {
    const key = `${household.key}-measure-${i + 1}`;
    const added = await people.call(
      officer,
      at(on),
      API.household.measures.add,
      { ...measure, householdId: id, startedOn: on },
      key,
    );
    if (outcome)
      await takeStep(
        { people, ...world },
        `${key}-done`,
        officer,
        at(addDays(on, 20)),
        API.household.measures.finish,
        {
          id: added.id,
          outcome,
        },
      );
  }
  for (const [i, entry] of household.income.entries()) {
    await people.call(
      officer,
      at(entry.on),
      API.household.income.record,
      { ...entry, householdId: id, source: 'visit' },
      `${household.key}-income-${i + 1}`,
    );
  }
  return { id, number };
}

export const dossiers: Phase = {
  name: { zh: '贫困户档案', en: 'Household dossiers' },
  // One after the other, so that each household has the same number every time.
  lanes: 1,
  steps: households.map(
    (household): Step => ({ key: household.key, run: (world) => open(world, household) }),
  ),
};
