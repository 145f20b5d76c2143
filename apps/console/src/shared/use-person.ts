import { DecisionBy } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/use-label.ts';

/**
 * Who did it, as records name them: a person's name, the rules of the green channel, or the clock of a
 * review.
 */
export function usePerson() {
  const label = useLabel();
  const translate = useTranslate();
  return useCallback(
    (by: string) =>
      by === 'rules' ? label(DecisionBy, by) : by === 'clock' ? translate('words.by_clock') : by,
    [label, translate],
  );
}
