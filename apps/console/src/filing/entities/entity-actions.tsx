import ExpandMore from '@mui/icons-material/ExpandMore';
import { Button, Menu, MenuItem } from '@mui/material';
import { type EntityDetail, FILING } from '@yinhu/contracts/filing';
import { type ComponentType, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall, mayOpen } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import {
  EditDialog,
  type EntityDialogProps,
  MergeDialog,
  RenameDialog,
  TransferDialog,
} from './entity-dialogs.tsx';

const CHANGES: Readonly<Record<string, ComponentType<EntityDialogProps>>> = {
  edit: EditDialog,
  rename: RenameDialog,
  transfer: TransferDialog,
  merge: MergeDialog,
};

/** What the county's admin may do with an entity; nothing more once it was merged. */
export const EntityActions = ({ entity }: { entity: EntityDetail }) => {
  const translate = useTranslate();
  const { id, status } = entity;
  if (status === 'merged') return null;
  return (
    <>
      {mayOpen('quotas', 'create', session.role) && status === 'active' && (
        <Button component={Link} to={`/quotas/create?entityId=${id}`} variant="contained">
          {translate('entity.allocate')}
        </Button>
      )}
      {mayCall(FILING.entities.rename, session.role) && <Changes entity={entity} />}
      {status === 'active' ? (
        <CommandButton
          operation={FILING.entities.suspend}
          input={(reason) => ({ id, reason })}
          label="entity.suspend"
          confirm="entity.suspend_confirm"
          done="entity.suspended"
          reason={200}
          look={{ color: 'error' }}
        />
      ) : (
        <CommandButton
          operation={FILING.entities.reactivate}
          input={() => ({ id })}
          label="entity.reactivate"
          confirm="entity.reactivate_confirm"
          done="entity.reactivated"
          look={{ variant: 'contained' }}
        />
      )}
    </>
  );
};

const Changes = ({ entity }: { entity: EntityDetail }) => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [change, setChange] = useState<string>();
  const Dialog = change && CHANGES[change];
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('entity.change')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {Object.keys(CHANGES).map((each) => (
          <MenuItem
            key={each}
            sx={each === 'merge' ? { color: 'error.main' } : undefined}
            onClick={() => {
              setAnchor(null);
              setChange(each);
            }}
          >
            {translate(`entity.${each}`)}
          </MenuItem>
        ))}
      </Menu>
      {Dialog && <Dialog entity={entity} onClose={() => setChange(undefined)} />}
    </>
  );
};
