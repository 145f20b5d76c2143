import type { Label, Labelled } from './enumeration.ts';

type Labels = Readonly<Record<string, Label>>;

interface Transitions {
  readonly states: Labels;
  readonly actions: Labels;
}

const contexts = new Map<string, Transitions>();

/** A context's names for the states of its records and the actions on them, for error texts. */
export function defineTransitions(context: string, transitions: Transitions): void {
  contexts.set(context, transitions);
}

/** Prefixes state names that several kinds of records in a context share with different meanings. */
export const prefixed = (prefix: string, { labels }: Pick<Labelled, 'labels'>): Labels =>
  Object.fromEntries(Object.entries(labels).map(([state, label]) => [`${prefix}_${state}`, label]));

/**
 * The labels of states or actions, as the named context says them; without one, or where it has none, as any
 * other does.
 */
export function transitionLabels(what: keyof Transitions, context?: string): Labels {
  const own = context && contexts.get(context)?.[what];
  return Object.assign({}, ...[...contexts.values()].map((other) => other[what]), own) as Labels;
}
