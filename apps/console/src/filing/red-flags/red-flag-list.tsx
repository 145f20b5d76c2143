import { Button, Paper } from '@mui/material';
import { FILING, FlagState, FlagSubject, IndicatorCode, type RedFlag } from '@yinhu/contracts/filing';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useCommand } from '../../api/use-operation.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { FlagRow } from './flag-row.tsx';

const Filter = filtersOf(FILING.redFlags.list);

const Filters = () => (
  <FilterBar>
    <Filter.Select name="indicator" of={IndicatorCode} />
    <Filter.Select name="state" of={FlagState} />
    <Filter.Select name="subjectKind" of={FlagSubject} />
    <Filter.Reference name="entityId" reference="entities" />
    {session.role === 'province_supervisor' && <Filter.Reference name="divisionCode" reference="divisions" />}
  </FilterBar>
);

/** What the indicators point at, what is still open first. */
export const RedFlagList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      operation={FILING.redFlags.list}
      sort={{ field: 'raisedAt', order: 'DESC' }}
      filterDefaultValues={{ state: 'open' }}
      filters={<Filters />}
      actions={
        <>
          <Button component={Link} to="/red-flag-indicators" variant="text">
            {translate('red_flag.indicators')}
          </Button>
          {mayCall(FILING.redFlags.recompute, session.role) && <Recompute />}
        </>
      }
    >
      <Flags />
    </ListPage>
  );
};

const Flags = () => {
  const { data = [] } = useListContext<RedFlag>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflow: 'hidden' }}>
      {data.map((flag) => (
        <FlagRow key={flag.id} flag={flag} />
      ))}
    </Paper>
  );
};

const Recompute = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const { mutate, isPending } = useCommand(FILING.redFlags.recompute);
  const run = () =>
    mutate(
      {},
      {
        onSuccess: ({ raised, changed, cleared }) =>
          notify('red_flag.recomputed', { type: 'success', messageArgs: { raised, changed, cleared } }),
      },
    );
  return (
    <Button variant="outlined" loading={isPending} onClick={run}>
      {translate('red_flag.recompute')}
    </Button>
  );
};
