import { CssBaseline } from '@mui/material';
import { AdminContext, CoreAdminUI, CustomRoutes, Loading, localStorageStore, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { authProvider } from './api/auth-provider.ts';
import { dataProvider } from './api/data-provider.ts';
import { queryClient } from './api/query-client.ts';
import { i18nProvider } from './i18n/i18n-provider.ts';
import { SignInPage } from './identity/sign-in/sign-in-page.tsx';
import { PAGES, ROUTES } from './layout/feature-pages.tsx';
import { Home } from './layout/home.tsx';
import { Layout } from './layout/layout.tsx';
import { AccessDenied, AuthenticationError, NotFound } from './layout/not-found.tsx';
import { Notices } from './shared/notices.tsx';
import { PageError } from './shared/page-error.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';

const store = localStorageStore();

/** React-admin's `Admin` would bring its own sign-in, layout and error pages along. */
export const App = () => (
  <AdminContext
    {...{ authProvider, dataProvider, i18nProvider, queryClient, store }}
    theme={lightTheme}
    darkTheme={darkTheme}
  >
    <CssBaseline enableColorScheme />
    <CoreAdminUI
      layout={Layout}
      loginPage={SignInPage}
      dashboard={Home}
      catchAll={NotFound}
      loading={Loading}
      error={PageError}
      accessDenied={AccessDenied}
      authenticationError={AuthenticationError}
      disableTelemetry
    >
      {PAGES.map((resource) => (
        <Resource key={resource.name} {...resource} />
      ))}
      <CustomRoutes>
        {ROUTES.map(({ path, element }) => (
          <Route key={path} path={path} element={element} />
        ))}
      </CustomRoutes>
    </CoreAdminUI>
    <Notices />
  </AdminContext>
);
