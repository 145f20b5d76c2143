import {
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TableSortLabel,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type DivisionSummary, SummaryFigure } from '@yinhu/contracts/oversight';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLabel, useNameOf } from '../../i18n/use-label.ts';
import { ChildrenList } from './children-list.tsx';
import { FIGURES, type Figure, figureIn } from './figures.ts';
import { type ChildrenSort, sortChildren } from './sort-children.ts';
import { usePrint } from './use-print.ts';

interface ChildrenTableProps {
  readonly figure: Figure;
  readonly summaries: readonly DivisionSummary[];
  readonly query: string;
  /** Most pixels before the table scrolls. */
  readonly height: number;
}

/** Every figure of every division below. The chosen one comes first; a click on a heading sorts by it. */
export const ChildrenTable = (props: ChildrenTableProps) => {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return narrow ? <ChildrenList {...props} /> : <WideTable {...props} />;
};

const WideTable = ({ figure, summaries, query, height }: ChildrenTableProps) => {
  const translate = useTranslate();
  const label = useLabel();
  const nameOf = useNameOf();
  const print = usePrint();
  const [sort, setSort] = useState<ChildrenSort>({ by: 'chosen', order: 'desc' });
  const columns = [figure, ...FIGURES.filter((other) => other !== figure)];
  const by = sort.by === 'chosen' ? figure : sort.by;
  const largest = Math.max(1, ...summaries.map((summary) => figureIn(summary, figure) ?? 0));
  const sortBy = (next: Figure | 'code') =>
    setSort({
      by: next === figure ? 'chosen' : next,
      order:
        by === next && sort.order === 'desc'
          ? 'asc'
          : by === next
            ? 'desc'
            : next === 'code'
              ? 'asc'
              : 'desc',
    });
  return (
    <Box
      sx={{ maxHeight: height, overflow: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={translate('overview.table')}
    >
      <Table
        size="small"
        stickyHeader
        sx={{
          '& td, & th': { whiteSpace: 'nowrap' },
          '& tr > :first-of-type': { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' },
          '& thead tr > :first-of-type': { zIndex: 3 },
        }}
      >
        <TableHead>
          <TableRow>
            <Heading
              label={translate('overview.name')}
              active={by === 'code'}
              order={sort.order}
              onClick={() => sortBy('code')}
            />
            {columns.map((column) => (
              <Heading
                key={column}
                label={label(SummaryFigure, column)}
                active={by === column}
                order={sort.order}
                onClick={() => sortBy(column)}
                right
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sortChildren(summaries, { by, order: sort.order }).map((summary) => (
            <TableRow key={summary.division.code} hover>
              <TableCell component="th" scope="row">
                <MuiLink
                  component={Link}
                  to={`/overview/${summary.division.code}${query}`}
                  underline="hover"
                  sx={{ fontWeight: 600 }}
                >
                  {nameOf(summary.division)}
                </MuiLink>
              </TableCell>
              {columns.map((column) => (
                <TableCell
                  key={column}
                  align="right"
                  sx={
                    column === figure
                      ? barOf((figureIn(summary, column) ?? 0) / largest)
                      : { color: 'text.secondary' }
                  }
                >
                  {print(column, figureIn(summary, column))}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

/** A bar behind the chosen figure, so that the eye compares before it reads. */
const barOf = (share: number) => ({
  fontWeight: 650,
  minWidth: 120,
  background: (theme: Theme) =>
    `linear-gradient(to left, ${theme.palette.primary.light} ${share * 100}%, transparent ${share * 100}%)`,
});

const Heading = ({
  label,
  active,
  order,
  right,
  onClick,
}: {
  label: string;
  active: boolean;
  order: 'asc' | 'desc';
  right?: boolean;
  onClick: () => void;
}) => (
  <TableCell align={right ? 'right' : 'left'} sortDirection={active ? order : false}>
    <TableSortLabel active={active} direction={active ? order : 'desc'} onClick={onClick}>
      {label}
    </TableSortLabel>
  </TableCell>
);
