import { Alert, Box, Paper, Typography } from '@mui/material';
import type { Certificate } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { BrandMark } from '../../shared/brand.tsx';
import { timeText } from '../../shared/dates.ts';
import { CertificateFacts } from './certificate-facts.tsx';
import { CertificateLines } from './certificate-lines.tsx';
import { grouped, verifyPath } from './digest-text.ts';
import { QrCode } from './qr-code.tsx';

/** The certificate as it is printed. */
export const CertificateSheet = ({
  certificate: { content, digest, cancelledAt },
}: {
  certificate: Certificate;
}) => {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Paper className="certificate-sheet" sx={{ maxWidth: 820, mx: 'auto', p: { xs: 2, sm: 5 } }}>
      {cancelledAt && (
        <Alert severity="error" sx={{ mb: 2, fontWeight: 600 }}>
          {translate('certificate.cancelled', { time: timeText(cancelledAt, language) })}
        </Alert>
      )}
      <Box sx={{ textAlign: 'center', mb: 3 }}>
        <Box sx={{ display: 'grid', justifyContent: 'center' }}>
          <BrandMark size={40} />
        </Box>
        <Typography
          component="h1"
          sx={{ fontSize: { xs: '1.3rem', sm: '1.7rem' }, fontWeight: 700, letterSpacing: '0.04em', mt: 1 }}
        >
          {translate('certificate.title')}
        </Typography>
        <Typography sx={{ fontSize: '1.1rem', fontWeight: 650, mt: 0.5, fontVariantNumeric: 'tabular-nums' }}>
          {content.number}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mt: 1 }}>{translate('certificate.states')}</Typography>
      </Box>
      <CertificateFacts content={content} />
      <CertificateLines lines={content.lines} />
      <Proof number={content.number} digest={digest} />
    </Paper>
  );
};

/** Digest and QR code: with either anyone can tell whether the paper is genuine. */
const Proof = ({ number, digest }: { number: string; digest: string }) => {
  const translate = useTranslate();
  const { origin } = window.location;
  return (
    <Box
      className="whole"
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        gap: 2.5,
        alignItems: 'center',
        mt: 3,
        pt: 2.5,
        borderTop: 2,
        borderColor: 'divider',
      }}
    >
      <QrCode text={`${origin}${verifyPath(number, digest)}`} label={translate('verify.title')} size="34mm" />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('certificate.digest')}
        </Typography>
        <Typography
          sx={{
            fontFamily: 'ui-monospace, Consolas, monospace',
            fontSize: '0.85rem',
            overflowWrap: 'anywhere',
          }}
        >
          {grouped(digest)}
        </Typography>
        <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {translate('certificate.scan')} {origin}
          {verifyPath(number)}
        </Typography>
        <Typography variant="body2">{translate('certificate.scan_then')}</Typography>
      </Box>
    </Box>
  );
};
