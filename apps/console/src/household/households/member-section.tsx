import LockOpenOutlined from '@mui/icons-material/LockOpenOutlined';
import {
  Alert,
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import {
  Health,
  HOUSEHOLD,
  type HouseholdDetail,
  LabourAbility,
  type Member,
  Relation,
  Schooling,
} from '@yinhu/contracts/household';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { z } from 'zod';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useCommand } from '../../api/use-operation.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { ReasonDialog } from '../../shared/reason-dialog.tsx';
import { Section } from '../../shared/section.tsx';
import { Born } from './born.tsx';
import { MemberCard } from './member-card.tsx';

type MemberRecord = z.infer<typeof Member>;

interface MemberSectionProps {
  readonly household: HouseholdDetail;
  /** Whether the household is shown in clear. */
  readonly clear: boolean;
  readonly onClear: (dossier: HouseholdDetail) => void;
}

/** Members, masked. Who may see them in clear says why, which is kept; leaving the page masks them again. */
export const MemberSection = ({ household: { id, members }, clear, onClear }: MemberSectionProps) => {
  const translate = useTranslate();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return (
    <Section
      title={translate('household.members')}
      flush
      actions={clear ? undefined : <Reveal id={id} onClear={onClear} />}
    >
      {clear && (
        <Alert severity="warning" sx={{ mx: 2.5, mb: 1.5 }}>
          {translate('household.revealed')}
        </Alert>
      )}
      {narrow ? (
        <Box sx={{ px: 2, pb: 1 }}>
          {members.map((member) => (
            <MemberCard key={member.id} member={member} />
          ))}
        </Box>
      ) : (
        <MemberTable members={members} />
      )}
    </Section>
  );
};

const Reveal = ({ id, onClear }: { id: string; onClear: MemberSectionProps['onClear'] }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const { mutate, isPending } = useCommand(HOUSEHOLD.households.reveal);
  if (!mayCall(HOUSEHOLD.households.reveal, session.role)) return null;
  const confirm = (reason: string) =>
    mutate(
      { id, reason },
      {
        onSuccess: (dossier) => {
          onClear(dossier);
          notify('household.revealed', { type: 'warning' });
        },
        onSettled: () => setOpen(false),
      },
    );
  return (
    <>
      <Button size="small" startIcon={<LockOpenOutlined />} onClick={() => setOpen(true)}>
        {translate('household.reveal')}
      </Button>
      {open && (
        <ReasonDialog
          open
          title={translate('household.reveal')}
          text={translate('household.reveal_confirm')}
          reason={200}
          reasonLabel={translate('household.reveal_reason')}
          busy={isPending}
          onClose={() => setOpen(false)}
          onConfirm={confirm}
        />
      )}
    </>
  );
};

const MemberTable = ({ members }: { members: readonly MemberRecord[] }) => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.households.fields.members.${field}`);
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {['name', 'relation', 'identityNumber', 'health', 'labourAbility', 'schooling'].map((field) => (
            <TableCell key={field}>{name(field)}</TableCell>
          ))}
          <TableCell>{translate('household.contact')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.id} sx={{ '&:last-child td': { borderBottom: 0 } }}>
            <TableCell sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{member.name}</TableCell>
            <TableCell>{label(Relation, member.relation)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {member.identityNumber}
              <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
                <Born member={member} />
              </Typography>
            </TableCell>
            <TableCell>{label(Health, member.health) || '—'}</TableCell>
            <TableCell>{label(LabourAbility, member.labourAbility)}</TableCell>
            <TableCell>{label(Schooling, member.schooling)}</TableCell>
            <TableCell>{[member.workPlace, member.phone].filter(Boolean).join(' · ') || '—'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
