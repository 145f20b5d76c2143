import { Breadcrumbs, Link as MuiLink, Typography } from '@mui/material';
import type { Division } from '@yinhu/contracts/identity';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { session } from '../../api/session.ts';
import { useNameOf } from '../../i18n/use-label.ts';

const PREFECTURE_LENGTH = 4;

/**
 * The way from the province down; the drill-down skips prefectures. Divisions above one's own are named, not
 * linked.
 */
export const Trail = ({ division, query }: { division: Division | undefined; query: string }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const own = session.current?.divisionCode ?? '';
  const steps = (division?.path ?? []).filter((step) => step.code.length !== PREFECTURE_LENGTH);
  return (
    <Breadcrumbs
      aria-label={translate('overview.trail')}
      sx={{ mb: 0.5, minHeight: 24, '& li': { lineHeight: 1.5 } }}
    >
      {steps.map((step, i) =>
        i === steps.length - 1 ? (
          <Typography key={step.code} variant="body2" aria-current="page">
            {nameOf(step)}
          </Typography>
        ) : step.code.startsWith(own) ? (
          <MuiLink
            key={step.code}
            component={Link}
            variant="body2"
            underline="hover"
            to={`/overview/${step.code}${query}`}
          >
            {nameOf(step)}
          </MuiLink>
        ) : (
          <Typography key={step.code} variant="body2" sx={{ color: 'text.secondary' }}>
            {nameOf(step)}
          </Typography>
        ),
      )}
    </Breadcrumbs>
  );
};
