import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Alert, Box, Button, FormHelperText, IconButton } from '@mui/material';
import { type Filing, FundingSource, type Quota } from '@yinhu/contracts/filing';
import { useGetList, useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { session } from '../../api/session.ts';
import { useChoices, useLanguage } from '../../i18n/use-label.ts';
import { ChoiceInput } from '../../shared/choice-input.tsx';
import { exactMoney } from '../../shared/money.ts';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Section } from '../../shared/section.tsx';
import { useFault } from '../../shared/use-fault.ts';
import { type FundingValues, fundingTotal, type LineValues, linesTotal } from './filing-input.ts';

/**
 * The split of the money over sources, each with what its quota has left; what the plan holds already it may
 * use again.
 */
export const FundingInputs = ({ held = [] }: { held?: Filing['funding'] }) => {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray({ name: 'funding' });
  const [funding, lines, fiscalYear] = useWatch({ name: ['funding', 'lines', 'fiscalYear'] }) as [
    FundingValues[] | undefined,
    LineValues[] | undefined,
    number,
  ];
  const { data: quotas = [], isPending } = useGetList<Quota>('quotas', {
    filter: { entityId: session.current?.organisationId, fiscalYear },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'source', order: 'ASC' },
  });
  const fault = useFault('funding');
  const missing = linesTotal(lines) - fundingTotal(funding);
  return (
    <Section title={translate('filing.funding')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {fields.map((field, i) => (
          <Share
            key={field.id}
            index={i}
            taken={(funding ?? []).filter((_, j) => j !== i).map((share) => share?.source)}
            quota={quotas.find((quota) => quota.source === funding?.[i]?.source)}
            heldFen={held.find(({ source }) => source === funding?.[i]?.source)?.amountFen ?? 0}
            known={!isPending && Boolean(funding?.[i]?.source)}
            onRemove={fields.length > 1 ? () => remove(i) : undefined}
          />
        ))}
      </Box>
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      <Button
        startIcon={<Add />}
        sx={{ my: 1 }}
        disabled={fields.length >= FundingSource.options.length}
        onClick={() => append(missing > 0 ? { amountFen: missing } : {})}
      >
        {translate('filing.add_funding')}
      </Button>
      {linesTotal(lines) > 0 && <Balance missing={missing} />}
    </Section>
  );
};

interface ShareProps {
  readonly index: number;
  readonly taken: readonly (string | undefined)[];
  readonly quota: Quota | undefined;
  readonly heldFen: number;
  readonly known: boolean;
  readonly onRemove?: () => void;
}

const Share = ({ index, taken, quota, heldFen, known, onRemove }: ShareProps) => {
  const translate = useTranslate();
  const language = useLanguage();
  const choices = useChoices(FundingSource).filter((choice) => !taken.includes(choice.id));
  const left = !known
    ? ' '
    : quota
      ? translate('filing.quota_left', { amount: exactMoney(quota.availableFen + heldFen, language) })
      : translate('filing.quota_none');
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) minmax(0, 1fr) 40px' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <ChoiceInput
          source={`funding.${index}.source`}
          label="resources.filings.fields.funding.source"
          choices={choices}
        />
      </Box>
      <MoneyInput
        source={`funding.${index}.amountFen`}
        label="resources.filings.fields.funding.amountFen"
        helperText={left}
      />
      {onRemove && (
        <IconButton aria-label={translate('words.remove')} onClick={onRemove}>
          <DeleteOutlined fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};

/** How far the funding is from the lines. */
const Balance = ({ missing }: { missing: number }) => {
  const translate = useTranslate();
  const amount = exactMoney(Math.abs(missing), useLanguage());
  if (missing === 0) return <Alert severity="success">{translate('filing.balanced')}</Alert>;
  return (
    <Alert severity="warning">
      {translate(missing > 0 ? 'filing.missing' : 'filing.left_over', { amount })}
    </Alert>
  );
};
