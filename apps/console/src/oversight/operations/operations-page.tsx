import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { Page } from '../../shared/page.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { ProjectionStatus } from './projection-status.tsx';
import { Recount } from './recount.tsx';

/** Whether the figures are what they should be: progress, comparison, messages that failed. */
export const OperationsPage = () => {
  const translate = useTranslate();
  return (
    <Page title={translate('operations.title')} lead={translate('operations.lead')} actions={<Rebuild />}>
      <ProjectionStatus />
      <Recount />
      {session.role === 'province_supervisor' && <DeadLetters />}
    </Page>
  );
};

const Rebuild = () =>
  mayCall(OVERSIGHT.projection.rebuild, session.role) ? (
    <CommandButton
      operation={OVERSIGHT.projection.rebuild}
      input={() => ({})}
      label="operations.rebuild"
      confirm="operations.rebuild_confirm"
      done="operations.rebuild_begun"
    />
  ) : null;
