import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import { Badge, IconButton, Popover } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { LatestNotices } from './latest-notices.tsx';

const ASK_AGAIN_MS = 60_000;
const MOST_SHOWN = 99;

/** The bell in the app bar. */
export const NotificationBell = () => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useOperation(FILING.notifications.unread, {}, { refetchInterval: ASK_AGAIN_MS });
  const unread = data?.unread ?? 0;
  const label =
    unread > 0 ? translate('notice.bell_unread', { smart_count: unread }) : translate('notice.bell');
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={label}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={unread} max={MOST_SHOWN} color="error">
          <NotificationsOutlined />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': translate('notice.bell'),
            elevation: 4,
            sx: { width: 400, maxWidth: '94vw' },
          },
        }}
      >
        <LatestNotices unread={unread} onLeave={() => setAnchor(null)} />
      </Popover>
    </>
  );
};
