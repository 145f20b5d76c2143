import { ListItemIcon, MenuItem, Tooltip, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useSidebarState } from 'react-admin';
import { Link, useMatch } from 'react-router-dom';
import type { MenuItem as Entry } from './menu-items.ts';

const LOOK = {
  m: '1px 8px',
  p: '7px 10px',
  borderRadius: '8px',
  fontSize: '0.9rem',
  color: 'text.primary',
  '& .MuiListItemIcon-root': { minWidth: 34, color: 'text.secondary' },
  '&[aria-current]': { bgcolor: 'primary.light', color: 'primary.main', fontWeight: 650 },
  '&[aria-current] .MuiListItemIcon-root': { color: 'primary.main' },
} as const;

/** A page of the menu; only its icon where the menu is folded. On a phone the menu closes behind it. */
export const MenuLink = ({ to, icon: Icon, text }: Pick<Entry, 'to' | 'icon'> & { text: string }) => {
  const [open, setOpen] = useSidebarState();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const here = useMatch({ path: to, end: false });
  return (
    <Tooltip title={open ? '' : text} placement="right">
      <MenuItem
        component={Link}
        to={to}
        tabIndex={0}
        aria-current={here ? 'page' : undefined}
        onClick={() => narrow && setOpen(false)}
        sx={LOOK}
      >
        <ListItemIcon>
          <Icon fontSize="small" titleAccess={open ? undefined : text} />
        </ListItemIcon>
        <Typography variant="inherit" noWrap sx={{ flexGrow: 1 }}>
          {text}
        </Typography>
      </MenuItem>
    </Tooltip>
  );
};
