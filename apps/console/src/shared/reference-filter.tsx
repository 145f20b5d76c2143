import { useListContext, useResourceContext, useTranslate } from 'react-admin';
import { session } from '../api/session.ts';
import { DivisionSearch } from './division-search.tsx';
import { RecordSearch } from './record-search.tsx';

interface ReferenceFilterProps {
  readonly name: string;
  readonly reference: 'entities' | 'divisions' | 'organisations';
}

/** A filter by a record of another resource, found by typing. */
export const ReferenceFilter = ({ name, reference }: ReferenceFilterProps) => {
  const translate = useTranslate();
  const resource = useResourceContext();
  const { filterValues, setFilters } = useListContext();
  const value: string | undefined = filterValues[name];
  const set = (next: string | undefined) => {
    const { [name]: _, ...rest } = filterValues;
    setFilters(next ? { ...rest, [name]: next } : rest);
  };
  const label = translate(`resources.${resource}.fields.${name}`);
  if (reference === 'divisions')
    return (
      <DivisionSearch
        label={label}
        value={value ? [value] : []}
        onChange={(codes) => set(codes[0])}
        within={session.current?.divisionCode}
      />
    );
  return <RecordSearch {...{ label, reference }} id={value} onChange={set} />;
};
