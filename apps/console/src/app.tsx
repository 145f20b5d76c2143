import { FILING } from '@yinhu/contracts/filing';
import { IDENTITY } from '@yinhu/contracts/identity';
import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { authProvider } from './api/auth-provider.ts';
import { dataProvider } from './api/data-provider.ts';
import { queryClient } from './api/query-client.ts';
import { catalogueNodes } from './filing/catalogue/index.ts';
import { CertificatePage, VerifyPage } from './filing/certificates/index.ts';
import { EntityImportPage, entities } from './filing/entities/index.ts';
import { filingRules } from './filing/filing-rules/index.ts';
import { filings } from './filing/filings/index.ts';
import { notifications } from './filing/notifications/index.ts';
import { ocdsImports } from './filing/ocds-imports/index.ts';
import { OpenDataPage } from './filing/open-data/index.ts';
import { publications } from './filing/publications/index.ts';
import { publishedFilings } from './filing/published-filings/index.ts';
import { QuotaImportPage, quotas } from './filing/quotas/index.ts';
import { redFlagIndicators, redFlags } from './filing/red-flags/index.ts';
import { MeasuresPage, reviews } from './filing/reviews/index.ts';
import { ruleReplays } from './filing/rule-replays/index.ts';
import { tenders } from './filing/tenders/index.ts';
import { thresholds } from './filing/thresholds/index.ts';
import { VenueCalendarPage, venueBookings, venueRooms } from './filing/venues/index.ts';
import { WorkingCalendarPage } from './filing/working-calendar/index.ts';
import { householdLinks } from './household/household-links/index.ts';
import { households } from './household/households/index.ts';
import { marketSales } from './household/market-sales/index.ts';
import { measures } from './household/measures/index.ts';
import { registrationConflicts } from './household/registration-conflicts/index.ts';
import { saleLimits } from './household/sale-limits/index.ts';
import { i18nProvider } from './i18n/i18n-provider.ts';
import { AccountPage } from './identity/account/index.ts';
import { organisations } from './identity/organisations/index.ts';
import { SignInPage } from './identity/sign-in/sign-in-page.tsx';
import { users } from './identity/users/index.ts';
import { Home } from './layout/home.tsx';
import { Layout } from './layout/layout.tsx';
import { AccessDenied, AuthenticationError, NotFound } from './layout/not-found.tsx';
import { Notices } from './layout/notices.tsx';
import { SignedIn } from './layout/signed-in.tsx';
import { listings } from './marketplace/listings/index.ts';
import { orders } from './marketplace/orders/index.ts';
import { sellers } from './marketplace/sellers/index.ts';
import { OperationsPage } from './oversight/operations/index.ts';
import { OverviewPage } from './oversight/overview/index.ts';
import { darkTheme, lightTheme } from './theme/theme.ts';

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
