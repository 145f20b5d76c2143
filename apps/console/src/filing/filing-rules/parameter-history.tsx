import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { FilingRule, ParameterChange } from '@yinhu/contracts/filing';
import { useGetList, useTranslate } from 'react-admin';
import { useLanguage, useNameOf } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { useValuesText } from '../rule-words/use-parameter-text.ts';

/** Every change of a rule's parameters, latest first, with who made it and why. */
export const ParameterHistory = ({ rule, onClose }: { rule: FilingRule; onClose: () => void }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const { data, isPending } = useGetList<ParameterChange>('rule-parameters', {
    filter: { ruleCode: rule.code },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'effectiveFrom', order: 'DESC' },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        {translate('rules_page.history')} · {nameOf(rule)}
      </DialogTitle>
      <DialogContent>
        {isPending ? (
          translate('words.loading')
        ) : data?.length ? (
          <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2 }}>
            {data.map((change) => (
              <Change key={change.id} change={change} rule={rule} />
            ))}
          </Box>
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{translate('rules_page.history_none')}</Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('words.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const Change = ({ change, rule }: { change: ParameterChange; rule: FilingRule }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const valuesText = useValuesText();
  return (
    <Box component="li">
      <Typography sx={{ fontWeight: 600 }}>
        {valuesText(rule, change.values) || translate('rules_page.back_to_province')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('rules_page.since', { date: dateText(change.effectiveFrom, language) })}
        {' · '}
        <DivisionName code={change.divisionCode} />
        {' · '}
        {change.by}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
        {change.reason}
      </Typography>
    </Box>
  );
};
