import type { RowAction } from '@yinhu/contracts/kernel';
import type { StepCause } from '@yinhu/database';
import type { RowFault } from '../sheets/sheet.ts';
import type { ImportedEntity } from './entity-columns.ts';
import { ENTITIES, type EntityStep } from './entity-lifecycle.ts';
import type { EntityFacts, PurchasingEntity } from './purchasing-entity.entity.ts';

interface GoodRow {
  readonly row: number;
  readonly value: ImportedEntity;
  readonly texts: Readonly<Record<string, string>>;
}

/** What a row is to do: register an entity, or change one by steps (none where nothing differs). */
export interface PlannedEntity extends GoodRow {
  readonly action: RowAction;
  readonly known: PurchasingEntity | undefined;
  readonly steps: readonly EntityStep[];
}

/** Who has a credit code: an entity of the county, or one elsewhere. */
export type Known = ReadonlyMap<string, PurchasingEntity | 'elsewhere'>;

/** What is to be done about each row, and what is wrong with the others. */
export function planEntities(
  rows: readonly GoodRow[],
  known: Known,
  cause: StepCause,
): { planned: PlannedEntity[]; faults: RowFault[] } {
  const seen = new Set<string>();
  const planned: PlannedEntity[] = [];
  const faults: RowFault[] = [];
  for (const good of rows) {
    const { creditCode } = good.value;
    const holder = known.get(creditCode);
    const reason = seen.has(creditCode) ? 'duplicate_row' : faultOf(holder);
    seen.add(creditCode);
    if (reason) faults.push({ row: good.row, column: 'creditCode', value: creditCode, reason });
    else
      planned.push({
        ...good,
        ...plannedFor(good.value, holder === 'elsewhere' ? undefined : holder, cause),
      });
  }
  return { planned, faults };
}

function faultOf(holder: PurchasingEntity | 'elsewhere' | undefined): string | undefined {
  if (holder === 'elsewhere') return 'not_registrable_here';
  return holder?.status === 'merged' ? 'merged_entity' : undefined;
}

function plannedFor(
  value: ImportedEntity,
  known: PurchasingEntity | undefined,
  cause: StepCause,
): Pick<PlannedEntity, 'action' | 'known' | 'steps'> {
  if (!known) return { action: 'create', known, steps: [] };
  const steps = stepsTo(known, value, cause);
  return { action: steps.length > 0 ? 'update' : 'unchanged', known, steps };
}

/** The steps that make a registered entity what the row says. What the row leaves empty stays as it is. */
function stepsTo(
  known: PurchasingEntity,
  { name, divisionCode, sector, ...said }: ImportedEntity,
  cause: StepCause,
) {
  const { department, contactName } = {
    department: said.department ?? known.department,
    contactName: said.contactName ?? known.contactName,
  };
  const steps: EntityStep[] = [];
  const take = (action: 'edit' | 'rename' | 'transfer', change: Partial<EntityFacts>) => {
    const before = steps.at(-1)?.after ?? known;
    const differs = (Object.keys(change) as (keyof EntityFacts)[]).some(
      (fact) => before[fact] !== change[fact],
    );
    if (differs) steps.push(ENTITIES.take(before, action, cause, change));
  };
  take('edit', { sector, contactName });
  take('rename', { name });
  take('transfer', { divisionCode, department });
  return steps;
}
