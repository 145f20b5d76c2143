import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import type { ImportResult } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface ImportDoneProps {
  readonly result: ImportResult;
  readonly resource: string;
  readonly onAgain: () => void;
}

/** What was done, and where to go from here. */
export const ImportDone = ({
  result: { created, updated, unchanged, skipped },
  resource,
  onAgain,
}: ImportDoneProps) => {
  const translate = useTranslate();
  return (
    <Paper sx={{ textAlign: 'center', px: 3, py: { xs: 5, sm: 7 } }} role="status">
      <CheckCircle color="success" sx={{ fontSize: 48 }} />
      <Typography variant="h2" sx={{ mt: 1 }}>
        {translate('sheet.done')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mt: 1 }}>
        {translate('sheet.result', { created, updated, unchanged, skipped })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 3, justifyContent: 'center', flexWrap: 'wrap' }}>
        <Button component={Link} to={`/${resource}`} variant="contained">
          {translate('sheet.to_list')}
        </Button>
        <Button variant="outlined" onClick={onAgain}>
          {translate('sheet.again')}
        </Button>
      </Box>
    </Paper>
  );
};
