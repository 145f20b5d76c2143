import { API } from '@yinhu/contracts';
import { HttpClient } from '@yinhu/contracts/client';
import type { CountyRole } from '@yinhu/contracts/identity';
import type { RequestOf } from '@yinhu/contracts/kernel';
import type { z } from 'zod';
import { PASSWORD } from '../system/people.ts';
import type { Person } from '../system/person.ts';
import { until } from '../system/until.ts';

type Office = RequestOf<typeof API.identity.organisations.create>;

/** Enters an organisation and gives one person in it an account. */
export async function openOffice(
  admin: Person,
  office: Office,
  username: string,
  role: z.infer<typeof CountyRole>,
) {
  const { id } = await admin.call(API.identity.organisations.create, office);
  return { id, user: await openAccount(admin, id, username, role) };
}

/** What the admin chooses; the person's own is `PASSWORD`. */
const FIRST_PASSWORD = 'Cangjie-2019-first';

/** Gives a person an account, who signs in and changes the password. */
export async function openAccount(
  admin: Person,
  organisationId: string,
  username: string,
  role: z.infer<typeof CountyRole>,
): Promise<string> {
  const user = { username, name: '经办人', role, organisationId, password: FIRST_PASSWORD };
  const { id } = await admin.call(API.identity.users.create, user, { idempotencyKey: username });
  await choosePassword(admin.url, username);
  return id;
}

async function choosePassword(baseUrl: string, username: string): Promise<void> {
  const first = new HttpClient({ baseUrl });
  const { accessToken } = await first.call(API.identity.sessions.open, {
    username,
    password: FIRST_PASSWORD,
  });
  const person = new HttpClient({ baseUrl, accessToken: () => accessToken });
  await person.call(API.identity.sessions.changePassword, {
    currentPassword: FIRST_PASSWORD,
    newPassword: PASSWORD,
  });
}

/** An organisation that another service registered is in identity as soon as its event has arrived. */
export const untilKnown = (admin: Person, organisationId: string): Promise<unknown> =>
  until(
    'identity knows the organisation',
    async () => (await admin.answerTo(API.identity.organisations.get, { id: organisationId })).status === 200,
  );
