import { z } from 'zod';
import { Text } from '../kernel/scalars.ts';
import type { PersonalNumber } from './number-kinds.ts';
import { personalNumbers } from './personal-numbers.ts';

/** Name of each kind in the error of a field that contains it. */
const KIND_NAMES: Readonly<Record<PersonalNumber, readonly [zh: string, en: string]>> = {
  identity_number: ['身份证号', 'an identity number'],
  phone_number: ['电话号码', 'a telephone number'],
  account_number: ['银行账号或卡号', 'an account or card number'],
};

/** A text of a record that becomes public: it must hold no identity, telephone or account number. */
export const PublicText = (max = 200) =>
  Text(max).superRefine((text, context) => {
    const kinds = [...new Set(personalNumbers(text).map(({ kind }) => kind))];
    if (kinds.length === 0) return;
    const zh = kinds.map((kind) => KIND_NAMES[kind][0]).join('、');
    const en = kinds.map((kind) => KIND_NAMES[kind][1]).join(', ');
    context.addIssue({ code: 'custom', params: { reason: 'personal_number', zh, en } });
  });

export type PublicText = z.infer<ReturnType<typeof PublicText>>;
