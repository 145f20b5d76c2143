import { Box, MenuList, Typography } from '@mui/material';
import { useSidebarState, useTranslate } from 'react-admin';
import { session } from '../api/session.ts';
import { menuOf } from './menu-items.ts';
import { MenuLink } from './menu-link.tsx';

export const Menu = () => {
  const translate = useTranslate();
  const [open] = useSidebarState();
  return (
    <MenuList
      component="nav"
      aria-label={translate('menu.label')}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        width: (theme) => (open ? theme.sidebar?.width : theme.sidebar?.closedWidth),
        mt: { xs: 0, sm: 1.5 },
        pb: 3,
        transition: 'width 0.2s',
      }}
    >
      {menuOf(session.current).map((section) => (
        <Box key={section.name} sx={{ mb: 1.5 }}>
          {open ? (
            <Typography
              variant="caption"
              component="h2"
              sx={{ px: 2.5, py: 0.5, color: 'text.secondary', fontWeight: 600 }}
            >
              {translate(`menu.${section.name}`)}
            </Typography>
          ) : (
            <Box sx={{ borderTop: 1, borderColor: 'divider', mx: 1.5, my: 1 }} />
          )}
          {section.items.map(({ to, label, icon }) => (
            <MenuLink key={to} {...{ to, icon }} text={translate(label, { smart_count: 2 })} />
          ))}
        </Box>
      ))}
    </MenuList>
  );
};
