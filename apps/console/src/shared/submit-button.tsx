import { Button, type ButtonProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';

/** Sends the form around it. */
export const SubmitButton = ({
  label = 'words.save',
  ...look
}: Omit<ButtonProps, 'type'> & { label?: string }) => {
  const translate = useTranslate();
  const { isSubmitting } = useFormState();
  return (
    <Button type="submit" variant="contained" loading={isSubmitting} {...look}>
      {translate(label)}
    </Button>
  );
};
