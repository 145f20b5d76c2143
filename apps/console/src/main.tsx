import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { currentDeparture, onDeparture } from './api/departure.ts';
import { queryClient } from './api/query-client.ts';
import { App } from './app.tsx';
import { Departed } from './identity/account/departed.tsx';

const router = createBrowserRouter([{ path: '*', element: <App /> }]);
// What was read for the person who was here is gone with the pages that showed it.
onDeparture(() => queryClient.clear());

/** The console, until this tab has to be left. */
const Tab = () => {
  const departure = useSyncExternalStore(onDeparture, currentDeparture);
  return departure ? <Departed departure={departure} /> : <RouterProvider router={router} />;
};

createRoot(document.getElementById('root') as HTMLElement).render(<Tab />);
