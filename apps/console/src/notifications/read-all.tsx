import { Button } from '@mui/material';
import { API } from '@yinhu/contracts';
import { useTranslate } from 'react-admin';
import { useCommand } from '../api/use-operation.ts';

export const ReadAll = () => {
  const translate = useTranslate();
  const { mutate, isPending } = useCommand(API.notifications.readAll);
  return (
    <Button loading={isPending} onClick={() => mutate({})}>
      {translate('notice.read_all')}
    </Button>
  );
};
