import { Problem } from '@yinhu/contracts/kernel';

/** For each action, the states in which it is possible, each with the state it leads to. */
export type TransitionTable<State extends string, Action extends string> = Readonly<
  Record<Action, Readonly<Partial<Record<State, State>>>>
>;

/**
 * How a refusal names states and actions, where several kinds of record use the same name for different
 * things.
 */
export interface RefusalNames<Action extends string = string> {
  /** Put before the state: `link` for `link_ended`. */
  readonly state?: string;
  /** Names of actions that differ from the table's. */
  readonly actions?: Readonly<Partial<Record<Action, string>>>;
}

/** The state after an action. @throws Problem `invalid_transition` where the table has none */
export function nextState<State extends string, Action extends string>(
  table: TransitionTable<State, Action>,
  state: State,
  action: Action,
  names: RefusalNames<Action> = {},
): State {
  const next = table[action][state];
  if (next === undefined) throw invalidTransition(state, action, names);
  return next;
}

/** The refusal of an action that is not possible in a state. */
export const invalidTransition = <Action extends string>(
  state: string,
  action: Action,
  names: RefusalNames<Action> = {},
): Problem =>
  new Problem('invalid_transition', {
    state: names.state ? `${names.state}_${state}` : state,
    action: names.actions?.[action] ?? action,
  });
