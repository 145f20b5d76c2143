import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { type FieldValues, useWatch } from 'react-hook-form';
import { filingInput } from './filing-input.ts';
import type { TypedCopy } from './use-typed-copy.ts';

const Typed = createContext<TypedCopy | null>(null);

/** The copy that the form around is kept in. */
export const useKept = (): TypedCopy | null => useContext(Typed);

/** What tells a typed change from inputs that only take their places. */
const essence = (values: FieldValues): string => JSON.stringify([filingInput(values), values.reason]);

/** Keeps what is typed in the form around it, until it is sent. */
export const KeepTyped = ({ typed, children }: { typed: TypedCopy; children: ReactNode }) => {
  const values = useWatch();
  const { change } = typed;
  const now = essence(values);
  const known = useRef(now);
  const latest = useRef(values);
  latest.current = values;
  useEffect(() => {
    if (now === known.current) return;
    known.current = now;
    change(latest.current);
  }, [now, change]);
  return <Typed.Provider value={typed}>{children}</Typed.Provider>;
};
