import { Alert } from '@mui/material';
import { ENTITY_LEVELS, type EntityDetail, FILING, Sector } from '@yinhu/contracts/filing';
import { useMemo } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { withoutBlanks } from '../../api/form-schema.ts';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { RecordInput } from '../../shared/record-input.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

export interface EntityDialogProps {
  readonly entity: EntityDetail;
  readonly onClose: () => void;
}

/** What every dialog says and does: its title, and that it was done. */
function useDialog(change: string, done: string, onClose: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const onDone = () => {
    notify(`entity.${done}`, { type: 'success' });
    onClose();
  };
  return {
    resource: 'entities',
    title: translate(`entity.${change}`),
    submit: `entity.${change}`,
    onDone,
    onClose,
  };
}

export const EditDialog = ({ entity: { id, sector, contactName, version }, onClose }: EntityDialogProps) => (
  <FormDialog
    {...useDialog('edit', 'edited', onClose)}
    submit="words.save"
    operation={FILING.entities.edit}
    defaults={useMemo(() => ({ sector, contactName: contactName ?? '' }), [sector, contactName])}
    toInput={(values) => withoutBlanks({ ...values, id, version })}
  >
    <EnumInput source="sector" of={Sector} />
    <WordsInput source="contactName" autoComplete="off" />
  </FormDialog>
);

export const RenameDialog = ({ entity: { id, name }, onClose }: EntityDialogProps) => (
  <FormDialog
    {...useDialog('rename', 'renamed', onClose)}
    hint={useTranslate()('entity.rename_hint')}
    operation={FILING.entities.rename}
    defaults={useMemo(() => ({ name, reason: '' }), [name])}
    toInput={(values) => withoutBlanks({ ...values, id })}
  >
    <WordsInput source="name" autoComplete="off" />
    <WordsInput source="reason" rows={2} />
  </FormDialog>
);

export const TransferDialog = ({ entity: { id, divisionCode, department }, onClose }: EntityDialogProps) => (
  <FormDialog
    {...useDialog('transfer', 'transferred', onClose)}
    hint={useTranslate()('entity.transfer_hint')}
    operation={FILING.entities.transfer}
    defaults={useMemo(
      () => ({ divisionCode, department: department ?? '', reason: '' }),
      [divisionCode, department],
    )}
    toInput={(values) => withoutBlanks({ ...values, id })}
  >
    <DivisionInput source="divisionCode" levels={ENTITY_LEVELS} />
    <WordsInput source="department" autoComplete="off" />
    <WordsInput source="reason" rows={2} />
  </FormDialog>
);

const ACTIVE = { status: 'active' };

export const MergeDialog = ({ entity: { id }, onClose }: EntityDialogProps) => (
  <FormDialog
    {...useDialog('merge', 'merged', onClose)}
    danger
    operation={FILING.entities.merge}
    defaults={useMemo(() => ({ intoId: '', reason: '' }), [])}
    toInput={(values) => withoutBlanks({ ...values, id })}
  >
    <Alert severity="warning">{useTranslate()('entity.merge_hint')}</Alert>
    <RecordInput source="intoId" reference="entities" filter={ACTIVE} />
    <WordsInput source="reason" rows={2} />
  </FormDialog>
);
