import type { ComponentType } from 'react';
import { Authenticated, Loading } from 'react-admin';

/** A page outside the resources, behind the sign-in. */
export const SignedIn = ({ page: Page }: { page: ComponentType }) => (
  <Authenticated loading={<Loading />}>
    <Page />
  </Authenticated>
);
