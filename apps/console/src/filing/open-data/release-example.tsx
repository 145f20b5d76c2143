import { Box, Skeleton } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { Section } from '../../shared/section.tsx';

/** One process as it stands in the feed. */
export const ReleaseExample = () => {
  const translate = useTranslate();
  const { data, isPending } = useOperation(FILING.ocds.records, { limit: 1 });
  if (isPending) return <Skeleton variant="rounded" height={320} />;
  if (!data) return null;
  return (
    <Section title={translate('open_data.example')}>
      <Box
        component="pre"
        tabIndex={0}
        sx={{
          m: 0,
          p: 2,
          maxHeight: 440,
          overflow: 'auto',
          borderRadius: 1,
          bgcolor: 'action.hover',
          fontSize: '0.78rem',
          lineHeight: 1.6,
          fontFamily: 'monospace',
        }}
      >
        {JSON.stringify(data.records[0], null, 2)}
      </Box>
    </Section>
  );
};
