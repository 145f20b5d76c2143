import { Alert } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import { unsentCopies } from '../../api/unsent-copies.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { timeText } from '../../shared/dates.ts';
import type { Copy } from './use-typed-copy.ts';

/**
 * On top of a form that goes on from what was typed before: since when, and whether the plan itself has
 * changed meanwhile.
 */
export const ResumedNote = ({ copy: { id, filingVersion, resumed, onStartOver } }: { copy: Copy }) => {
  const translate = useTranslate();
  const language = useLanguage();
  if (!resumed) return null;
  const { savedAt, filingVersion: begunOn } = resumed;
  const isOutdated = begunOn !== undefined && filingVersion !== undefined && begunOn !== filingVersion;
  return (
    <Alert
      severity={isOutdated ? 'warning' : 'info'}
      sx={{ mb: 2 }}
      action={
        <CommandButton
          operation={FILING.workingCopies.discard}
          input={() => ({ id })}
          label="plan.start_over"
          confirm="plan.start_over_confirm"
          done="plan.discarded"
          look={{ size: 'small', variant: 'text' }}
          onDone={() => {
            unsentCopies.dropAll(session.current?.id ?? '', id);
            onStartOver();
          }}
        />
      }
    >
      {savedAt
        ? translate('plan.resumed', { time: timeText(savedAt, language) })
        : translate('plan.resumed_unsent')}
      {isOutdated && `${translate('words.space')}${translate('plan.outdated')}`}
    </Alert>
  );
};
