import Download from '@mui/icons-material/FileDownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { type Operation, type RequestOf, SheetFormat } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { filledFilters } from '../../api/blank.ts';
import { session } from '../../api/session.ts';
import { useDownload } from '../../api/use-files.ts';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';

/** Exports what the list around it shows, with its filters, as a table: for roles that may. */
export const ExportButton = <Op extends Operation>({ operation }: { operation: Op }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const { filterValues, total } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { mutate, isPending } = useDownload(operation);
  if (!mayCall(operation, session.role)) return null;
  const run = (format: SheetFormat) => {
    setAnchor(null);
    mutate({ format, language, filter: filledFilters(filterValues) } as RequestOf<Op>);
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Download />}
        loading={isPending}
        disabled={total === 0}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('sheet.export')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {SheetFormat.options.map((format) => (
          <MenuItem key={format} onClick={() => run(format)}>
            {label(SheetFormat, format)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
