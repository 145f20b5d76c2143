import { Alert, Box } from '@mui/material';
import { type EntityDetail, EntityStatus, Sector } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { dayText } from '../../shared/dates.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Money } from '../../shared/money-text.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { EntityActions } from './entity-actions.tsx';
import { EntityFilings } from './entity-filings.tsx';
import { EntityHistory } from './entity-history.tsx';
import { EntityQuotas } from './entity-quotas.tsx';
import { EntityUsers } from './entity-users.tsx';

export const EntityShow = () => {
  const label = useLabel();
  return (
    <ShowPage<EntityDetail>>
      {(entity) => (
        <Page
          title={entity.name}
          badge={<StatusChip of={EntityStatus} value={entity.status} />}
          lead={`${label(Sector, entity.sector)} · ${entity.creditCode}`}
          back="/entities"
          actions={<EntityActions entity={entity} />}
        >
          <MergedNote entity={entity} />
          <EntityFacts entity={entity} />
          <Box
            sx={{
              display: 'grid',
              gap: { lg: 2 },
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' },
            }}
          >
            <Box>
              <EntityQuotas entityId={entity.id} />
              <EntityFilings entityId={entity.id} />
            </Box>
            <Box>
              <EntityUsers entity={entity} />
              <EntityHistory history={entity.history} />
            </Box>
          </Box>
        </Page>
      )}
    </ShowPage>
  );
};

const MergedNote = ({ entity: { mergedIntoId, mergedIntoName } }: { entity: EntityDetail }) => {
  const translate = useTranslate();
  if (!mergedIntoId) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {translate('entity.merged_note')}{' '}
      <RecordLink resource="entities" id={mergedIntoId}>
        {mergedIntoName}
      </RecordLink>
    </Alert>
  );
};

const EntityFacts = ({ entity }: { entity: EntityDetail }) => {
  const translate = useTranslate();
  const name = (field: string) => translate(`resources.entities.fields.${field}`);
  return (
    <Section>
      <Facts
        facts={[
          { label: name('divisionCode'), value: <DivisionName code={entity.divisionCode} full /> },
          { label: name('department'), value: entity.department },
          { label: name('contactName'), value: entity.contactName },
          { label: name('registeredAt'), value: <When at={entity.registeredAt} day /> },
          { label: name('filings'), value: entity.filings },
          { label: name('filedFen'), value: <Money fen={entity.filedFen} exact /> },
          entity.formerNames.length > 0 && {
            label: name('formerNames'),
            value: <FormerNames entity={entity} />,
            wide: true,
          },
          entity.absorbed.length > 0 && {
            label: name('absorbed'),
            value: <Absorbed entity={entity} />,
            wide: true,
          },
        ]}
      />
    </Section>
  );
};

const FormerNames = ({ entity: { formerNames } }: { entity: EntityDetail }) => {
  const translate = useTranslate();
  const language = useLanguage();
  return formerNames.map(({ name, from, until }) => (
    <Box key={until}>
      {name}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {translate('entity.used', { from: dayText(from, language), until: dayText(until, language) })}
      </Box>
    </Box>
  ));
};

const Absorbed = ({ entity: { absorbed } }: { entity: EntityDetail }) =>
  absorbed.map(({ id, name, at }) => (
    <Box key={id}>
      <RecordLink resource="entities" id={id}>
        {name}
      </RecordLink>{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <When at={at} day />
      </Box>
    </Box>
  ));
