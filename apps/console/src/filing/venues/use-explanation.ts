import { type PlacingExplanation, PlacingRule } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';

/** What was tried and why this slot, as sentences; only what played a part is told. */
export function useExplanation() {
  const translate = useTranslate();
  const label = useLabel();
  return useCallback(
    (
      { rule, rooms, starts, shutDays, displaced, notRebooked }: PlacingExplanation,
      isFound = true,
    ): string[] => {
      const part = (name: string, count: number) =>
        count > 0 ? [translate(`venue.why.${name}`, { smart_count: count })] : [];
      const separator = translate('words.separator');
      const unsuitable = [
        ...part('too_small', rooms.tooSmall),
        ...part('without_equipment', rooms.withoutEquipment),
        ...part('out_of_use', rooms.outOfUse),
      ].join(separator);
      const lost = [
        ...part('taken', starts.taken),
        ...part('closed', starts.closed),
        ...part('shut_days', shutDays),
      ].join(separator);
      return [
        ...(isFound ? [label(PlacingRule, rule)] : []),
        translate(unsuitable ? 'venue.why.rooms_and' : 'venue.why.rooms', {
          suitable: rooms.suitable,
          all: rooms.all,
          unsuitable,
        }),
        ...(lost ? [translate(isFound ? 'venue.why.before' : 'venue.why.within', { lost })] : []),
        ...(starts.inHours === 0 && !isFound && rooms.suitable > 0
          ? [translate('venue.why.no_opening')]
          : []),
        ...part('displaced', displaced),
        ...part('not_rebooked', notRebooked),
      ];
    },
    [translate, label],
  );
}
