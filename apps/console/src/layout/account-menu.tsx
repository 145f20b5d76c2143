import KeyIcon from '@mui/icons-material/Key';
import LogoutIcon from '@mui/icons-material/Logout';
import { Avatar, Box, ButtonBase, Divider, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material';
import type { User } from '@yinhu/contracts/identity';
import { Role } from '@yinhu/contracts/system';
import { useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../api/access.ts';
import { useLabel } from '../i18n/use-label.ts';
import { DivisionName } from '../shared/division-name.tsx';

/** Who is signed in, for which organisation and division, and the way out. */
export const AccountMenu = ({ user }: { user: User }) => {
  const translate = useTranslate();
  const label = useLabel();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-label={`${translate('menu.account')} · ${user.name}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ gap: 1, p: 0.5, borderRadius: 2, textAlign: 'left' }}
      >
        <Avatar
          sx={{
            width: 32,
            height: 32,
            fontSize: '0.9rem',
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {user.name.slice(0, 1)}
        </Avatar>
        <Box sx={{ display: { xs: 'none', md: 'block' }, pr: 0.5 }}>
          <Typography variant="body2" sx={{ fontWeight: 600, lineHeight: 1.25 }}>
            {user.name}
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block', lineHeight: 1.25 }}>
            {label(Role, user.role)}
          </Typography>
        </Box>
      </ButtonBase>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { elevation: 4, sx: { minWidth: 240, mt: 1 } } }}
      >
        <Box sx={{ px: 2, pt: 1, pb: 1.5 }}>
          <Typography sx={{ fontWeight: 650 }}>{user.name}</Typography>
          <Typography variant="body2">{label(Role, user.role)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {user.organisationName}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <DivisionName code={user.divisionCode} full />
          </Typography>
        </Box>
        <Divider />
        {mayCall('identity.sessions.changePassword', user.role) && (
          <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)} sx={{ mt: 1 }}>
            <ListItemIcon>
              <KeyIcon fontSize="small" />
            </ListItemIcon>
            {translate('account.title')}
          </MenuItem>
        )}
        <MenuItem onClick={() => logout()}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
};
