import type { MemberView } from '#server/accounts/list-members.ts'
import { example } from '../example.ts'
import { InvitationTable } from './invitation-table.tsx'
import { MemberTable } from './member-table.tsx'

export const name = { 'zh-TW': '成員表', en: 'Member table' }

const members: MemberView[] = [
  {
    id: '1',
    accountId: '1',
    name: '機關管理者',
    email: 'administrator@agency.example',
    role: 'agency-administrator',
    roleName: { 'zh-TW': '機關管理者', en: 'agency administrator' },
    since: '2026-11-02T02:00:00.000Z',
    isSelf: true,
    isLastAdministrator: true,
  },
  {
    id: '2',
    accountId: '2',
    name: null,
    email: 'webmaster@agency.example',
    role: 'webmaster',
    roleName: { 'zh-TW': '網站管理人員', en: 'webmaster' },
    since: '2026-11-09T02:00:00.000Z',
    isSelf: false,
    isLastAdministrator: false,
  },
]

export const examples = [
  example('管理者所見', 'As an administrator sees it', () => (
    <MemberTable members={members} mayManage />
  )),
  example('等待回覆的邀請', 'Invitations waiting for an answer', () => (
    <InvitationTable
      invitations={[
        {
          id: '1',
          email: 'colleague@agency.example',
          roleName: { 'zh-TW': '網站管理人員', en: 'webmaster' },
          state: 'open',
          sentAt: '2026-11-20T02:00:00.000Z',
          expiresAt: '2026-11-27T02:00:00.000Z',
        },
      ]}
    />
  )),
  example('同事所見', 'As a colleague sees it', () => (
    <MemberTable members={members.slice(1)} mayManage={false} />
  )),
]
