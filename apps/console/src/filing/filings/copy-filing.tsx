import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { Button } from '@mui/material';
import { FILING, type FilingDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { newKey } from '../../api/idempotency.ts';
import { session } from '../../api/session.ts';
import { useCommand } from '../../api/use-operation.ts';
import { today } from '../../shared/dates.ts';
import { copiedValues } from './filing-input.ts';

/** Begins a new plan with what this one says. */
export const CopyFiling = ({ filing }: { filing: FilingDetail }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { mutate, isPending } = useCommand(FILING.workingCopies.save);
  if (!mayCall(FILING.filings.draft, session.role)) return null;
  const copy = () => {
    const id = newKey();
    const content = copiedValues(
      filing,
      translate('plan.copy_title', { title: filing.title }),
      Number(today().slice(0, 4)),
    );
    mutate(
      { id, basedOn: 0, editor: newKey(), sequence: 1, content },
      { onSuccess: () => navigate(`/filings/create?copy=${id}`) },
    );
  };
  return (
    <Button variant="text" startIcon={<ContentCopyOutlined />} loading={isPending} onClick={copy}>
      {translate('plan.copy')}
    </Button>
  );
};
