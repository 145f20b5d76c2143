import { Box, Typography } from '@mui/material';
import { ParameterOrigin, type RuleParameter } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage, useNameOf } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { ToneChip } from '../../shared/status-chip.tsx';
import { useParameterText } from '../rule-words/use-parameter-text.ts';

const TONES = { default: 'still', province: 'busy', county: 'note' } as const;

/** Each parameter with its value, who set it, and since when. */
export const ParameterList = ({ parameters }: { parameters: readonly RuleParameter[] }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const nameOf = useNameOf();
  const text = useParameterText();
  return (
    <Box
      component="dl"
      sx={{ m: 0, mt: 1, display: 'grid', gap: 0.75, borderTop: 1, borderColor: 'divider', pt: 1.25 }}
    >
      {parameters.map((parameter) => (
        <Box key={parameter.name} sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary', flex: '1 1 120px' }}>
            {nameOf({ name: parameter.label, nameEn: parameter.labelEn })}
          </Typography>
          <Typography
            component="dd"
            variant="body2"
            sx={{ m: 0, fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}
          >
            {text(parameter.value, parameter.unit)}
          </Typography>
          <Box
            title={
              parameter.since
                ? translate('rules_page.since', { date: dateText(parameter.since, language) })
                : undefined
            }
          >
            <ToneChip tone={TONES[parameter.from]}>{label(ParameterOrigin, parameter.from)}</ToneChip>
          </Box>
        </Box>
      ))}
    </Box>
  );
};
