import type { ReactNode } from 'react';
import { Layout as RaLayout, useAuthState } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { needsSignIn } from '../api/access.ts';
import { session } from '../api/session.ts';
import { FirstPasswordPage } from '../identity/account/first-password-page.tsx';
import { PageError } from '../shared/page-error.tsx';
import { AppBar } from './app-bar.tsx';
import { DocumentLanguage } from './document-language.tsx';
import { LeaveWhenOver } from './leave-when-over.tsx';
import { Menu } from './menu.tsx';
import { Known } from './signed-in.tsx';

export const Layout = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  const [, page = ''] = pathname.split('/');
  // Draws anew once it is known who is signed in.
  useAuthState({ page: pathname }, false);
  if (session.mustChangePassword) return <FirstPasswordPage />;
  return (
    <RaLayout appBar={AppBar} menu={Menu} error={PageError}>
      <DocumentLanguage />
      <LeaveWhenOver />
      {needsSignIn(page) ? <Known>{children}</Known> : children}
    </RaLayout>
  );
};
