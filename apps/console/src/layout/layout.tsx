import type { ReactNode } from 'react';
import { Layout as RaLayout } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { needsSignIn } from '../api/access.ts';
import { PageError } from '../shared/page-error.tsx';
import { AppBar } from './app-bar.tsx';
import { DocumentLanguage } from './document-language.tsx';
import { Menu } from './menu.tsx';
import { Known } from './signed-in.tsx';

export const Layout = ({ children }: { children: ReactNode }) => {
  const [, page = ''] = useLocation().pathname.split('/');
  return (
    <RaLayout appBar={AppBar} menu={Menu} error={PageError}>
      <DocumentLanguage />
      {needsSignIn(page) ? <Known>{children}</Known> : children}
    </RaLayout>
  );
};
