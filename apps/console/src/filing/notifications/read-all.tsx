import { Button } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useCommand } from '../../api/use-operation.ts';

export const ReadAll = () => {
  const translate = useTranslate();
  const { mutate, isPending } = useCommand(FILING.notifications.readAll);
  return (
    <Button loading={isPending} onClick={() => mutate({})}>
      {translate('notice.read_all')}
    </Button>
  );
};
