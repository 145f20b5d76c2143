import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import { feature } from '../../api/feature.ts';

export const measures = feature({
  resources: {
    measures: {
      name: ['帮扶措施', 'Measure |||| Measures'],
      operations: { list: 'household.measures.list', create: 'household.measures.add' },
      menu: { section: 'household', order: 20, icon: VolunteerActivismOutlined },
      pages: {
        list: async () => (await import('./measure-list.tsx')).MeasureList,
      },
      recordRepresentation: 'title',
    },
  },
  messages: [() => import('./messages.ts')],
});
