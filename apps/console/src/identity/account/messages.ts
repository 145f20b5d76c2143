import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  account: {
    title: ['账号与密码', 'Account and password'],
    change_password: ['修改密码', 'Change password'],
    change_password_hint: [
      '修改后，您在其他电脑和手机上的登录立即失效，此处不受影响。',
      'You stay signed in here. Everywhere else you are signed out at once.',
    ],
    current_password: ['当前密码', 'Current password'],
    new_password: ['新密码', 'New password'],
    password_rules: [
      '至少 12 个字符，至少 6 种不同字符；不能是键盘顺序、常见密码或用户名。可用几个词连成一句。',
      'At least 12 characters, 6 of them different. No keyboard sequence, common password or user name. A short phrase works well.',
    ],
    password_changed: ['密码已修改', 'Password changed'],
    first_password: ['请先修改密码', 'Change your password first'],
    first_password_hint: [
      '%{name}，您的密码是别人为您设置的。请换成只有您自己知道的密码，然后继续。',
      '%{name}, somebody else set your password. Choose one that only you know to continue.',
    ],
    sign_out_everywhere: ['退出所有登录', 'Sign out everywhere'],
    sign_out_everywhere_hint: [
      '在别处忘了退出，或手机丢失时使用。',
      'Use this if you forgot to sign out somewhere or lost your phone.',
    ],
    sign_out_everywhere_confirm: [
      '您在所有电脑和手机上的登录（包括此处）将立即失效。',
      'You are signed out at once on every computer and phone, including this one.',
    ],
    signed_out_everywhere: ['已退出所有登录', 'Signed out everywhere'],
    over: ['登录已失效，请重新登录', 'Your session has ended. Please sign in again.'],
    signed_out: {
      title: ['您已退出登录', 'You have signed out'],
      text: [
        '您在本浏览器的另一个窗口退出了登录，此窗口的内容已清除。',
        'You signed out in another tab of this browser. This tab has been cleared.',
      ],
      go_on: ['重新登录', 'Sign in again'],
    },
    taken: {
      title: ['本浏览器已换人登录', 'Somebody else signed in'],
      text: [
        '%{name} 已在本浏览器的另一个窗口登录，原来的登录已结束，此窗口的内容已清除。',
        '%{name} signed in using another tab of this browser. Your session here has ended, and this tab has been cleared.',
      ],
      go_on: ['以 %{name} 的身份继续', 'Continue as %{name}'],
    },
    forgot: ['忘记密码？', 'Forgot your password?'],
    whom_to_call: [
      '请本县采购办负责人为您重置。采购办负责人和省级人员请联系平台运维人员。',
      'Ask the head of your county’s procurement office to reset it. Heads of offices and provincial staff: ask the platform’s operators.',
    ],
    contact: ['联系方式：%{contact}', 'Contact: %{contact}'],
  },
};
