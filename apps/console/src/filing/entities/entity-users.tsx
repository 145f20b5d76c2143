import PersonAdd from '@mui/icons-material/PersonAddOutlined';
import { Box, Button, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import type { EntityDetail } from '@yinhu/contracts/filing';
import { IDENTITY, type User } from '@yinhu/contracts/identity';
import { ActiveStatus } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { PasswordInput, useGetList, useNotify, useTranslate } from 'react-admin';
import { mayCall, mayOpen } from '../../api/access.ts';
import { withoutBlanks } from '../../api/form-schema.ts';
import { session } from '../../api/session.ts';
import { UserActions } from '../../identity/users/user-actions.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** The entity's clerks: who may sign in for it, for those who manage them. */
export const EntityUsers = ({ entity }: { entity: EntityDetail }) =>
  mayOpen('users', 'list', session.role) ? <Users entity={entity} /> : null;

const Users = ({ entity: { id, status } }: { entity: EntityDetail }) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const { data: users } = useGetList<User>('users', {
    filter: { organisationId: id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'username', order: 'ASC' },
  });
  if (status === 'merged' && !users?.length) return null;
  const add = status !== 'merged' && mayCall(IDENTITY.users.create, session.role) && (
    <Button size="small" startIcon={<PersonAdd />} onClick={() => setAdding(true)}>
      {translate('entity.add_user')}
    </Button>
  );
  return (
    <Section title={translate('entity.users')} actions={add} flush>
      {users?.length === 0 && (
        <Typography sx={{ px: { xs: 2, sm: 2.5 }, pb: 2, color: 'text.secondary' }}>
          {translate('entity.no_users')}
        </Typography>
      )}
      <Table size="small">
        <TableBody>
          {users?.map((user) => (
            <TableRow key={user.id}>
              <TableCell sx={{ minWidth: 104 }}>
                <RecordLink resource="users" id={user.id}>
                  {user.name}
                </RecordLink>
                <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                  {user.username}
                </Typography>
              </TableCell>
              <TableCell>
                <StatusChip of={ActiveStatus} value={user.status} />
              </TableCell>
              <TableCell align="right">
                <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
                  <UserActions user={user} size="small" />
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {adding && <AddUser organisationId={id} onClose={() => setAdding(false)} />}
    </Section>
  );
};

const NOBODY = { name: '', username: '', password: '' };

const AddUser = ({ organisationId, onClose }: { organisationId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const onDone = () => {
    notify('resources.users.created', { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      operation={IDENTITY.users.create}
      resource="users"
      title={translate('entity.add_user')}
      defaults={NOBODY}
      toInput={(values) => withoutBlanks({ ...values, organisationId, role: 'entity_clerk' })}
      {...{ onDone, onClose }}
    >
      <WordsInput source="name" autoComplete="off" />
      <WordsInput source="username" hint="user.username_hint" autoComplete="off" />
      <PasswordInput
        source="password"
        helperText="user.password_hint"
        autoComplete="new-password"
        fullWidth
      />
    </FormDialog>
  );
};
