import { Box, ButtonBase, CircularProgress, Typography } from '@mui/material';
import { AttachmentKind, FILING, type FilingAttachment } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useDownload } from '../../api/use-files.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { usePerson } from '../../shared/use-person.ts';
import { When } from '../../shared/when.tsx';
import { sizeText } from './accepted-files.ts';
import { FileMark } from './file-mark.tsx';

/** One file of a plan: what it is, who brought it and when. Its name fetches it. */
export const AttachmentRow = ({
  attachment,
  mayRemove,
}: {
  attachment: FilingAttachment;
  mayRemove: boolean;
}) => {
  const translate = useTranslate();
  const label = useLabel();
  const person = usePerson();
  const { mutate, isPending } = useDownload(FILING.attachments.content);
  const { id, kind, fileName, size, at, by } = attachment;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      {isPending ? (
        <CircularProgress size={28} sx={{ m: '4px', flex: 'none' }} />
      ) : (
        <FileMark fileName={fileName} />
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <ButtonBase
          onClick={() => mutate({ id })}
          disabled={isPending}
          aria-label={translate('attachment.download', { name: fileName })}
          sx={{
            font: 'inherit',
            fontWeight: 600,
            color: 'primary.main',
            textAlign: 'left',
            overflowWrap: 'anywhere',
            borderRadius: 0.5,
            '&:hover': { textDecoration: 'underline' },
          }}
        >
          {fileName}
        </ButtonBase>
        <Typography
          variant="body2"
          component="div"
          sx={{
            color: 'text.secondary',
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.25,
            '& > :first-child': { color: 'text.primary' },
          }}
        >
          <span>{label(AttachmentKind, kind)}</span>
          <span>{sizeText(size)}</span>
          <span>{person(by)}</span>
          <When at={at} />
        </Typography>
      </Box>
      {mayRemove && (
        <CommandButton
          operation={FILING.attachments.remove}
          input={() => ({ id })}
          label="attachment.remove"
          confirm="attachment.remove_confirm"
          done="attachment.removed"
          look={{ color: 'error', variant: 'text', size: 'small' }}
        />
      )}
    </Box>
  );
};
