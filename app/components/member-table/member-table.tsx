import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { MemberView } from '#server/accounts/list-members.ts'
import { Button } from '../button/button.tsx'
import { DateTime } from '../date-time/date-time.tsx'
import { Table } from '../table/table.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'

export interface MemberTableProps {
  members: readonly MemberView[]
  /** Whether the reader may take roles from others; one's own can always be laid down. */
  mayManage: boolean
}

/** Who holds which role, each with a form that takes it: fields `intent` (`take`) and `id`. */
export function MemberTable({ members, mayManage }: MemberTableProps) {
  const { t } = useTranslation('members')
  const say = useText()
  return (
    <Table
      caption={t('list.caption')}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'person',
          header: t('list.person'),
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name && (
                <>
                  {name}
                  <br />
                </>
              )}
              <span translate="no">{email}</span>
            </>
          ),
        },
        { key: 'role', header: t('list.role'), cell: ({ roleName }) => say(roleName) },
        {
          key: 'since',
          header: t('list.since'),
          cell: ({ since }) => <DateTime value={since} show="date" />,
        },
        {
          key: 'take',
          header: t('list.change'),
          cell: (member) => <Changes member={member} mayManage={mayManage} />,
        },
      ]}
    />
  )
}

interface ChangesProps {
  member: MemberView
  mayManage: boolean
}

function Changes({ member, mayManage }: ChangesProps) {
  const { t } = useTranslation('members')
  const mayTake = mayManage || member.isSelf
  if (!mayTake) return t('list.nothing')
  return member.isLastAdministrator ? t('list.last') : <TakeForm member={member} />
}

function TakeForm({ member }: { member: MemberView }) {
  const { t } = useTranslation('members')
  const say = useText()
  const { id, isSelf, email, roleName } = member
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button kind="secondary" name="intent" value="take">
        {t(isSelf ? 'list.leave' : 'list.take')}
        <VisuallyHidden>{t('list.takeWhat', { email, role: say(roleName) })}</VisuallyHidden>
      </Button>
    </Form>
  )
}
