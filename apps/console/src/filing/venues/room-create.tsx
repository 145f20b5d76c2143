import { FILING } from '@yinhu/contracts/filing';
import { CreatePage } from '../../shared/create-page.tsx';
import { RoomInputs } from './room-inputs.tsx';

const WEEK = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));

export const RoomCreate = () => (
  <CreatePage
    operation={FILING.venueRooms.create}
    defaults={{ name: '', address: '', equipment: [], openingHours: WEEK }}
  >
    <RoomInputs />
  </CreatePage>
);
