import { Box, Typography } from '@mui/material';
import { Health, LabourAbility, type Member, Relation, Schooling } from '@yinhu/contracts/household';
import type { z } from 'zod';
import { useLabel } from '../../i18n/use-label.ts';
import { Born } from './born.tsx';

/** A member on a narrow screen. */
export const MemberCard = ({ member }: { member: z.infer<typeof Member> }) => {
  const label = useLabel();
  return (
    <Box sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>{member.name}</Typography>
        <Typography variant="body2">{label(Relation, member.relation)}</Typography>
      </Box>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        {member.identityNumber} <Born member={member} />
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[
          label(Health, member.health),
          label(LabourAbility, member.labourAbility),
          label(Schooling, member.schooling),
          member.workPlace,
          member.phone,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Box>
  );
};
