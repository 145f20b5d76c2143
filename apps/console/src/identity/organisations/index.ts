import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import { feature } from '../../api/feature.ts';

export const organisations = feature({
  resources: {
    organisations: {
      name: ['机构', 'Organisation |||| Organisations'],
      operations: {
        list: 'identity.organisations.list',
        get: 'identity.organisations.get',
        create: 'identity.organisations.create',
      },
      menu: { section: 'admin', order: 10, icon: ApartmentOutlined },
      pages: {
        list: async () => (await import('./organisation-list.tsx')).OrganisationList,
        show: async () => (await import('./organisation-show.tsx')).OrganisationShow,
        create: async () => (await import('./organisation-create.tsx')).OrganisationCreate,
      },
      recordRepresentation: 'name',
    },
    divisions: {
      name: ['行政区划', 'Division |||| Divisions'],
      operations: { list: 'identity.divisions.list', get: 'identity.divisions.get' },
    },
  },
  messages: [() => import('./messages.ts')],
});
