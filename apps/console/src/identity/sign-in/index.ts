import { feature } from '../../api/feature.ts';
import { messages } from './messages.ts';

/** Its page is react-admin's login page. */
export const signIn = feature({ textsAtOnce: messages });
