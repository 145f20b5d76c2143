import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import { Box, Paper, Typography } from '@mui/material';
import type { CertificateVerification } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Section } from '../../shared/section.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { CertificateLines } from './certificate-lines.tsx';

const LOOKS = {
  valid: { color: 'success', Icon: CheckCircleOutlined },
  superseded: { color: 'warning', Icon: HistoryOutlined },
  cancelled: { color: 'error', Icon: BlockOutlined },
  withheld: { color: 'warning', Icon: VisibilityOffOutlined },
  digest_mismatch: { color: 'error', Icon: ErrorOutlined },
  unknown: { color: 'error', Icon: SearchOff },
} as const;

/** What the register says, in words and colour, and what it holds, to be compared with the paper. */
export const Verdict = ({ answer }: { answer: CertificateVerification }) => {
  const translate = useTranslate();
  const { verdict, content, presentVersion } = answer;
  const { color, Icon } = LOOKS[verdict];
  const values = {
    version: content?.planVersion ?? '',
    present: presentVersion ?? '',
  };
  return (
    <>
      <Paper
        role="status"
        data-verdict={verdict}
        sx={{
          p: { xs: 2, sm: 3 },
          mb: 2,
          display: 'flex',
          gap: 2,
          alignItems: 'center',
          bgcolor: `${color}.light`,
          borderColor: `${color}.main`,
        }}
      >
        <Icon sx={{ fontSize: { xs: 40, sm: 52 }, color: `${color}.main` }} />
        <Box>
          <Typography variant="h2" sx={{ color: `${color}.main` }}>
            {translate(`verify.${verdict}`)}
          </Typography>
          <Typography sx={{ mt: 0.5 }}>{translate(`verify.${verdict}_text`, values)}</Typography>
        </Box>
      </Paper>
      {content && (
        <Section title={translate('verify.register')}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {translate('verify.compare')}
          </Typography>
          <CertificateFacts content={content} />
          <CertificateLines lines={content.lines} />
        </Section>
      )}
    </>
  );
};
