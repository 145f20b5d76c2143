import { useState } from 'react';
import { useSettled } from './use-settled.ts';

const MOST = 50;
/** An input method’s half-written syllables are shown, and not searched. */
interface Typed {
  readonly shown: string;
  readonly asked: string;
}

/** What is typed into a search: shown at once, searched as a whole once it rests. */
export interface SearchText {
  /** Undefined while nothing is being typed. */
  readonly shown: string | undefined;
  readonly q: string;
  /** What was found is not yet for what is shown. */
  readonly isTyping: boolean;
  readonly type: (text: string) => void;
  readonly compose: (isComposing: boolean, text: string) => void;
  readonly end: () => void;
}

export function useSearchText(): SearchText {
  const [typed, setTyped] = useState<Typed>();
  const [isComposing, setIsComposing] = useState(false);
  const asked = (typed?.asked ?? '').trim().slice(0, MOST);
  const q = useSettled(asked);
  return {
    shown: typed?.shown,
    q,
    isTyping: isComposing || asked !== q,
    type: (text) => setTyped((last) => ({ shown: text, asked: isComposing ? (last?.asked ?? '') : text })),
    compose: (composing, text) => {
      setIsComposing(composing);
      if (!composing) setTyped({ shown: text, asked: text });
    },
    end: () => {
      setIsComposing(false);
      setTyped(undefined);
    },
  };
}
