import { example } from '../example.ts'
import { GrantForm } from './grant-form.tsx'
import { InviteForm } from './invite-form.tsx'
import { ResetForm } from './reset-form.tsx'

export const name = { 'zh-TW': '成員表單', en: 'Member forms' }

const roles = [
  { role: 'webmaster' as const, name: { 'zh-TW': '網站管理人員', en: 'webmaster' } },
  {
    role: 'agency-administrator' as const,
    name: { 'zh-TW': '機關管理者', en: 'agency administrator' },
  },
]
const member = {
  id: '1',
  accountId: '1',
  name: null,
  email: 'webmaster@agency.example',
  role: 'webmaster' as const,
  roleName: { 'zh-TW': '網站管理人員', en: 'webmaster' },
  since: '2026-11-09T02:00:00.000Z',
  isSelf: false,
  isLastAdministrator: false,
}

export const examples = [
  example('邀請', 'Inviting', () => <InviteForm roles={roles} />),
  example('增加角色', 'Adding a role', () => <GrantForm roles={roles} members={[member]} />),
  example('重設第二道驗證', 'Resetting a second factor', () => <ResetForm members={[member]} />),
]
