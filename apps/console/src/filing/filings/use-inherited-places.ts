import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { LineValues } from './filing-input.ts';

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.join() === b.join();

/**
 * Lines that name no place of their own benefit the plan’s villages, and follow them until somebody says
 * otherwise.
 */
export function useInheritedPlaces(lines: readonly LineValues[] | undefined): void {
  const { setValue } = useFormContext();
  const villages: string[] | undefined = useWatch({ name: 'purposeEvidence.villages' });
  const before = useRef(villages);
  useEffect(() => {
    const last = before.current;
    before.current = villages;
    if (same(last, villages)) return;
    for (const [i, { beneficiaryDivisions }] of (lines ?? []).entries()) {
      if (same(beneficiaryDivisions, last))
        setValue(`lines.${i}.beneficiaryDivisions`, villages ?? [], { shouldDirty: true });
    }
  }, [villages, lines, setValue]);
}
