import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useKept } from '#app/kept-form.ts'
import { useForm } from '#app/use-form.ts'
import type { PasskeyView } from '#server/accounts/read-security.ts'
import { Button } from '../button/button.tsx'
import { DateTime } from '../date-time/date-time.tsx'
import { Details } from '../details/details.tsx'
import { Heading } from '../heading/heading.tsx'
import { PasskeyButton } from '../passkey-button/passkey-button.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { TextInput } from '../text-input/text-input.tsx'

export interface PasskeysProps {
  passkeys: PasskeyView[]
  /** What the action replied, to whichever of the forms. */
  lastResult?: SubmissionResult<string[]> | undefined
}

const newName = 'new-passkey-name'

/** One's own passkeys, to be named, removed and added. */
export function Passkeys({ passkeys, lastResult }: PasskeysProps) {
  const { t } = useTranslation('security')
  return (
    <section className="section" aria-labelledby="passkeys">
      <Heading id="passkeys">{t('passkeys.title')}</Heading>
      <p>{t('passkeys.text')}</p>
      {passkeys.length === 0 && <p>{t('passkeys.none')}</p>}
      {passkeys.map((passkey) => (
        <OnePasskey
          key={passkey.id}
          passkey={passkey}
          lastResult={lastResult?.initialValue?.id === passkey.id ? lastResult : undefined}
        />
      ))}
      <noscript>
        <p>{t('passkeys.needsScript')}</p>
      </noscript>
      <TextInput
        name="new-passkey"
        id={newName}
        label={t('passkeys.newName')}
        hint={t('passkeys.nameHint')}
        width={20}
        maxLength={60}
      />
      <PasskeyButton kind="register" nameField={newName}>
        {t('passkeys.add')}
      </PasskeyButton>
    </section>
  )
}

interface OnePasskeyProps {
  passkey: PasskeyView
  lastResult: SubmissionResult<string[]> | undefined
}

function OnePasskey({ passkey: { id, name, createdAt, lastUsedAt }, lastResult }: OnePasskeyProps) {
  const { t } = useTranslation('security')
  const [form, fields] = useForm<{ name: string }>({ id: `passkey-${id}`, lastResult })
  const kept = useKept('rename-passkey')
  const keptName = kept?.id === id ? String(kept.name) : undefined
  return (
    <>
      <Heading level={3}>{name}</Heading>
      <SummaryList
        items={[
          { key: t('passkeys.added'), value: <DateTime value={createdAt} show="dateTime" /> },
          {
            key: t('passkeys.used'),
            value: lastUsedAt ? (
              <DateTime value={lastUsedAt} show="dateTime" />
            ) : (
              t('passkeys.never')
            ),
          },
        ]}
      />
      <Details summary={t('passkeys.rename', { name })} open={Boolean(lastResult ?? keptName)}>
        <Form method="post" id={form.id} noValidate>
          <input type="hidden" name="intent" value="rename-passkey" />
          <input type="hidden" name="id" value={id} />
          <TextInput
            field={fields.name}
            label={t('passkeys.renameTo', { name })}
            defaultValue={keptName ?? name}
            width={20}
          />
          <Button kind="secondary">{t('passkeys.rename', { name })}</Button>
        </Form>
      </Details>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Button kind="warning" name="intent" value="remove-passkey">
          {t('passkeys.remove', { name })}
        </Button>
      </Form>
    </>
  )
}
