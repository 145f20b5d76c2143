import { Box, Button, Paper, Typography } from '@mui/material';
import { FILING, type FilingRule } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLanguage, useNameOf } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { EditParameters } from './edit-parameters.tsx';
import { ParameterHistory } from './parameter-history.tsx';
import { ParameterList } from './parameter-list.tsx';

/** One rule in words, with the numbers it decides by and what may be done about them. */
export const RuleCard = ({ rule }: { rule: FilingRule }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const language = useLanguage();
  const [open, setOpen] = useState<'history' | 'edit' | null>(null);
  const day = (date: string) => dateText(date, language);
  const since = rule.effectiveTo
    ? translate('rules_page.in_force_between', { from: day(rule.effectiveFrom), to: day(rule.effectiveTo) })
    : translate('rules_page.in_force_since', { date: day(rule.effectiveFrom) });
  const close = () => setOpen(null);
  return (
    <Paper
      component="li"
      sx={{ p: 2.5, mb: 1.5, breakInside: 'avoid', display: 'flex', flexDirection: 'column', gap: 0.5 }}
    >
      <Typography variant="h3" component="h2">
        {nameOf(rule)}
      </Typography>
      <Typography variant="body2">
        {nameOf({ name: rule.explanation, nameEn: rule.explanationEn })}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('rules_page.version', { version: rule.version, since })} · <code>{rule.code}</code>
      </Typography>
      {rule.parameters.length > 0 && (
        <>
          <ParameterList parameters={rule.parameters} />
          <Box sx={{ display: 'flex', gap: 1, mt: 'auto', ml: -1 }}>
            {mayCall(FILING.ruleParameters.list, session.role) && (
              <Button size="small" onClick={() => setOpen('history')}>
                {translate('rules_page.history')}
              </Button>
            )}
            {mayCall(FILING.ruleParameters.set, session.role) && (
              <Button size="small" onClick={() => setOpen('edit')}>
                {translate('rules_page.edit')}
              </Button>
            )}
          </Box>
        </>
      )}
      {open === 'history' && <ParameterHistory rule={rule} onClose={close} />}
      {open === 'edit' && <EditParameters rule={rule} onClose={close} />}
    </Paper>
  );
};
