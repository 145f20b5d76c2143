import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { Button } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';

/** Leads from a filed plan to its certificate. */
export const CertificateLink = ({
  filing: { id, number },
}: {
  filing: { readonly id: string; readonly number: string | null };
}) => {
  const translate = useTranslate();
  if (number === null || !mayCall(FILING.certificates.get, session.role)) return null;
  return (
    <Button
      component={Link}
      to={`/filings/${id}/certificate`}
      variant="outlined"
      startIcon={<WorkspacePremiumOutlined />}
    >
      {translate('certificate.open')}
    </Button>
  );
};
