import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { InvitationView } from '#server/accounts/list-invitations.ts'
import { Button } from '../button/button.tsx'
import { DateTime } from '../date-time/date-time.tsx'
import { Table } from '../table/table.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'

export interface InvitationTableProps {
  invitations: readonly InvitationView[]
}

/** Offers that nobody has taken up yet, each with a form that takes it back: fields `intent`
 * (`withdraw`) and `id`. */
export function InvitationTable({ invitations }: InvitationTableProps) {
  const { t } = useTranslation('members')
  const say = useText()
  return (
    <Table
      caption={t('invitations.caption')}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'email',
          header: t('invitations.email'),
          rowHeader: true,
          cell: ({ email }) => <span translate="no">{email}</span>,
        },
        { key: 'role', header: t('invitations.role'), cell: ({ roleName }) => say(roleName) },
        {
          key: 'state',
          header: t('invitations.state'),
          cell: ({ state }) =>
            state === 'open' ? (
              <StatusTag tone="progress">{t('invitations.open')}</StatusTag>
            ) : (
              <StatusTag tone="neutral">{t('invitations.expired')}</StatusTag>
            ),
        },
        {
          key: 'until',
          header: t('invitations.until'),
          cell: ({ expiresAt }) => <DateTime value={expiresAt} />,
        },
        {
          key: 'withdraw',
          header: t('invitations.change'),
          cell: (invitation) => <WithdrawForm invitation={invitation} />,
        },
      ]}
    />
  )
}

function WithdrawForm({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation('members')
  const say = useText()
  const { id, email, roleName } = invitation
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button kind="secondary" name="intent" value="withdraw">
        {t('invitations.withdraw')}
        <VisuallyHidden>
          {t('invitations.withdrawWhat', { email, role: say(roleName) })}
        </VisuallyHidden>
      </Button>
    </Form>
  )
}
