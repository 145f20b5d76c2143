import { VenueEquipment } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';

/** Pieces of equipment in one line; a dash for none. */
export function useEquipmentText() {
  const label = useLabel();
  const translate = useTranslate();
  return useCallback(
    (equipment: readonly VenueEquipment[]) =>
      equipment.map((item) => label(VenueEquipment, item)).join(translate('words.separator')) || '—',
    [label, translate],
  );
}
