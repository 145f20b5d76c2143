import { Box, Button, Typography } from '@mui/material';
import type { ReplayDifference } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { DifferenceItem } from './difference-item.tsx';

interface DifferenceListProps {
  readonly replayId: string;
  readonly ruleCode?: string | undefined;
  readonly perPage?: number;
  /** Whether it may be opened further. */
  readonly grows?: boolean;
}

/** Decisions that would be others now, latest first. */
export const DifferenceList = ({ replayId, ruleCode, perPage = 20, grows = false }: DifferenceListProps) => {
  const translate = useTranslate();
  const [pages, setPages] = useState(1);
  const {
    data,
    total = 0,
    isPending,
  } = useGetList<ReplayDifference>('rule-replay-differences', {
    filter: { replayId, ...(ruleCode ? { ruleCode } : {}) },
    pagination: { page: 1, perPage: perPage * pages },
    sort: { field: 'decidedAt', order: 'DESC' },
  });
  if (isPending && !data) return translate('words.loading');
  if (!data?.length)
    return <Typography sx={{ color: 'text.secondary' }}>{translate('replay.differences_none')}</Typography>;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.map((difference) => (
          <DifferenceItem key={difference.id} difference={difference} />
        ))}
      </Box>
      {grows && total > data.length && (
        <Button onClick={() => setPages(pages + 1)} loading={isPending} sx={{ mt: 1, ml: -1 }}>
          {translate('replay.more')}
        </Button>
      )}
    </>
  );
};
