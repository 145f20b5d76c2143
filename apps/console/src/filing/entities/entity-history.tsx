import { EntityAction, type EntityChange, Sector } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../../shared/dates.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { Timeline } from '../../shared/timeline.tsx';
import { usePerson } from '../../shared/use-person.ts';

/** Fields whose change is worth a line; a status tells itself in the title. */
const TOLD = ['name', 'divisionCode', 'sector', 'department', 'contactName'] as const;

/** Everything that happened to the entity, the latest first. */
export const EntityHistory = ({ history }: { history: readonly EntityChange[] }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const person = usePerson();
  const entries = history.toReversed().map((change) => ({
    key: String(change.version),
    title: label(EntityAction, change.action),
    lines: [
      translate('entity.by', { by: person(change.by), when: timeText(change.at, language) }),
      ...(change.action === 'register'
        ? []
        : TOLD.filter((field) => field in change.after).map((field) => (
            <Change key={field} {...{ change, field }} />
          ))),
      <Merger key="merger" change={change} />,
      change.reason,
    ],
  }));
  return (
    <Section title={translate('entity.history')}>
      <Timeline entries={entries} />
    </Section>
  );
};

const Change = ({
  change: { before, after },
  field,
}: {
  change: EntityChange;
  field: (typeof TOLD)[number];
}) => {
  const translate = useTranslate();
  return (
    <>
      {translate(`resources.entities.fields.${field}`)}: <Value field={field} value={before[field]} /> →{' '}
      <Value field={field} value={after[field]} />
    </>
  );
};

const Value = ({ field, value }: { field: string; value: string | null | undefined }) => {
  const translate = useTranslate();
  const label = useLabel();
  if (!value) return translate('entity.nothing');
  if (field === 'divisionCode') return <DivisionName code={value} />;
  return field === 'sector' ? label(Sector, value) : value;
};

/** The other entity of a merger. */
const Merger = ({ change: { action, after } }: { change: EntityChange }) => {
  const [id, name] =
    action === 'merge' ? [after.mergedIntoId, after.mergedIntoName] : [after.absorbedId, after.absorbedName];
  if (!id || !name) return null;
  return (
    <RecordLink resource="entities" id={id}>
      {name}
    </RecordLink>
  );
};
