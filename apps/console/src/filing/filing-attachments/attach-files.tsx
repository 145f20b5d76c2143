import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { AttachmentKind } from '@yinhu/contracts/filing';
import { type DragEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useChoices } from '../../i18n/use-label.ts';
import { ACCEPT, MAX_MEGABYTES } from './accepted-files.ts';
import { SendingRow } from './sending-row.tsx';
import { useAttaching } from './use-attaching.ts';

/** Out of sight, and still reached with the keyboard. */
const HIDDEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
/** What most plans need, in the order in which it comes. */
const USUAL: readonly AttachmentKind[] = ['requirements', 'approval', 'fund_document'];

/** Where files are dropped, or chosen with mouse or keyboard, each batch of one kind. */
export const AttachFiles = ({
  filingId,
  present,
}: {
  filingId: string;
  present: readonly AttachmentKind[];
}) => {
  const translate = useTranslate();
  const choices = useChoices(AttachmentKind);
  const { queue, add, retry, dismiss } = useAttaching(filingId);
  const [chosen, setChosen] = useState<AttachmentKind>();
  const [over, setOver] = useState(false);
  const kind = chosen ?? USUAL.find((usual) => !present.includes(usual)) ?? 'other';
  const take = (files: FileList | null) => {
    add([...(files ?? [])], kind);
    setChosen(undefined);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box aria-live="polite">
        {queue.map((sending) => (
          <SendingRow
            key={sending.key}
            sending={sending}
            onRetry={() => retry(sending.key)}
            onDismiss={() => dismiss(sending.key)}
          />
        ))}
      </Box>
      <Box
        sx={{
          display: 'flex',
          gap: 1.5,
          flexDirection: { xs: 'column', sm: 'row' },
          alignItems: { xs: 'stretch', sm: 'center' },
          mt: 1,
        }}
      >
        <TextField
          select
          label={translate('attachment.kind')}
          value={kind}
          onChange={(event) => setChosen(AttachmentKind.parse(event.target.value))}
          sx={{ width: { xs: '100%', sm: 190 }, flex: 'none' }}
        >
          {choices.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Box
          component="label"
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          sx={{
            position: 'relative',
            flex: 1,
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            px: 2,
            py: 1.5,
            cursor: 'pointer',
            border: '2px dashed',
            borderColor: over ? 'primary.main' : 'divider',
            borderRadius: 2,
            bgcolor: over ? 'action.hover' : undefined,
            '&:hover': { borderColor: 'primary.main' },
            '&:focus-within': { outline: '2px solid', outlineColor: 'warning.main', outlineOffset: 2 },
          }}
        >
          <input
            type="file"
            multiple
            accept={ACCEPT}
            style={HIDDEN}
            onChange={(event) => {
              take(event.target.files);
              // The same file, corrected meanwhile, may be chosen again.
              event.target.value = '';
            }}
          />
          <UploadFile color="primary" sx={{ fontSize: 30 }} />
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600 }}>{translate('attachment.drop')}</Typography>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {translate('attachment.limits', { megabytes: MAX_MEGABYTES })}
            </Typography>
          </Box>
        </Box>
      </Box>
    </Box>
  );
};
