import { Navigate } from 'react-router-dom';
import { session } from '../api/session.ts';
import { homeOf } from './menu-items.ts';

/** `/`: on to where the role starts its day. Rendered only after the sign-in was checked. */
export const Home = () => <Navigate replace to={session.current ? homeOf(session.current) : '/login'} />;
