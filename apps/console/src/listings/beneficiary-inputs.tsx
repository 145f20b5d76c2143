import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { API } from '@yinhu/contracts';
import { NumberInput, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useOperation } from '../api/use-operation.ts';
import { useNameOf } from '../i18n/use-label.ts';
import { useFault } from '../shared/use-fault.ts';
import { useSettled } from '../shared/use-settled.ts';
import { WordsInput } from '../shared/words-input.tsx';
import { type BeneficiaryValues, sharedOut, shareEvenly } from './order-input.ts';

const MOST = 500;

/** The households that assistance goods are for, by number; the look-up shows the masked head and the village. */
export const BeneficiaryInputs = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const { fields, append, remove } = useFieldArray({ name: 'households' });
  const [households, quantity] = useWatch({ name: ['households', 'quantity'] }) as [BeneficiaryValues[] | undefined, number | null];
  const found = useFound(households);
  const fault = useFault('lines.0.beneficiaries');
  const evenly = () => {
    if (typeof quantity !== 'number' || fields.length === 0) return;
    for (const [i, share] of shareEvenly(quantity, fields.length).entries())
      setValue(`households.${i}.quantity`, share, { shouldDirty: true });
  };
  const done = sharedOut(households) === quantity;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" variant="h3" sx={{ p: 0 }}>
        {translate('market.for_households')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('market.for_households_hint')}
      </Typography>
      {fields.map((field, i) => (
        <Row
          key={field.id}
          index={i}
          hint={found(households?.[i]?.householdNumber)}
          onRemove={fields.length > 1 ? () => remove(i) : undefined}
        />
      ))}
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button size="small" startIcon={<Add />} disabled={fields.length >= MOST} onClick={() => append({})}>
          {translate('market.add_household')}
        </Button>
        <Button size="small" onClick={evenly}>
          {translate('market.share_evenly')}
        </Button>
        <Typography variant="body2" sx={{ ml: 'auto', color: done ? 'success.main' : 'warning.main' }}>
          {translate('market.shared', { shared: sharedOut(households), quantity: quantity ?? 0 })}
        </Typography>
      </Box>
    </Box>
  );
};

/** What is known of each number typed so far. */
function useFound(households: readonly BeneficiaryValues[] | undefined) {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const numbers = useSettled(
    (households ?? [])
      .map((household) => household?.householdNumber?.trim() ?? '')
      .filter((number) => number.length >= 8)
      .join(' '),
  );
  const { data, isFetching } = useOperation(
    API.households.lookup,
    { numbers: numbers.split(' ') },
    { enabled: numbers !== '', placeholderData: keepPreviousData },
  );
  return (number: string | undefined): string => {
    const wanted = number?.trim() ?? '';
    if (wanted.length < 8) return ' ';
    const household = data?.households.find((one) => one.number === wanted);
    if (household) return `${household.headName} · ${nameOf({ name: household.divisionName, nameEn: household.divisionNameEn })}`;
    return translate(isFetching || !numbers.split(' ').includes(wanted) ? 'market.looking_up' : 'market.household_unknown');
  };
}

const Row = ({ index, hint, onRemove }: { index: number; hint: string; onRemove?: () => void }) => {
  const translate = useTranslate();
  const numberFault = useFault(`lines.0.beneficiaries.${index}.householdNumber`);
  const quantityFault = useFault(`lines.0.beneficiaries.${index}.quantity`);
  const fault = numberFault ?? quantityFault;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr) 110px 40px', alignItems: 'start', mb: 1 }}>
      <Box>
        <WordsInput source={`households.${index}.householdNumber`} label="market.household_number" hint={hint} />
        {fault && <FormHelperText error>{fault}</FormHelperText>}
      </Box>
      <NumberInput source={`households.${index}.quantity`} label={translate('market.unit_household')} min={1} step={1} helperText={false} />
      {onRemove && (
        <IconButton aria-label={translate('words.remove')} onClick={onRemove}>
          <DeleteOutlined fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};
