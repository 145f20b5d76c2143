import LoginIcon from '@mui/icons-material/Login';
import MenuIcon from '@mui/icons-material/Menu';
import { Box, Button, IconButton, AppBar as MuiAppBar, Toolbar } from '@mui/material';
import { LoadingIndicator, ToggleThemeButton, useSidebarState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { session } from '../api/session.ts';
import { Brand } from '../shared/brand.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Bell } from './bell.tsx';

export const AppBar = () => {
  const translate = useTranslate();
  const [open, setOpen] = useSidebarState();
  return (
    <MuiAppBar position="fixed" sx={{ bgcolor: 'background.paper', color: 'text.primary' }}>
      <Toolbar variant="dense" sx={{ minHeight: 56, gap: { xs: 0.5, sm: 1 }, px: { xs: 1, sm: 2 } }}>
        <IconButton
          color="inherit"
          aria-label={translate('menu.navigation')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <MenuIcon />
        </IconButton>
        <Box
          component={Link}
          to="/"
          sx={{ color: 'inherit', textDecoration: 'none', mr: 'auto', minWidth: 0 }}
        >
          <Brand tagline />
        </Box>
        <Bell />
        <LanguageSwitch />
        <ToggleThemeButton />
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <LoadingIndicator />
        </Box>
        {session.current ? (
          <AccountMenu user={session.current} />
        ) : (
          <Button component={Link} to="/login" size="small" variant="contained" startIcon={<LoginIcon />}>
            {translate('menu.sign_in')}
          </Button>
        )}
      </Toolbar>
    </MuiAppBar>
  );
};
