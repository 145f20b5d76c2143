import { Alert } from '@mui/material';
import { API } from '@yinhu/contracts';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../i18n/use-label.ts';
import { CommandButton } from '../shared/command-button.tsx';
import { timeText } from '../shared/dates.ts';
import type { Copy } from './keep-typed.tsx';

/** On top of a form that goes on from what was typed before. */
export const ResumedNote = ({ copy: { id, resumedFrom, onStartOver } }: { copy: Copy }) => {
  const translate = useTranslate();
  const language = useLanguage();
  if (!resumedFrom) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <CommandButton
          operation={API.workingCopies.discard}
          input={() => ({ id })}
          label="plan.start_over"
          confirm="plan.start_over_confirm"
          done="plan.discarded"
          look={{ size: 'small', variant: 'text' }}
          onDone={onStartOver}
        />
      }
    >
      {translate('plan.resumed', { time: timeText(resumedFrom, language) })}
    </Alert>
  );
};
