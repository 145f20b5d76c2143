import { errorText, Problem } from '@yinhu/contracts/kernel';

/** A code where a Chinese word should be. */
const CODE = /[a-z]{2,}/;

/**
 * Tries every action in every state. Returns what is possible, as `placed confirm confirmed`; everything else
 * must be refused as an invalid transition, in a text that has a label for both the state and the action.
 */
export function possibleSteps<State extends string, Action extends string>(
  states: readonly State[],
  actions: readonly Action[],
  next: (state: State, action: Action) => State,
): string[] {
  return actions.flatMap((action) => states.flatMap((state) => attempt(state, action, next)));
}

function attempt<State extends string, Action extends string>(
  state: State,
  action: Action,
  next: (state: State, action: Action) => State,
) {
  try {
    return [`${state} ${action} ${next(state, action)}`];
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid_transition') throw error;
    const text = errorText(error.code, error.params, 'zh-CN');
    if (CODE.test(text)) throw new Error(`${action} in state ${state} is refused without a label: ${text}`);
    return [];
  }
}
