import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import { feature } from '../../api/feature.ts';

export const workingCalendar = feature({
  routes: [
    {
      path: '/working-calendar',
      page: async () => (await import('./working-calendar-page.tsx')).WorkingCalendarPage,
      operation: 'filing.calendar.get',
    },
  ],
  links: [
    {
      to: '/working-calendar',
      label: ['工作日历', 'Working calendar'],
      operation: 'filing.calendar.import',
      section: 'admin',
      order: 30,
      icon: CalendarMonthOutlined,
    },
  ],
  messages: [() => import('./messages.ts')],
});
