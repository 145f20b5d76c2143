import { Alert, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLogoutIfAccessDenied, useTranslate } from 'react-admin';
import { messageOf, statusOf } from '../../api/problems.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { clockText, timeText } from '../../shared/dates.ts';
import { useKept } from './keep-typed.tsx';
import type { TypedCopy } from './use-typed-copy.ts';

/** “Saved 12:03”; or what is not saved, why, and what can be done about it. */
export const SavedNote = () => {
  const typed = useKept();
  if (typed?.state.is === 'failed') return <Failed typed={typed} error={typed.state.error} />;
  if (typed?.state.is === 'conflict') return <Conflict typed={typed} at={typed.state.at} />;
  if (typed?.state.is === 'gone') return <Gone typed={typed} />;
  return <Progress typed={typed} />;
};

const Progress = ({ typed }: { typed: TypedCopy | null }) => {
  const translate = useTranslate();
  return (
    <Typography
      variant="body2"
      role="status"
      sx={{ color: 'text.secondary', flex: '1 1 auto', minHeight: 20 }}
    >
      {typed?.state.is === 'saving' && translate('plan.saving')}
      {typed?.state.is === 'saved' &&
        translate('plan.saved_at', { time: clockText(typed.state.at).slice(0, 5) })}
    </Typography>
  );
};

const Told = ({
  severity,
  text,
  children,
}: {
  severity: 'warning' | 'error';
  text: string;
  children: ReactNode;
}) => (
  <Alert
    severity={severity}
    sx={{
      flex: '1 1 100%',
      flexWrap: { xs: 'wrap', sm: 'nowrap' },
      // On the phone the text takes the line beside its icon, and the choices come below.
      '& .MuiAlert-message': { flex: { xs: '1 1 calc(100% - 34px)', sm: '1 1 0' }, minWidth: 0 },
      '& .MuiAlert-action': {
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        justifyContent: 'flex-end',
        pt: { xs: 0, sm: 0.5 },
      },
    }}
    action={children}
  >
    {text}
  </Alert>
);

const Choice = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button color="inherit" size="small" onClick={onClick}>
    {useTranslate()(label)}
  </Button>
);

const Failed = ({ typed: { isHeld, retry }, error }: { typed: TypedCopy; error: unknown }) => {
  const translate = useTranslate();
  const signInAgain = useLogoutIfAccessDenied();
  const held = translate(isHeld ? 'plan.held_here' : 'plan.not_held');
  if (statusOf(error) === 401)
    return (
      <Told severity="warning" text={`${translate('plan.session_over')}${translate('words.space')}${held}`}>
        <Choice label="plan.sign_in_again" onClick={() => void signInAgain(error)} />
      </Told>
    );
  const reason = translate(messageOf(error), { _: messageOf(error) });
  return (
    <Told
      severity="warning"
      text={`${translate('plan.not_saved', { reason })}${translate('words.space')}${held}`}
    >
      <Choice label="errors.retry" onClick={retry} />
    </Told>
  );
};

const Conflict = ({ typed: { keepMine, takeOther }, at }: { typed: TypedCopy; at: string }) => {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Told severity="error" text={translate('plan.conflict', { time: timeText(at, language) })}>
      <Choice label="plan.keep_mine" onClick={keepMine} />
      <Choice label="plan.take_other" onClick={takeOther} />
    </Told>
  );
};

const Gone = ({ typed: { keepMine, drop } }: { typed: TypedCopy }) => (
  <Told severity="error" text={useTranslate()('plan.gone')}>
    <Choice label="plan.keep_as_new" onClick={keepMine} />
    <Choice label="plan.drop_here" onClick={drop} />
  </Told>
);
