import type { User } from '@yinhu/contracts/identity';
import { ActiveStatus } from '@yinhu/contracts/kernel';
import { Role } from '@yinhu/contracts/system';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip, ToneChip } from '../../shared/status-chip.tsx';
import { UserActions } from './user-actions.tsx';

export const UserShow = () => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.users.fields.${field}`);
  return (
    <ShowPage<User>>
      {(user) => (
        <Page
          title={user.name}
          badge={
            <>
              <StatusChip of={ActiveStatus} value={user.status} />
              {user.demo && <ToneChip tone="still">{translate('user.demo')}</ToneChip>}
            </>
          }
          lead={user.username}
          back="/users"
          narrow
          actions={<UserActions user={user} />}
        >
          <Section>
            <Facts
              facts={[
                { label: name('role'), value: label(Role, user.role) },
                {
                  label: name('organisationName'),
                  value: (
                    <RecordLink resource="organisations" id={user.organisationId}>
                      {user.organisationName}
                    </RecordLink>
                  ),
                },
                { label: name('divisionCode'), value: <DivisionName code={user.divisionCode} full /> },
              ]}
            />
          </Section>
        </Page>
      )}
    </ShowPage>
  );
};
