import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { feature } from '../../api/feature.ts';

export const ocdsImports = feature({
  resources: {
    'ocds-imports': {
      name: ['导入外部数据', 'Import open data'],
      operations: { list: 'filing.ocdsImports.list' },
      pages: {
        list: async () => (await import('./import-list.tsx')).ImportList,
      },
      recordRepresentation: 'ocid',
    },
  },
  links: [
    {
      to: '/ocds-imports',
      label: ['导入外部数据', 'Import open data'],
      operation: 'filing.ocdsImports.import',
      section: 'filing',
      order: 100,
      icon: UploadFileOutlined,
    },
  ],
  messages: [() => import('./messages.ts')],
});
