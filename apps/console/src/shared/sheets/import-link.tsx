import Upload from '@mui/icons-material/FileUploadOutlined';
import { Button } from '@mui/material';
import type { Operation } from '@yinhu/contracts/kernel';
import { useResourceContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';

/** “Import”, for roles that may: leads to the resource's import page. */
export const ImportLink = ({ operation }: { operation: Operation }) => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  if (!mayCall(operation, session.role)) return null;
  return (
    <Button component={Link} to={`/${resource}/import`} variant="outlined" startIcon={<Upload />}>
      {translate('sheet.import')}
    </Button>
  );
};
