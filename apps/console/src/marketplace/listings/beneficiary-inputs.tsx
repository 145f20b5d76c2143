import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Typography } from '@mui/material';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import { NumberInput, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useCommand } from '../../api/use-operation.ts';
import { useFault } from '../../shared/use-fault.ts';
import { WordsInput } from '../../shared/words-input.tsx';
import { type BeneficiaryValues, sharedOut, shareEvenly } from './order-input.ts';

const MOST = 500;

/** The households that assistance goods are for, by number and surname of the head. */
export const BeneficiaryInputs = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const { fields, append, remove } = useFieldArray({ name: 'households' });
  const [households, quantity] = useWatch({ name: ['households', 'quantity'] }) as [
    BeneficiaryValues[] | undefined,
    number | null,
  ];
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
        <Row key={field.id} index={i} onRemove={fields.length > 1 ? () => remove(i) : undefined} />
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

const Row = ({ index, onRemove }: { index: number; onRemove?: () => void }) => {
  const translate = useTranslate();
  const numberFault = useFault(`lines.0.beneficiaries.${index}.householdNumber`);
  const surnameFault = useFault(`lines.0.beneficiaries.${index}.surname`);
  const quantityFault = useFault(`lines.0.beneficiaries.${index}.quantity`);
  const fault = numberFault ?? surnameFault ?? quantityFault;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: 'minmax(0, 1fr) 96px 40px', sm: 'minmax(0, 1fr) 110px 96px 40px' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
          <WordsInput source={`households.${index}.householdNumber`} label="market.household_number" />
        </Box>
        <WordsInput source={`households.${index}.surname`} label="market.head_surname" />
        <NumberInput
          source={`households.${index}.quantity`}
          label={translate('market.unit_household')}
          min={1}
          step={1}
          helperText={false}
        />
        {onRemove && (
          <IconButton aria-label={translate('words.remove')} onClick={onRemove}>
            <DeleteOutlined fontSize="small" />
          </IconButton>
        )}
      </Box>
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      <Check index={index} />
    </Box>
  );
};

/**
 * Asks whether number and surname belong together. Each question counts, so it is asked only when somebody
 * wants to know.
 */
const Check = ({ index }: { index: number }) => {
  const translate = useTranslate();
  const { householdNumber, surname } = (useWatch({ name: `households.${index}` }) ?? {}) as BeneficiaryValues;
  const { mutate, data, variables, isPending } = useCommand(HOUSEHOLD.lookups.check);
  const proof = { number: householdNumber?.trim() ?? '', surname: surname?.trim() ?? '' };
  const asked = data && variables?.number === proof.number && variables.surname === proof.surname;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 32 }}>
      <Button
        size="small"
        loading={isPending}
        disabled={!proof.number || !proof.surname}
        onClick={() => mutate(proof)}
      >
        {translate('market.check_household')}
      </Button>
      <Typography variant="body2" role="status" sx={{ color: data?.known ? 'success.main' : 'warning.main' }}>
        {asked && translate(data.known ? 'market.household_known' : 'market.household_unknown')}
      </Typography>
    </Box>
  );
};
