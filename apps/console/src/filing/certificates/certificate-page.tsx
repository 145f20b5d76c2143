import ArrowBack from '@mui/icons-material/ArrowBack';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, Skeleton } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useOperation } from '../../api/use-operation.ts';
import { useDocumentTitle } from '../../shared/document-language.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { CertificateSheet } from './certificate-sheet.tsx';
import { PrintStyles } from './print-styles.tsx';

/** The certificate of a filed plan, to be printed. */
export const CertificatePage = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useOperation(FILING.certificates.get, { id });
  useDocumentTitle(`${translate('certificate.open')} ${data?.content.number ?? ''}`.trim());
  if (error) return <LoadError error={error} retry={() => void refetch()} />;
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, '@media print': { p: 0 } }}>
      <PrintStyles />
      <Box
        className="no-print"
        sx={{ display: 'flex', justifyContent: 'space-between', maxWidth: 820, mx: 'auto', mb: 2 }}
      >
        <Button component={Link} to={`/filings/${id}/show`} startIcon={<ArrowBack />}>
          {translate('words.back')}
        </Button>
        <Button
          variant="contained"
          startIcon={<PrintOutlined />}
          disabled={!data}
          onClick={() => window.print()}
        >
          {translate('certificate.print')}
        </Button>
      </Box>
      {data ? (
        <CertificateSheet certificate={data} />
      ) : (
        <Skeleton variant="rounded" height={640} sx={{ maxWidth: 820, mx: 'auto' }} />
      )}
    </Box>
  );
};
