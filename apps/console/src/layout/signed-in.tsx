import type { Operation } from '@yinhu/contracts';
import type { ComponentType, ReactNode } from 'react';
import { Loading, useAuthState } from 'react-admin';
import { Navigate } from 'react-router-dom';
import { mayCall } from '../api/access.ts';
import { session } from '../api/session.ts';
import { AccessDenied } from './not-found.tsx';

/** A page outside the resources, for roles that may call the operation it lives on. */
export const SignedIn = ({ page: Page, operation }: { page: ComponentType; operation: Operation }) => (
  <Known>
    <Allowed operation={operation}>
      <Page />
    </Allowed>
  </Known>
);

/** A visitor goes to the sign-in page, once; react-admin's own guard would sign out, and check again, and so on. */
const Known = ({ children }: { children: ReactNode }) => {
  const { isPending, authenticated } = useAuthState(undefined, false);
  if (isPending) return <Loading />;
  return authenticated ? children : <Navigate replace to="/login" />;
};

/** Rendered once it is known who is signed in. */
const Allowed = ({ operation, children }: { operation: Operation; children: ReactNode }) =>
  mayCall(operation, session.role) ? children : <AccessDenied />;
