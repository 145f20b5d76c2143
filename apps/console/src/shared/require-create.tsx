import type { ReactNode } from 'react';
import { useAuthenticated, useRequireAccess, useResourceContext } from 'react-admin';

/** Renders a form page only for who may create: others are told, visitors are asked to sign in. */
export const RequireCreate = ({
  action = 'create',
  children,
}: {
  action?: 'create' | 'edit';
  children: ReactNode;
}) => {
  const { isPending: authenticating } = useAuthenticated();
  const { isPending } = useRequireAccess({
    resource: useResourceContext() ?? '',
    action,
    enabled: !authenticating,
  });
  return isPending ? null : children;
};
