import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useResourceContext, useResourceDefinition, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayOpen } from '../api/access.ts';
import { session } from '../api/session.ts';

/** “New …”, for roles that may. */
export const CreateLink = () => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { hasCreate } = useResourceDefinition();
  if (!hasCreate || !mayOpen(resource, 'create', session.role)) return null;
  return (
    <Button component={Link} to={`/${resource}/create`} variant="contained" startIcon={<Add />}>
      {translate(`resources.${resource}.create`)}
    </Button>
  );
};
