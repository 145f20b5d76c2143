import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import CottageOutlined from '@mui/icons-material/CottageOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import MapOutlined from '@mui/icons-material/MapOutlined';
import PublicOutlined from '@mui/icons-material/PublicOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import SavingsOutlined from '@mui/icons-material/SavingsOutlined';
import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import type { SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';

export const MENU_ICONS: Record<string, ComponentType<SvgIconProps>> = {
  overview: MapOutlined,
  operations: FactCheckOutlined,
  filings: AssignmentOutlined,
  entities: AccountBalanceOutlined,
  quotas: SavingsOutlined,
  'published-filings': PublicOutlined,
  'filing-rules': RuleOutlined,
  listings: StorefrontOutlined,
  orders: LocalShippingOutlined,
  sellers: HandshakeOutlined,
  households: CottageOutlined,
  measures: VolunteerActivismOutlined,
  organisations: ApartmentOutlined,
  users: GroupOutlined,
};
