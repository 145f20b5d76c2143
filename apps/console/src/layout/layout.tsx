import type { ReactNode } from 'react';
import { Layout as RaLayout } from 'react-admin';
import { PageError } from '../shared/page-error.tsx';
import { AppBar } from './app-bar.tsx';
import { DocumentLanguage } from './document-language.tsx';
import { Menu } from './menu.tsx';

export const Layout = ({ children }: { children: ReactNode }) => (
  <RaLayout appBar={AppBar} menu={Menu} error={PageError}>
    <DocumentLanguage />
    {children}
  </RaLayout>
);
