import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    users: {
      lead: ['', ''],
      create: ['开设账号', 'New account'],
      created: ['账号已开设', 'Account opened'],
      empty_hint: ['', ''],
      search: ['搜索姓名或用户名', 'Search name or user name'],
      fields: {
        username: ['用户名', 'User name'],
        name: ['姓名', 'Name'],
        role: ['角色', 'Role'],
        organisationId: ['所属机构', 'Organisation'],
        organisationName: ['所属机构', 'Organisation'],
        divisionCode: ['所在地区', 'Division'],
        status: ['状态', 'Status'],
        password: ['初始密码', 'First password'],
      },
    },
  },
  user: {
    password_hint: [
      '至少 12 个字符；请当面告知本人，首次登录时须改成自己的密码',
      'At least 12 characters; tell the person face to face. It has to be changed at the first sign-in',
    ],
    username_hint: ['小写字母开头，可含数字和连字符', 'Lower-case letters, digits and hyphens'],
    suspend: ['停用账号', 'Suspend'],
    suspend_confirm: [
      '停用后该账号立即退出，不能再登录。',
      'Its sessions end, and it can no longer sign in.',
    ],
    suspended: ['账号已停用', 'Account suspended'],
    reactivate: ['恢复账号', 'Reactivate'],
    reactivate_confirm: ['恢复后可重新登录。', 'The account can sign in again.'],
    reactivated: ['账号已恢复', 'Account reactivated'],
    reset_password: ['重置密码', 'Reset password'],
    reset_password_of: ['重置 %{name} 的密码', 'Reset the password of %{name}'],
    reset_password_hint: [
      '设定新密码后，该账号的所有登录立即失效；本人下次登录时须改成自己的密码。',
      'Every session of the account ends at once, and the person has to change the password at the next sign-in.',
    ],
    new_password: ['新密码', 'New password'],
    password_reset: ['密码已重置', 'Password reset'],
    demo: ['演示账号', 'Demonstration account'],
  },
};
