import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CalendarViewWeekOutlined from '@mui/icons-material/CalendarViewWeekOutlined';
import CottageOutlined from '@mui/icons-material/CottageOutlined';
import DataObjectOutlined from '@mui/icons-material/DataObjectOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import LinkOutlined from '@mui/icons-material/LinkOutlined';
import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import MapOutlined from '@mui/icons-material/MapOutlined';
import MeetingRoomOutlined from '@mui/icons-material/MeetingRoomOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import PendingActionsOutlined from '@mui/icons-material/PendingActionsOutlined';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import PublicOutlined from '@mui/icons-material/PublicOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import SavingsOutlined from '@mui/icons-material/SavingsOutlined';
import SpeedOutlined from '@mui/icons-material/SpeedOutlined';
import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import type { SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';

export const MENU_ICONS: Record<string, ComponentType<SvgIconProps>> = {
  overview: MapOutlined,
  operations: FactCheckOutlined,
  reviews: PendingActionsOutlined,
  verify: VerifiedOutlined,
  'working-calendar': CalendarMonthOutlined,
  filings: AssignmentOutlined,
  tenders: GavelOutlined,
  'red-flags': FlagOutlined,
  publications: VisibilityOffOutlined,
  entities: AccountBalanceOutlined,
  quotas: SavingsOutlined,
  'published-filings': PublicOutlined,
  'open-data': DataObjectOutlined,
  'ocds-imports': UploadFileOutlined,
  'filing-rules': RuleOutlined,
  'venue-calendar': CalendarViewWeekOutlined,
  'venue-bookings': EventAvailableOutlined,
  'venue-rooms': MeetingRoomOutlined,
  listings: StorefrontOutlined,
  orders: LocalShippingOutlined,
  sellers: HandshakeOutlined,
  households: CottageOutlined,
  measures: VolunteerActivismOutlined,
  'household-links': LinkOutlined,
  'market-sales': PaymentsOutlined,
  'registration-conflicts': PersonSearchOutlined,
  'sale-limits': SpeedOutlined,
  organisations: ApartmentOutlined,
  users: GroupOutlined,
};
