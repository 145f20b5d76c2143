import { API } from '@yinhu/contracts';
import { CommandButton } from '../shared/command-button.tsx';
import type { EntityRecord } from './entity-list.tsx';

export const EntityActions = ({ entity: { id, status } }: { entity: EntityRecord }) =>
  status === 'active' ? (
    <CommandButton
      operation={API.entities.suspend}
      input={(reason) => ({ id, reason })}
      label="entity.suspend"
      confirm="entity.suspend_confirm"
      done="entity.suspended"
      reason={200}
      look={{ color: 'error' }}
    />
  ) : (
    <CommandButton
      operation={API.entities.reactivate}
      input={() => ({ id })}
      label="entity.reactivate"
      confirm="entity.reactivate_confirm"
      done="entity.reactivated"
      look={{ variant: 'contained' }}
    />
  );
