import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayOpen } from '../api/access.ts';
import { session } from '../api/session.ts';
import { useLabel } from '../i18n/use-label.ts';
import { DivisionName } from '../shared/division-name.tsx';
import { Facts } from '../shared/facts.tsx';
import { Money } from '../shared/money-text.tsx';
import { Page } from '../shared/page.tsx';
import { Section } from '../shared/section.tsx';
import { ShowPage } from '../shared/show-page.tsx';
import { StatusChip } from '../shared/status-chip.tsx';
import { When } from '../shared/when.tsx';
import { EntityActions } from './entity-actions.tsx';
import { EntityFilings } from './entity-filings.tsx';
import type { EntityRecord } from './entity-list.tsx';
import { EntityQuotas } from './entity-quotas.tsx';

export const EntityShow = () => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.entities.fields.${field}`);
  return (
    <ShowPage<EntityRecord>>
      {(entity) => (
        <Page
          title={entity.name}
          badge={<StatusChip of="activeStatus" value={entity.status} />}
          lead={`${label('sector', entity.sector)} · ${entity.creditCode}`}
          back="/entities"
          actions={
            <>
              {mayOpen('quotas', 'create', session.role) && entity.status === 'active' && (
                <Button component={Link} to={`/quotas/create?entityId=${entity.id}`} variant="contained">
                  {translate('entity.allocate')}
                </Button>
              )}
              <EntityActions entity={entity} />
            </>
          }
        >
          <Section>
            <Facts
              facts={[
                { label: name('divisionCode'), value: <DivisionName code={entity.divisionCode} full /> },
                { label: name('contactName'), value: entity.contactName },
                { label: name('registeredAt'), value: <When at={entity.registeredAt} day /> },
                { label: name('filings'), value: entity.filings },
                { label: name('filedFen'), value: <Money fen={entity.filedFen} exact /> },
              ]}
            />
          </Section>
          <EntityQuotas entityId={entity.id} />
          <EntityFilings entityId={entity.id} />
        </Page>
      )}
    </ShowPage>
  );
};
