import { FILING } from '@yinhu/contracts/filing';
import { IDENTITY } from '@yinhu/contracts/identity';
import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { AccountPage } from './account/index.ts';
import { authProvider } from './api/auth-provider.ts';
import { dataProvider } from './api/data-provider.ts';
import { queryClient } from './api/query-client.ts';
import { catalogueNodes } from './catalogue/index.ts';
import { CertificatePage, VerifyPage } from './certificates/index.ts';
import { EntityImportPage, entities } from './entities/index.ts';
import { filingRules } from './filing-rules/index.ts';
import { filings } from './filings/index.ts';
import { householdLinks } from './household-links/index.ts';
import { households } from './households/index.ts';
import { i18nProvider } from './i18n/i18n-provider.ts';
import { Home } from './layout/home.tsx';
import { Layout } from './layout/layout.tsx';
import { AccessDenied, AuthenticationError, NotFound } from './layout/not-found.tsx';
import { Notices } from './layout/notices.tsx';
import { SignedIn } from './layout/signed-in.tsx';
import { listings } from './listings/index.ts';
import { marketSales } from './market-sales/index.ts';
import { measures } from './measures/index.ts';
import { notifications } from './notifications/index.ts';
import { ocdsImports } from './ocds-imports/index.ts';
import { OpenDataPage } from './open-data/index.ts';
import { OperationsPage } from './operations/index.ts';
import { orders } from './orders/index.ts';
import { organisations } from './organisations/index.ts';
import { OverviewPage } from './overview/index.ts';
import { publications } from './publications/index.ts';
import { publishedFilings } from './published-filings/index.ts';
import { QuotaImportPage, quotas } from './quotas/index.ts';
import { redFlagIndicators, redFlags } from './red-flags/index.ts';
import { registrationConflicts } from './registration-conflicts/index.ts';
import { MeasuresPage, reviews } from './reviews/index.ts';
import { ruleReplays } from './rule-replays/index.ts';
import { saleLimits } from './sale-limits/index.ts';
import { sellers } from './sellers/index.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { tenders } from './tenders/index.ts';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { thresholds } from './thresholds/index.ts';
import { users } from './users/index.ts';
import { VenueCalendarPage, venueBookings, venueRooms } from './venues/index.ts';
import { WorkingCalendarPage } from './working-calendar/index.ts';

const RESOURCES = [
  filings,
  tenders,
  redFlags,
  redFlagIndicators,
  entities,
  quotas,
  publications,
  publishedFilings,
  ocdsImports,
  filingRules,
  thresholds,
  catalogueNodes,
  ruleReplays,
  reviews,
  notifications,
  venueBookings,
  venueRooms,
  listings,
  orders,
  sellers,
  households,
  measures,
  householdLinks,
  marketSales,
  saleLimits,
  registrationConflicts,
  organisations,
  users,
];

export const App = () => (
  <Admin
    {...{ authProvider, dataProvider, i18nProvider, queryClient }}
    theme={lightTheme}
    darkTheme={darkTheme}
    layout={Layout}
    notification={Notices}
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
    <Resource name="suppliers" />
    <Resource name="divisions" />
    <Resource name="catalogue-items" />
    <Resource name="quota-movements" />
    <Resource name="rule-parameters" />
    <Resource name="rule-replay-differences" />
    <Resource name="income-entries" />
    <CustomRoutes>
      <Route path="/overview/:code" element={<SignedIn page={OverviewPage} operation={OVERSIGHT.divisions.summary} />} />
      <Route path="/entities/import" element={<SignedIn page={EntityImportPage} operation={FILING.entities.import} />} />
      <Route path="/quotas/import" element={<SignedIn page={QuotaImportPage} operation={FILING.quotas.import} />} />
      <Route path="/account" element={<SignedIn page={AccountPage} operation={IDENTITY.sessions.changePassword} />} />
      <Route path="/operations" element={<SignedIn page={OperationsPage} operation={OVERSIGHT.divisions.recount} />} />
      <Route path="/review-measures" element={<SignedIn page={MeasuresPage} operation={FILING.reviews.measures} />} />
      <Route path="/venue-calendar" element={<SignedIn page={VenueCalendarPage} operation={FILING.venueCalendar.show} />} />
      <Route path="/working-calendar" element={<SignedIn page={WorkingCalendarPage} operation={FILING.calendar.get} />} />
      <Route path="/filings/:id/certificate" element={<SignedIn page={CertificatePage} operation={FILING.certificates.get} />} />
      <Route path="/verify/:number?/:digest?" element={<VerifyPage />} />
      <Route path="/open-data" element={<OpenDataPage />} />
    </CustomRoutes>
  </Admin>
);
