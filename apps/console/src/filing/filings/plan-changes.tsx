import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { ChangeValue } from './change-value.tsx';
import type { NamedChange } from './use-plan-changes.ts';

const WIDTHS = ['28%', '36%', '36%'];
const GONE = { color: 'text.secondary', overflowWrap: 'anywhere' } as const;
const THERE = { fontWeight: 600, overflowWrap: 'anywhere' } as const;

/** What changes, field by field, with what it was and what it is. */
export const PlanChanges = ({ changes }: { changes: readonly NamedChange[] }) => {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return narrow ? <NarrowChanges changes={changes} /> : <WideChanges changes={changes} />;
};

const WideChanges = ({ changes }: { changes: readonly NamedChange[] }) => {
  const translate = useTranslate();
  return (
    <Table size="small" sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          {['field', 'before', 'after'].map((column, i) => (
            <TableCell key={column} sx={{ width: WIDTHS[i] }}>
              {translate(`amendment.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ path, field, name, before, after }) => (
          <TableRow
            key={`${path}-${before === null}`}
            sx={{ verticalAlign: 'top', '&:last-child td': { borderBottom: 0 } }}
          >
            <TableCell>{name}</TableCell>
            <TableCell sx={GONE}>
              <ChangeValue field={field} value={before} />
            </TableCell>
            <TableCell sx={THERE}>
              <ChangeValue field={field} value={after} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

const NarrowChanges = ({ changes }: { changes: readonly NamedChange[] }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2, pb: 1 }}>
    {changes.map(({ path, field, name, before, after }) => (
      <Box
        component="li"
        key={`${path}-${before === null}`}
        sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}
      >
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {name}
        </Typography>
        <Typography
          variant="body2"
          component="div"
          sx={{ ...GONE, textDecoration: before === null ? 'none' : 'line-through' }}
        >
          <ChangeValue field={field} value={before} />
        </Typography>
        <Typography variant="body2" component="div" sx={THERE}>
          → <ChangeValue field={field} value={after} />
        </Typography>
      </Box>
    ))}
  </Box>
);
