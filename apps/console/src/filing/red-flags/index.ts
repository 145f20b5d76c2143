import FlagOutlined from '@mui/icons-material/FlagOutlined';
import { feature } from '../../api/feature.ts';

export const redFlags = feature({
  resources: {
    'red-flags': {
      name: ['风险预警', 'Red flag |||| Red flags'],
      operations: { list: 'filing.redFlags.list' },
      menu: { section: 'filing', order: 40, icon: FlagOutlined },
      pages: {
        list: async () => (await import('./red-flag-list.tsx')).RedFlagList,
      },
    },
    'red-flag-indicators': {
      name: ['预警指标', 'Indicator |||| Indicators'],
      operations: { list: 'filing.redFlags.indicators' },
      pages: {
        list: async () => (await import('./indicator-list.tsx')).IndicatorList,
      },
    },
  },
  messages: [() => import('./messages.ts')],
});
