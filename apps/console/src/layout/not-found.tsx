import { Notice } from '../shared/notice.tsx';

export const NotFound = () => <Notice picture="lost" title="errors.not_found" text="errors.not_found_hint" />;
export const AccessDenied = () => <Notice picture="closed" title="errors.denied" text="errors.denied_hint" />;
export const AuthenticationError = () => (
  <Notice picture="closed" title="ra.page.authentication_error" text="ra.message.authentication_error" />
);
