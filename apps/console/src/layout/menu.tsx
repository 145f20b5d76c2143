import { Box, Tooltip, Typography } from '@mui/material';
import { MenuItemLink, Menu as RaMenu, useSidebarState, useTranslate } from 'react-admin';
import { session } from '../api/session.ts';
import { MENU_ICONS } from './menu-icons.tsx';
import { menuOf } from './menu-items.ts';

export const Menu = () => {
  const translate = useTranslate();
  const [open] = useSidebarState();
  return (
    <RaMenu component="nav" aria-label={translate('menu.label')} sx={{ mt: 1.5, pb: 3 }}>
      {menuOf(session.current).map((section) => (
        <Box key={section.label} sx={{ mb: 1.5 }}>
          {open ? (
            <Typography variant="caption" component="h2" sx={{ px: 2.5, py: 0.5, color: 'text.secondary', fontWeight: 600 }}>
              {translate(section.label)}
            </Typography>
          ) : (
            <Box sx={{ borderTop: 1, borderColor: 'divider', mx: 1.5, my: 1 }} />
          )}
          {section.items.map(({ to, label, icon }) => {
            const text = translate(label, { smart_count: 2 });
            const Icon = MENU_ICONS[icon];
            return (
              <Tooltip key={to} title={open ? '' : text} placement="right">
                <Box>
                  <MenuItemLink to={to} primaryText={text} leftIcon={Icon ? <Icon fontSize="small" /> : undefined} />
                </Box>
              </Tooltip>
            );
          })}
        </Box>
      ))}
    </RaMenu>
  );
};
