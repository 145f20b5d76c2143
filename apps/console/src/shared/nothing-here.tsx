import { Button, Paper } from '@mui/material';
import { useListContext, useResourceContext, useTranslate } from 'react-admin';
import { CreateLink } from './create-link.tsx';
import { Notice } from './notice.tsx';

/** An empty list: with filters set, the way to clear them; otherwise the way to begin. */
export const NothingHere = () => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { filterValues, setFilters } = useListContext();
  const filtered = Object.keys(filterValues).length > 0;
  return (
    <Paper>
      <Notice
        picture="empty"
        title={filtered ? 'list.empty_filtered' : 'list.empty'}
        text={filtered ? undefined : translate(`resources.${resource}.empty_hint`, { _: '' })}
      >
        {filtered ? (
          <Button variant="outlined" onClick={() => setFilters({})}>
            {translate('list.clear_filters')}
          </Button>
        ) : (
          <CreateLink />
        )}
      </Notice>
    </Paper>
  );
};
