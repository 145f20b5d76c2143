import AgricultureOutlined from '@mui/icons-material/AgricultureOutlined';
import CottageOutlined from '@mui/icons-material/CottageOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box } from '@mui/material';
import { SellerKind } from '@yinhu/contracts/marketplace';
import { useLabel } from '../../i18n/use-label.ts';

const ICONS = {
  cooperative: GroupsOutlined,
  farmer_household: CottageOutlined,
  input_supplier: AgricultureOutlined,
};

/** What kind of seller it is, at a glance. */
export const SellerBadge = ({ kind }: { kind: SellerKind }) => {
  const label = useLabel();
  const Icon = ICONS[kind];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.9,
        py: 0.2,
        borderRadius: '6px',
        whiteSpace: 'nowrap',
        fontSize: '0.75rem',
        fontWeight: 600,
        bgcolor: 'primary.light',
        color: 'primary.main',
      }}
    >
      <Icon sx={{ fontSize: 15 }} />
      {label(SellerKind, kind)}
    </Box>
  );
};
