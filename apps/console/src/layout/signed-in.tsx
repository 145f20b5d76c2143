import type { ComponentType, ReactNode } from 'react';
import { Loading, useAuthState } from 'react-admin';
import { Navigate, useLocation } from 'react-router-dom';
import { mayCall } from '../api/access.ts';
import type { OperationPath } from '../api/operations.ts';
import { session } from '../api/session.ts';
import { AccessDenied } from './not-found.tsx';

/** A page outside the resources, for roles that may call the operation it lives on. */
export const SignedIn = ({ page: Page, operation }: { page: ComponentType; operation: OperationPath }) => (
  <Known>
    <Allowed operation={operation}>
      <Page />
    </Allowed>
  </Known>
);

/**
 * Leads a visitor to the sign-in page, once, and from there back to what was asked for. A page is not begun
 * before: each guard of react-admin on it would sign out, clear the cache and so check anew, until the
 * sign-in page has been drawn.
 */
export const Known = ({ children }: { children: ReactNode }) => {
  const { pathname, search } = useLocation();
  const { isPending, authenticated } = useAuthState({ page: pathname }, false);
  if (session.current) return children;
  if (isPending) return <Loading />;
  return authenticated ? (
    children
  ) : (
    <Navigate replace to="/login" state={{ nextPathname: pathname, nextSearch: search }} />
  );
};

/** Rendered once it is known who is signed in. */
const Allowed = ({ operation, children }: { operation: OperationPath; children: ReactNode }) =>
  mayCall(operation, session.role) ? children : <AccessDenied />;
