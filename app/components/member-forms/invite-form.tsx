import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import { useForm } from '#app/use-form.ts'
import type { MemberPlace } from '#server/accounts/read-member-place.ts'
import { Button } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { Radios } from '../radios/radios.tsx'
import { TextInput } from '../text-input/text-input.tsx'

export const inviteFormId = 'invite'

export interface InviteFormProps {
  roles: MemberPlace['roles']
  lastResult?: SubmissionResult<string[]> | undefined
}

/** Offers a role by mail: fields `intent` (`invite`), `email` and `role`. */
export function InviteForm({ roles, lastResult }: InviteFormProps) {
  const { t } = useTranslation('members')
  const say = useText()
  const [form, fields] = useForm<{ email: string; role: string }>({ id: inviteFormId, lastResult })
  return (
    <section className="section">
      <Heading>{t('invite.title')}</Heading>
      <p>{t('invite.lead')}</p>
      <Form method="post" id={form.id} noValidate>
        <TextInput
          field={fields.email}
          type="email"
          autoComplete="off"
          spellCheck={false}
          label={t('invite.email')}
        />
        <Radios
          field={fields.role}
          legend={t('invite.role')}
          items={roles.map(({ role, name }) => ({ value: role, text: say(name) }))}
        />
        <Button name="intent" value="invite">
          {t('invite.submit')}
        </Button>
      </Form>
    </section>
  )
}
