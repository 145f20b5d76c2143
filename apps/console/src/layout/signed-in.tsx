import type { Operation } from '@yinhu/contracts';
import type { ComponentType, ReactNode } from 'react';
import { Authenticated, Loading } from 'react-admin';
import { mayCall } from '../api/access.ts';
import { session } from '../api/session.ts';
import { AccessDenied } from './not-found.tsx';

/** A page outside the resources, for roles that may call the operation it lives on. */
export const SignedIn = ({ page: Page, operation }: { page: ComponentType; operation: Operation }) => (
  <Authenticated loading={<Loading />}>
    <Allowed operation={operation}>
      <Page />
    </Allowed>
  </Authenticated>
);

/** Rendered once it is known who is signed in. */
const Allowed = ({ operation, children }: { operation: Operation; children: ReactNode }) =>
  mayCall(operation, session.role) ? children : <AccessDenied />;
