import { useListContext, useResourceContext, useTranslate } from 'react-admin';
import { DayField } from './day-field.tsx';

/** Filters the list around it by one day. */
export const DayFilter = ({ name }: { name: string }) => {
  const translate = useTranslate();
  const resource = useResourceContext();
  const { filterValues, setFilters } = useListContext();
  const set = (day: string) => {
    const { [name]: _, ...rest } = filterValues;
    setFilters(day ? { ...rest, [name]: day } : rest);
  };
  return (
    <DayField
      label={translate(`resources.${resource}.fields.${name}`)}
      value={filterValues[name] ?? ''}
      onChange={set}
    />
  );
};
