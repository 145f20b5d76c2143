import { Button, Typography } from '@mui/material';
import type { Review } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RuleOutcomes } from '../filings/rule-outcomes.tsx';

/** A plan with more failures than these shows the rest when asked. */
const SHOWN = 3;

/** What a plan did not pass, and why. */
export const FailedRules = ({ failed }: Pick<Review, 'failed'>) => {
  const translate = useTranslate();
  const [whole, setWhole] = useState(false);
  const smart_count = failed.length - SHOWN;
  if (failed.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('review.nothing_failed')}
      </Typography>
    );
  return (
    <>
      <RuleOutcomes outcomes={whole ? failed : failed.slice(0, SHOWN)} />
      {!whole && smart_count > 0 && (
        <Button size="small" sx={{ ml: 2.5 }} onClick={() => setWhole(true)}>
          {translate('review.failed_more', { smart_count })}
        </Button>
      )}
    </>
  );
};
