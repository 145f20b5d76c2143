import type { Theme } from '@mui/material';

/** One colour a room, light and dark; after the last they begin again. */
const LIGHT = ['#1f6f5c', '#2b5f8a', '#8a4b9c', '#a4561b', '#5b6b1f', '#a03a55', '#3d4fa3', '#6b5a3a'];
const DARK = ['#7cc9ad', '#86b8e0', '#cfa0de', '#eba763', '#bccb74', '#ee92a8', '#a6b2f0', '#d0bd95'];

export const roomColour = ({ palette }: Theme, place: number): string => {
  const colours = palette.mode === 'light' ? LIGHT : DARK;
  return colours[place % colours.length] ?? palette.primary.main;
};

/**
 * How the calendar looks in our theme. Tentative bookings are striped and dashed as well as named: not told
 * by colour alone.
 */
export const calendarLook = ({ palette, typography }: Theme) => ({
  '& .fc': {
    '--fc-border-color': palette.divider,
    '--fc-page-bg-color': palette.background.paper,
    '--fc-neutral-bg-color': palette.background.default,
    '--fc-now-indicator-color': palette.secondary.main,
    '--fc-non-business-color': palette.action.hover,
    '--fc-today-bg-color': 'transparent',
    '--fc-highlight-color': palette.primary.light,
    '--fc-bg-event-opacity': 1,
    fontSize: typography.body2.fontSize,
    color: palette.text.primary,
  },
  '& .fc a': { color: 'inherit', textDecoration: 'none' },
  '& .fc .fc-col-header-cell': { backgroundColor: palette.background.default, fontWeight: 600, py: 0.75 },
  '& .fc .fc-day-today .fc-col-header-cell-cushion': { color: palette.primary.main },
  '& .fc .fc-timegrid-slot': { height: 30 },
  '& .fc .fc-timegrid-slot-label': { color: palette.text.secondary, fontSize: typography.caption.fontSize },
  '& .fc .fc-scrollgrid': { borderRadius: '10px', overflow: 'hidden' },
  '& .fc .fc-bg-event': {
    backgroundColor: palette.action.selected,
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 7px, ${palette.divider} 7px 8px)`,
  },
  '& .fc .fc-bg-event .fc-event-title': {
    fontStyle: 'normal',
    color: palette.text.secondary,
    fontSize: typography.caption.fontSize,
    m: 0.75,
    opacity: 1,
  },
  '& .fc .fc-timegrid-event': { border: 0, background: 'none', boxShadow: 'none', p: 0 },
  '& .fc .fc-timegrid-event .fc-event-main': { p: 0 },
  '& .fc .fc-event:focus-visible': { outline: `2px solid ${palette.secondary.main}`, outlineOffset: 1 },
});
