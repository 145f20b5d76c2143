import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Alert, Box, Button, FormHelperText, IconButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { MoneyInput } from '../../shared/money-input.tsx';
import { useFault } from '../../shared/use-fault.ts';
import { WordsInput } from '../../shared/words-input.tsx';

type Amounts = readonly Readonly<Record<string, unknown>>[] | undefined;
const totalOf = (rows: Amounts, field: string): number =>
  (rows ?? []).reduce<number>(
    (sum, row) => sum + (typeof row?.[field] === 'number' ? (row[field] as number) : 0),
    0,
  );

/** The lots of a tender; none for one lot over the whole. Their sum is told beside that of the plans. */
export const LotInputs = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const { fields, append, remove } = useFieldArray({ name: 'lots' });
  const [lots, plans] = useWatch({ name: ['lots', 'plans'] }) as [Amounts, Amounts];
  const fault = useFault('lots');
  const [ofLots, ofPlans] = [totalOf(lots, 'valueFen'), totalOf(plans, 'amountFen')];
  const missing = ofPlans - ofLots;
  const add = () => append({ valueFen: missing > 0 ? missing : undefined });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {fields.length === 0
            ? translate('tender.one_lot')
            : translate('tender.total', { amount: exactMoney(ofLots, language) })}
        </Typography>
        {ofPlans > 0 && (
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {translate('tender.total', { amount: exactMoney(ofPlans, language) })}
          </Typography>
        )}
      </Box>
      {fields.map((field, i) => (
        <Box
          key={field.id}
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 3fr) minmax(0, 2fr) 40px' },
            alignItems: 'start',
          }}
        >
          <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
            <WordsInput source={`lots.${i}.title`} label="resources.tenders.fields.lots.title" />
          </Box>
          <MoneyInput source={`lots.${i}.valueFen`} label="resources.tenders.fields.lots.valueFen" />
          <IconButton aria-label={translate('words.remove')} onClick={() => remove(i)}>
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      {fields.length > 0 && missing !== 0 && (
        <Alert severity="warning">
          {translate('tender.lots_differ', {
            lots: exactMoney(ofLots, language),
            plans: exactMoney(ofPlans, language),
          })}
        </Alert>
      )}
      <Button startIcon={<Add />} sx={{ justifySelf: 'start' }} onClick={add}>
        {translate(fields.length === 0 ? 'tender.split_lots' : 'tender.add_lot')}
      </Button>
    </Box>
  );
};
