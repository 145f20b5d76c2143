import { API } from '@yinhu/contracts';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { authProvider } from './api/auth-provider.ts';
import { dataProvider } from './api/data-provider.ts';
import { queryClient } from './api/query-client.ts';
import { entities } from './entities/index.ts';
import { filingRules } from './filing-rules/index.ts';
import { filings } from './filings/index.ts';
import { households } from './households/index.ts';
import { i18nProvider } from './i18n/i18n-provider.ts';
import { Home } from './layout/home.tsx';
import { Layout } from './layout/layout.tsx';
import { AccessDenied, AuthenticationError, NotFound } from './layout/not-found.tsx';
import { SignedIn } from './layout/signed-in.tsx';
import { listings } from './listings/index.ts';
import { measures } from './measures/index.ts';
import { OperationsPage } from './operations/index.ts';
import { orders } from './orders/index.ts';
import { organisations } from './organisations/index.ts';
import { OverviewPage } from './overview/index.ts';
import { publishedFilings } from './published-filings/index.ts';
import { quotas } from './quotas/index.ts';
import { sellers } from './sellers/index.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { users } from './users/index.ts';

const RESOURCES = [
  filings,
  entities,
  quotas,
  publishedFilings,
  filingRules,
  listings,
  orders,
  sellers,
  households,
  measures,
  organisations,
  users,
];

export const App = () => (
  <Admin
    {...{ authProvider, dataProvider, i18nProvider, queryClient }}
    theme={lightTheme}
    darkTheme={darkTheme}
    layout={Layout}
    loginPage={SignInPage}
    dashboard={Home}
    catchAll={NotFound}
    accessDenied={AccessDenied}
    authenticationError={AuthenticationError}
    disableTelemetry
  >
    {RESOURCES.map((resource) => (
      <Resource key={resource.name} {...resource} />
    ))}
    <Resource name="divisions" />
    <Resource name="catalogue-items" />
    <Resource name="income-entries" />
    <CustomRoutes>
      <Route path="/overview/:code" element={<SignedIn page={OverviewPage} operation={API.oversight.summary} />} />
      <Route path="/operations" element={<SignedIn page={OperationsPage} operation={API.oversight.recount} />} />
    </CustomRoutes>
  </Admin>
);
