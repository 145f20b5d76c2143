/** Why this tab has to be left: another tab signed out, or signed somebody else in. */
export type Departure = { readonly why: 'signed_out' } | { readonly why: 'taken'; readonly name: string };

let departure: Departure | null = null;
const listeners = new Set<() => void>();

/** From here on the tab shows nothing and does nothing any more; only loading the page anew begins again. */
export function depart(why: Departure): void {
  departure = why;
  for (const tell of listeners) tell();
}

export const currentDeparture = (): Departure | null => departure;

export function onDeparture(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
