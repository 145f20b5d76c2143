import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Typography } from '@mui/material';
import { NumberInput, useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useLanguage } from '../../i18n/use-label.ts';
import { DivisionInput } from '../../shared/division-input.tsx';
import { exactMoney } from '../../shared/money.ts';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Section } from '../../shared/section.tsx';
import { useFault } from '../../shared/use-fault.ts';
import { WordsInput } from '../../shared/words-input.tsx';
import { CatalogueInput } from './catalogue-input.tsx';
import { type LineValues, lineBudget, linesTotal } from './filing-input.ts';
import { useInheritedPlaces } from './use-inherited-places.ts';

const MOST_LINES = 200;

export const LineInputs = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const { fields, append, remove } = useFieldArray({ name: 'lines' });
  const lines = useWatch({ name: 'lines' }) as LineValues[] | undefined;
  const fault = useFault('lines');
  useInheritedPlaces(lines);
  return (
    <Section
      title={translate('filing.lines')}
      actions={<Typography sx={{ fontWeight: 650 }}>{exactMoney(linesTotal(lines), language)}</Typography>}
    >
      {fields.map((field, i) => (
        <Line
          key={field.id}
          index={i}
          line={lines?.[i] ?? {}}
          onRemove={fields.length > 1 ? () => remove(i) : undefined}
        />
      ))}
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      <Button
        startIcon={<Add />}
        disabled={fields.length >= MOST_LINES}
        onClick={() => append({ beneficiaryDivisions: lines?.at(-1)?.beneficiaryDivisions ?? [] })}
      >
        {translate('filing.add_line')}
      </Button>
    </Section>
  );
};

const Line = ({ index, line, onRemove }: { index: number; line: LineValues; onRemove?: () => void }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const budget = lineBudget(line);
  const villages: string[] | undefined = useWatch({ name: 'purposeEvidence.villages' });
  const source = (field: string) => `lines.${index}.${field}`;
  const label = (field: string) => `resources.filings.fields.lines.${field}`;
  return (
    <Box
      role="group"
      aria-label={translate('filing.line', { n: index + 1 })}
      sx={{ borderTop: index ? 1 : 0, borderColor: 'divider', pt: index ? 2 : 0, pb: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1, minHeight: 34 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {translate('filing.line', { n: index + 1 })}
        </Typography>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {budget === undefined ? '—' : exactMoney(budget, language)}
        </Typography>
        {onRemove && (
          <IconButton
            aria-label={`${translate('words.remove')} · ${translate('filing.line', { n: index + 1 })}`}
            onClick={onRemove}
            size="small"
            sx={{ ml: 1 }}
          >
            <DeleteOutlined fontSize="small" />
          </IconButton>
        )}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'repeat(2, minmax(0, 1fr))',
            sm: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
          },
          alignItems: 'start',
        }}
      >
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
          <CatalogueInput source={source('catalogueCode')} label={label('catalogueCode')} />
        </Box>
        <NumberInput
          source={source('quantity')}
          label={label('quantity')}
          min={0}
          step="any"
          helperText={false}
        />
        <MoneyInput source={source('unitPriceFen')} label={label('unitPriceFen')} />
        <Box sx={{ gridColumn: '1 / -1' }}>
          <WordsInput source={source('description')} label={label('description')} />
        </Box>
        <Box sx={{ gridColumn: '1 / -1' }}>
          <DivisionInput
            multiple
            source={source('beneficiaryDivisions')}
            label={label('beneficiaryDivisions')}
            offer={{ label: 'plan.same_villages', codes: villages ?? [] }}
          />
        </Box>
      </Box>
    </Box>
  );
};
