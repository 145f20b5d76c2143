import FlagOutlined from '@mui/icons-material/FlagOutlined';
import { Box, Link as MuiLink } from '@mui/material';
import { FILING, FlagState, IndicatorCode, type RedFlagMark } from '@yinhu/contracts/filing';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';

/** The flags on a record, by name; for those who look into them a way to the evidence. */
export const FlagBadges = ({ flags, subjectId }: { flags: readonly RedFlagMark[]; subjectId: string }) => {
  const label = useLabel();
  if (flags.length === 0) return null;
  const to = `/red-flags?filter=${encodeURIComponent(JSON.stringify({ subjectId }))}`;
  const open = mayCall(FILING.redFlags.list, session.role);
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, flexWrap: 'wrap' }}>
      {flags.map(({ id, indicator, state }) => (
        <Box
          key={id}
          component="span"
          title={label(FlagState, state)}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.5,
            px: 1,
            py: 0.25,
            borderRadius: 99,
            fontSize: '0.78rem',
            fontWeight: 600,
            lineHeight: 1.5,
            color: state === 'open' ? 'error.main' : 'text.secondary',
            bgcolor: state === 'open' ? 'error.light' : 'action.hover',
          }}
        >
          <FlagOutlined sx={{ fontSize: 14 }} />
          {open ? (
            <MuiLink component={Link} to={to} color="inherit" underline="hover">
              {label(IndicatorCode, indicator)}
            </MuiLink>
          ) : (
            label(IndicatorCode, indicator)
          )}
        </Box>
      ))}
    </Box>
  );
};
