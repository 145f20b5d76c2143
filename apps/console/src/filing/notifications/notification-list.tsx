import { Box, Paper } from '@mui/material';
import { FILING, type Notification } from '@yinhu/contracts/filing';
import { useListContext, useTranslate } from 'react-admin';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { NoticeRow } from './notice-row.tsx';
import { ReadAll } from './read-all.tsx';

const Filter = filtersOf(FILING.notifications.list);

/** Everything the person was told, the latest first. */
export const NotificationList = () => {
  const translate = useTranslate();
  const choices = [
    { id: true, name: translate('words.yes') },
    { id: false, name: translate('words.no') },
  ];
  return (
    <ListPage
      operation={FILING.notifications.list}
      sort={{ field: 'at', order: 'DESC' }}
      actions={<ReadAll />}
      filters={
        <FilterBar>
          <Filter.Choice name="unread" choices={choices} />
        </FilterBar>
      }
    >
      <Notices />
    </ListPage>
  );
};

const Notices = () => {
  const { data = [] } = useListContext<Notification>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0, maxWidth: 860, overflow: 'hidden' }}>
      {data.map((notice, i) => (
        <Box component="li" key={notice.id} sx={{ borderTop: i ? 1 : 0, borderColor: 'divider' }}>
          <NoticeRow notice={notice} />
        </Box>
      ))}
    </Paper>
  );
};
