import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { mayOpen } from '../api/access.ts';
import { session } from '../api/session.ts';

/** A link to a record's page, plain text for roles that may not open it. */
export const RecordLink = ({
  resource,
  id,
  children,
}: {
  resource: string;
  id: string;
  children: ReactNode;
}) =>
  mayOpen(resource, 'show', session.role) ? (
    <MuiLink
      component={Link}
      to={`/${resource}/${id}/show`}
      underline="hover"
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 600 }}
    >
      {children}
    </MuiLink>
  ) : (
    children
  );
