import { useGetList, useGetOne } from 'react-admin';
import { SearchSelect } from './search-select.tsx';
import { useSearchText } from './use-search-text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface RecordSearchProps {
  readonly label: string;
  readonly reference: string;
  readonly filter?: object;
  readonly id: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly error?: boolean;
  readonly helperText?: string;
  readonly onBlur?: () => void;
}

/** A record of a resource, found by its name. */
export const RecordSearch = ({ reference, filter, id, onChange, ...look }: RecordSearchProps) => {
  const text = useSearchText();
  const { data: found = [], isPending } = useGetList<Named>(reference, {
    filter: { ...filter, q: text.q },
    pagination: { page: 1, perPage: 30 },
    sort: { field: 'name', order: 'ASC' },
  });
  const { data: chosen } = useGetOne<Named>(reference, { id: id ?? '' }, { enabled: Boolean(id) });
  return (
    <SearchSelect
      {...look}
      {...{ text, found, isPending }}
      value={id && chosen ? [chosen] : []}
      onChange={([next]) => onChange(next?.id)}
      keyOf={(record) => record.id}
      labelOf={(record) => record.name}
      none="list.empty_filtered"
    />
  );
};
