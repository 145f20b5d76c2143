import { Typography } from '@mui/material';
import { type DecisionResult, FILING, type ReviewAction } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCommand } from '../../api/use-operation.ts';
import { ReasonDialog } from '../../shared/reason-dialog.tsx';
import { DecisionResults } from './decision-results.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { Selection } from './use-selection.ts';

const MOST_REASON = 500;

interface Outcome {
  readonly results: readonly DecisionResult[];
  readonly titles: ReadonlyMap<string, string>;
}

/** A bar over the bottom of the page while something is chosen: one decision and one reason for all of it. */
export const DecideMany = ({ selection }: { selection: Selection }) => {
  const translate = useTranslate();
  const [action, setAction] = useState<ReviewAction>();
  const [outcome, setOutcome] = useState<Outcome>();
  const { mutate, isPending } = useCommand(FILING.reviews.decideMany);
  const { selected } = selection;
  const smart_count = selected.length;
  const decide = (reason: string) => {
    if (!action) return;
    const decisions = selected.map(({ id, version }) => ({ id, version }));
    const titles = new Map(selected.map(({ id, title }) => [id, title]));
    const onSuccess = ({ results }: { results: readonly DecisionResult[] }) => {
      setOutcome({ results, titles });
      selection.clear();
    };
    mutate({ decisions, action, reason }, { onSuccess, onSettled: () => setAction(undefined) });
  };
  return (
    <>
      {smart_count > 0 && <SelectionBar count={smart_count} onClear={selection.clear} onDecide={setAction} />}
      {selection.isOffered && smart_count === 0 && (
        <Typography
          variant="caption"
          sx={{ display: { xs: 'none', md: 'block' }, color: 'text.secondary', mt: 1, px: 0.5 }}
        >
          {translate('review.keys_hint')}
        </Typography>
      )}
      {action && (
        <ReasonDialog
          open
          title={translate(`review.${action}_many`, { smart_count })}
          text={translate('review.many_hint')}
          reason={MOST_REASON}
          danger={action === 'reject'}
          busy={isPending}
          onClose={() => setAction(undefined)}
          onConfirm={decide}
        />
      )}
      {outcome && <DecisionResults {...outcome} onClose={() => setOutcome(undefined)} />}
    </>
  );
};
