import { useCallback } from 'react';
import { useLabel } from '../i18n/use-label.ts';

/** Who did it, as records name them: a person's name, or the rules of the green channel. */
export function usePerson() {
  const label = useLabel();
  return useCallback((by: string) => (by === 'rules' ? label('decisionBy', by) : by), [label]);
}
