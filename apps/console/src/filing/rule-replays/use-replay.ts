import { FILING, type RuleReplay } from '@yinhu/contracts/filing';
import { useOperation } from '../../api/use-operation.ts';

const EVERY_MS = 700;

export const isUnderWay = ({ status }: Pick<RuleReplay, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/** A replay, read again and again while it is under way. */
export const useReplay = (id: string) =>
  useOperation(
    FILING.ruleReplays.get,
    { id },
    { refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : EVERY_MS) },
  );
