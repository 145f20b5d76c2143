import { Box, Button, Divider, Skeleton, Typography } from '@mui/material';
import type { Notification } from '@yinhu/contracts/filing';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { NoticeRow } from './notice-row.tsx';
import { ReadAll } from './read-all.tsx';

const LATEST = { pagination: { page: 1, perPage: 8 }, sort: { field: 'unread', order: 'DESC' as const } };

/** The latest notices, unread first, under the bell. */
export const LatestNotices = ({ unread, onLeave }: { unread: number; onLeave: () => void }) => {
  const translate = useTranslate();
  const { data, isPending } = useGetList<Notification>('notifications', LATEST);
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', px: 2, py: 1, minHeight: 52 }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {translate('notice.bell')}
        </Typography>
        {unread > 0 && <ReadAll />}
      </Box>
      <Divider />
      <Box sx={{ maxHeight: 'min(60vh, 480px)', overflowY: 'auto' }}>
        {isPending && <Skeleton variant="rectangular" height={120} />}
        {data?.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onOpen={onLeave} />
        ))}
        {data?.length === 0 && (
          <Typography sx={{ color: 'text.secondary', p: 3, textAlign: 'center' }}>
            {translate('notice.none')}
          </Typography>
        )}
      </Box>
      <Divider />
      <Button
        component={Link}
        to="/notifications"
        fullWidth
        onClick={onLeave}
        sx={{ py: 1, borderRadius: 0 }}
      >
        {translate('notice.all')}
      </Button>
    </>
  );
};
