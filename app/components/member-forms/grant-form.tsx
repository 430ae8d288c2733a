import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import { useForm } from '#app/use-form.ts'
import type { MemberView } from '#server/accounts/list-members.ts'
import type { MemberPlace } from '#server/accounts/read-member-place.ts'
import { Button } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { Select } from '../select/select.tsx'

export interface GrantFormProps {
  roles: MemberPlace['roles']
  members: readonly MemberView[]
}

/** Gives a member a further role: fields `intent` (`grant`), `accountId` and `role`. */
export function GrantForm({ roles, members }: GrantFormProps) {
  const { t } = useTranslation('members')
  const say = useText()
  const [form, fields] = useForm<{ accountId: string; role: string }>({ id: 'grant' })
  const people = new Map(members.map(({ accountId, email }) => [accountId, email]))
  return (
    <section className="section">
      <Heading>{t('grant.title')}</Heading>
      <p>{t('grant.lead')}</p>
      <Form method="post" id={form.id} noValidate>
        <Select
          field={fields.accountId}
          label={t('grant.person')}
          items={[...people].map(([value, text]) => ({ value, text }))}
        />
        <Select
          field={fields.role}
          label={t('grant.role')}
          items={roles.map(({ role, name }) => ({ value: role, text: say(name) }))}
        />
        <Button kind="secondary" name="intent" value="grant">
          {t('grant.submit')}
        </Button>
      </Form>
    </section>
  )
}
