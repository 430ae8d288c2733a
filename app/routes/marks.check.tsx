import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { ActionFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ClaimAnswer } from '#app/components/claim-answer/claim-answer.tsx'
import { ClaimedMark } from '#app/components/claimed-mark/claimed-mark.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { ShownMark } from '#app/components/shown-mark/shown-mark.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { checkClaim, claimMax } from '#server/marks/checks/check-claim.ts'
import { lookAtSite } from '#server/marks/checks/look-at-site.ts'
import { issuerDid, ownAddress } from '#server/marks/credentials/issuer.ts'

const Check = z.object({
  claim: z.string({ error: 'mark-claim' }).trim().max(claimMax),
  seenOn: z.string().trim().max(2000).nullable().default(null),
})

export const handle = page((t) => t('mark-check:title'))

export const loader = answering(async () => ({
  host: new URL(ownAddress('/')).host,
  did: issuerDid(),
}))

export const action = answering(async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const from = context.networkAddress
  const actor = await getActor(request)
  if (form.get('intent') === 'look') {
    const number = String(form.get('number') ?? '')
    return data({ reply: null, answer: null, look: await lookAtSite(actor, number, from) })
  }
  const submission = parseWithZod(form, { schema: Check, error: formErrors })
  if (submission.status !== 'success') {
    return data({ reply: submission.reply(), answer: null, look: null }, { status: 400 })
  }
  try {
    const answer = await checkClaim(actor, { ...submission.value, from })
    return data({ reply: submission.reply(), answer, look: null })
  } catch (error) {
    const { data: reply, init } = replyWithError(submission, error)
    return data({ reply, answer: null, look: null }, init ?? {})
  }
})

export default function CheckMark() {
  const { t } = useTranslation(['mark-check', 'marks'])
  const { host, did } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Check>>({ lastResult: done?.reply })
  const answer = done?.answer
  return (
    <>
      <Breadcrumbs items={[{ text: t('marks:register.title'), to: '/marks' }]} />
      <ErrorSummary form={form} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {answer && (
        <section className="section" aria-labelledby="result">
          <Heading id="result">{t('result')}</Heading>
          <ClaimAnswer answer={answer} host={host} />
          {answer.kind === 'marks' &&
            answer.marks.map(({ mark }) => <ClaimedMark key={mark.number} mark={mark} />)}
        </section>
      )}
      {done?.look && <ShownMark look={done.look} />}
      <Form method="post" {...getFormProps(form)} noValidate className="section">
        <Textarea
          field={fields.claim}
          label={t('claim')}
          labelSize="m"
          hint={t('claimHint')}
          rows={4}
          required
        />
        <TextInput
          field={fields.seenOn}
          label={t('seenOn')}
          hint={t('seenOnHint')}
          inputMode="url"
          spellCheck={false}
        />
        <Button>{t('submit')}</Button>
      </Form>
      <section className="section" aria-labelledby="outside">
        <Heading id="outside">{t('outside')}</Heading>
        <p>{t('outsideText')}</p>
        <p>{t('outsideHow', { did })}</p>
      </section>
    </>
  )
}
