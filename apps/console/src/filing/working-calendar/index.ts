export { WorkingCalendarPage } from './working-calendar-page.tsx';
