import type { Division } from '@yinhu/contracts/identity';
import { useReference } from 'react-admin';
import { useNameOf } from '../i18n/use-label.ts';

const FOR_EVER = { staleTime: Number.POSITIVE_INFINITY };

/** A division's name by its code; look-ups of one page go out together. `full` begins at the county. */
export const DivisionName = ({ code, full = false }: { code: string; full?: boolean }) => {
  const nameOf = useNameOf();
  const { referenceRecord, isPending } = useReference<Division>({
    reference: 'divisions',
    id: code,
    options: FOR_EVER,
  });
  if (!referenceRecord) return isPending ? '…' : '—';
  return full ? fullName(referenceRecord, nameOf) : nameOf(referenceRecord);
};

const COUNTY_LENGTH = 6;

/** County, township, village: what tells one village from another of the same name. */
export function fullName(
  division: Division,
  nameOf: (part: { name: string; nameEn: string }) => string,
): string {
  const from = division.path.filter(
    (part) => part.code.length >= COUNTY_LENGTH || part.code === division.code,
  );
  return from.map(nameOf).join(' · ');
}
