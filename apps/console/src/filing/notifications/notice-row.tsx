import { Box, ListItemButton, Typography } from '@mui/material';
import { FILING, type Notification } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../../api/use-operation.ts';
import { When } from '../../shared/when.tsx';
import { useNoticeText } from './use-notice-text.ts';

/** One notice. Opening its record marks it as read. */
export const NoticeRow = ({ notice, onOpen }: { notice: Notification; onOpen?: () => void }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { heading, sentence, reason } = useNoticeText()(notice);
  const { mutate } = useCommand(FILING.notifications.read, { silent: true });
  const isUnread = notice.readAt === null;
  const open = () => {
    if (isUnread) mutate({ id: notice.id });
    navigate(`/${notice.resource}/${notice.recordId}/show`);
    onOpen?.();
  };
  return (
    <ListItemButton
      onClick={open}
      sx={{ display: 'block', py: 1.25, px: 2, bgcolor: isUnread ? 'action.hover' : 'transparent' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        {isUnread && (
          <Box
            component="span"
            role="img"
            aria-label={translate('notice.unread')}
            sx={{
              width: 8,
              height: 8,
              borderRadius: '50%',
              bgcolor: 'secondary.main',
              flex: 'none',
              alignSelf: 'center',
            }}
          />
        )}
        <Typography variant="body2" sx={{ fontWeight: isUnread ? 650 : 500, flex: 1, minWidth: 0 }}>
          {heading}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', flex: 'none' }}>
          <When at={notice.at} />
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {sentence}
      </Typography>
      {reason && (
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {reason}
        </Typography>
      )}
    </ListItemButton>
  );
};
