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
import type { Filing, FilingLine } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import type { z } from 'zod';
import { useLanguage, useNameOf } from '../../i18n/use-label.ts';
import { DivisionNames } from '../../shared/division-names.tsx';
import { exactMoney } from '../../shared/money.ts';
import { Money } from '../../shared/money-text.tsx';
import { Section } from '../../shared/section.tsx';

type Line = z.infer<typeof FilingLine>;

export const FilingLines = ({ filing }: { filing: Filing }) => {
  const translate = useTranslate();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const name = (field: string) => translate(`resources.filings.fields.lines.${field}`);
  return (
    <Section title={translate('filing.lines')} flush>
      {narrow ? (
        <Box sx={{ px: 2, pb: 1 }}>
          {filing.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and their order is fixed
            <NarrowLine key={`line-${i + 1}`} line={line} />
          ))}
        </Box>
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{name('catalogueCode')}</TableCell>
              <TableCell align="right">{name('quantity')}</TableCell>
              <TableCell align="right">{name('unitPriceFen')}</TableCell>
              <TableCell align="right">{name('budgetFen')}</TableCell>
              <TableCell>{name('beneficiaryDivisions')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {filing.lines.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and their order is fixed
              <WideLine key={`line-${i + 1}`} line={line} />
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
};

/** What a line shows in the language in use. */
function useLineTexts(line: Line) {
  const language = useLanguage();
  const nameOf = useNameOf();
  return {
    item: nameOf({ name: line.catalogueName, nameEn: line.catalogueNameEn }),
    quantity: `${new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(line.quantity)} ${nameOf({ name: line.unit, nameEn: line.unitEn })}`,
    price: exactMoney(line.unitPriceFen, language),
  };
}

const WideLine = ({ line }: { line: Line }) => {
  const { item, quantity, price } = useLineTexts(line);
  return (
    <TableRow sx={{ verticalAlign: 'top', '&:last-child td': { borderBottom: 0 } }}>
      <TableCell>
        <Box sx={{ fontWeight: 600 }}>{item}</Box>
        <Box sx={{ color: 'text.secondary' }}>{line.description}</Box>
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {quantity}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {price}
      </TableCell>
      <TableCell align="right">
        <Money fen={line.budgetFen} exact />
      </TableCell>
      <TableCell sx={{ minWidth: 160 }}>
        <DivisionNames codes={line.beneficiaryDivisions} />
      </TableCell>
    </TableRow>
  );
};

const NarrowLine = ({ line }: { line: Line }) => {
  const { item, quantity, price } = useLineTexts(line);
  return (
    <Box sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {item}
        </Typography>
        <Typography variant="body2">
          <Money fen={line.budgetFen} exact />
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {line.description}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {quantity} × {price}
      </Typography>
      <Typography variant="body2">
        <DivisionNames codes={line.beneficiaryDivisions} />
      </Typography>
    </Box>
  );
};
