import type { ReactNode } from 'react';
import { useAuthState } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { needsSignIn } from '../api/access.ts';
import { session } from '../api/session.ts';
import { DocumentLanguage } from '../shared/document-language.tsx';
import { Frame } from './frame.tsx';
import { lazyPage } from './lazy-page.ts';
import { LeaveWhenOver } from './leave-when-over.tsx';
import { Known } from './signed-in.tsx';

const FirstPassword = lazyPage(
  async () => (await import('../identity/account/first-password-page.tsx')).FirstPasswordPage,
  [],
);

export const Layout = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  const [, page = ''] = pathname.split('/');
  // Draws anew once it is known who is signed in.
  useAuthState({ page: pathname }, false);
  if (session.mustChangePassword) return <FirstPassword />;
  return (
    <Frame>
      <DocumentLanguage />
      <LeaveWhenOver />
      {needsSignIn(page) ? <Known>{children}</Known> : children}
    </Frame>
  );
};
