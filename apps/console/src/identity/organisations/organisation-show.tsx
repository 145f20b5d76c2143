import { Typography } from '@mui/material';
import { DepartmentKind, type Organisation, OrganisationKind, type User } from '@yinhu/contracts/identity';
import { ActiveStatus } from '@yinhu/contracts/kernel';
import { Role } from '@yinhu/contracts/system';
import { useGetList, useTranslate } from 'react-admin';
import { mayOpen } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';

export const OrganisationShow = () => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.organisations.fields.${field}`);
  return (
    <ShowPage<Organisation>>
      {(organisation) => (
        <Page
          title={organisation.name}
          badge={<StatusChip of={ActiveStatus} value={organisation.status} />}
          lead={label(OrganisationKind, organisation.kind)}
          back="/organisations"
          narrow
        >
          <Section>
            <Facts
              facts={[
                {
                  label: name('divisionCode'),
                  value: <DivisionName code={organisation.divisionCode} full />,
                },
                { label: name('department'), value: label(DepartmentKind, organisation.department) },
                { label: translate('organisation.credit_code'), value: organisation.creditCode },
              ]}
            />
          </Section>
          {mayOpen('users', 'list', session.role) && <Users organisationId={organisation.id} />}
        </Page>
      )}
    </ShowPage>
  );
};

const Users = ({ organisationId }: { organisationId: string }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { data = [], isPending } = useGetList<User>('users', {
    filter: { organisationId },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  return (
    <Section title={translate('organisation.users')}>
      {!isPending && data.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('organisation.no_users')}</Typography>
      )}
      {data.map((user) => (
        <Typography key={user.id} component="div" sx={{ py: 0.75 }}>
          <RecordLink resource="users" id={user.id}>
            {user.name}
          </RecordLink>{' '}
          · {user.username} · {label(Role, user.role)} <StatusChip of={ActiveStatus} value={user.status} />
        </Typography>
      ))}
    </Section>
  );
};
