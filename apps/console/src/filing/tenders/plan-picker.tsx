import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Typography } from '@mui/material';
import { FILING, type FilingSummary } from '@yinhu/contracts/filing';
import { useEffect } from 'react';
import { useGetList, useGetOne, useInput, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { MoneyInput } from '../../shared/money-input.tsx';
import { SearchSelect } from '../../shared/search-select.tsx';
import { useFault } from '../../shared/use-fault.ts';
import { useSearchText } from '../../shared/use-search-text.ts';

/**
 * Which plans a tender is for, and how much of each: all that is not in a tender yet, unless another amount
 * is typed.
 */
export const PlanPicker = () => {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray({ name: 'plans' });
  const fault = useFault('plans');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{translate('tender.plans')}</Typography>
      {fields.map((field, i) => (
        <PlanRow key={field.id} index={i} onRemove={fields.length > 1 ? () => remove(i) : undefined} />
      ))}
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      <Button startIcon={<Add />} sx={{ justifySelf: 'start' }} onClick={() => append({})}>
        {translate('tender.add_plan')}
      </Button>
    </Box>
  );
};

const PlanRow = ({ index, onRemove }: { index: number; onRemove?: () => void }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const { setValue, getValues } = useFormContext();
  const filingId: string | undefined = useWatch({ name: `plans.${index}.filingId` });
  const { data: plan } = useGetOne<FilingSummary>(
    'filings',
    { id: filingId ?? '' },
    { enabled: Boolean(filingId) },
  );
  const { data: progress } = useOperation(
    FILING.progress.ofFiling,
    { id: filingId ?? '' },
    { enabled: Boolean(filingId) },
  );
  const left = plan && progress ? plan.budgetFen - progress.tenderedFen : undefined;
  useEffect(() => {
    if (left === undefined) return;
    if (left > 0 && !getValues(`plans.${index}.amountFen`)) setValue(`plans.${index}.amountFen`, left);
    if (plan && index === 0 && !getValues('title')) {
      setValue('title', plan.title);
      setValue('method', plan.method);
    }
  }, [left, plan, index, getValues, setValue]);
  const amounts =
    left === undefined || !plan
      ? undefined
      : { budget: exactMoney(plan.budgetFen, language), left: exactMoney(left, language) };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 3fr) minmax(0, 2fr) 40px' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <PlanInput source={`plans.${index}.filingId`} chosen={plan} />
      </Box>
      <MoneyInput
        source={`plans.${index}.amountFen`}
        label="resources.tenders.fields.plans.amountFen"
        helperText={amounts ? translate('tender.left', amounts) : ' '}
      />
      {onRemove && (
        <IconButton aria-label={translate('words.remove')} onClick={onRemove}>
          <DeleteOutlined fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};

/** Plans that are filed or being executed, found by title or number. */
const PlanInput = ({ source, chosen }: { source: string; chosen: FilingSummary | undefined }) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const text = useSearchText();
  const list = (status: string) => ({
    filter: { q: text.q, status },
    pagination: { page: 1, perPage: 15 },
    sort: { field: 'filedAt', order: 'DESC' as const },
  });
  const filed = useGetList<FilingSummary>('filings', list('filed'));
  const executing = useGetList<FilingSummary>('filings', list('executing'));
  const message = fieldState.error?.message;
  return (
    <SearchSelect
      label={translate('resources.tenders.fields.plans.filingId')}
      text={text}
      found={[...(filed.data ?? []), ...(executing.data ?? [])]}
      isPending={filed.isPending || executing.isPending}
      value={field.value && chosen ? [chosen] : []}
      onChange={([next]) => field.onChange(next?.id ?? '')}
      onBlur={field.onBlur}
      keyOf={({ id }) => id}
      labelOf={({ title, number }) => `${title}（${number ?? ''}）`}
      none="tender.no_plans"
      error={message !== undefined}
      helperText={message && translate(message, { _: message })}
    />
  );
};
