import { Box, Typography } from '@mui/material';
import type { FilingComment } from '@yinhu/contracts/filing';
import { Role } from '@yinhu/contracts/system';
import { useLabel } from '../../i18n/use-label.ts';
import { When } from '../../shared/when.tsx';

/** One comment. The entity's stand to the left, the office's to the right. */
export const CommentBubble = ({ comment: { body, by, role, at } }: { comment: FilingComment }) => {
  const label = useLabel();
  const isOffice = role !== 'entity_clerk';
  return (
    <Box component="li" sx={{ display: 'grid', justifyItems: isOffice ? 'end' : 'start', minWidth: 0 }}>
      <Typography
        variant="caption"
        component="div"
        sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1, mb: 0.5 }}
      >
        <Box component="span" sx={{ color: 'text.primary', fontWeight: 600 }}>
          {by}
        </Box>
        <span>{label(Role, role)}</span>
        <When at={at} />
      </Typography>
      <Typography
        variant="body2"
        component="div"
        sx={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          maxWidth: '92%',
          px: 1.5,
          py: 1,
          borderRadius: 2,
          borderTopLeftRadius: isOffice ? undefined : 4,
          borderTopRightRadius: isOffice ? 4 : undefined,
          bgcolor: isOffice ? 'primary.light' : 'action.hover',
        }}
      >
        {body}
      </Typography>
    </Box>
  );
};
