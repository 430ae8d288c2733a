import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { FileList } from '#app/components/file-list/file-list.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName, WrittenText } from '#app/components/written/written.tsx'
import { answering } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { refusedFields, textOf } from '#app/refused-fields.server.ts'
import { requireActor } from '#app/session.server.ts'
import { readDifferences } from '#server/marks/evaluations/read-differences.ts'
import type { DifferenceView } from '#server/marks/evaluations/read-differences.ts'
import { settleDifference } from '#server/marks/evaluations/settle-difference.ts'

export const handle = page((t) => t('tests:differences.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  ...(await readDifferences(await requireActor(request), params.evaluationId ?? '')),
  isDone: new URL(request.url).searchParams.has('done'),
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const evaluationId = params.evaluationId ?? ''
  const form = await request.formData()
  const draft = {
    samplePageId: textOf(form, 'page'),
    criterion: textOf(form, 'criterion'),
    outcome: textOf(form, 'outcome'),
    reason: textOf(form, 'reason'),
  }
  try {
    await settleDifference(actor, evaluationId, draft)
  } catch (error) {
    const prefix = `${draft.samplePageId}-${draft.criterion}-`
    const { errors, status } = refusedFields(error, prefix)
    return data({ errors, draft }, { status })
  }
  return redirect(`/evaluations/${evaluationId}/differences?done`)
})

const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable'] as const

/** Where testers found different things; the third settles each with a reason. */
export default function DifferencesPage() {
  const { t } = useTranslation('tests')
  const say = useErrorText()
  const view = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={refused?.errors ?? []} />
      {view.isDone && !refused && <Notice kind="success" title={t('differences.done')} announce />}
      <PageHeading
        caption={<WrittenName text={view.siteName} />}
        lead={t(view.isThird ? 'differences.leadThird' : 'differences.leadOfficer')}
      >
        {t('differences.title')}
      </PageHeading>
      {view.refusal && <Notice kind="warning" title={say(view.refusal)} />}
      {view.differences.length === 0 && <p>{t('differences.none')}</p>}
      {view.differences.map((difference) => (
        <Difference key={`${difference.page.id} ${difference.criterion}`} difference={difference} />
      ))}
      {view.isOfficer && (
        <p>
          <Link to={`/evaluations/${view.evaluationId}/testers`}>{t('differences.back')}</Link>
        </p>
      )}
    </>
  )
}

function Difference({ difference }: { difference: DifferenceView }) {
  const { t } = useTranslation('tests')
  const say = useText()
  const { isThird, refusal } = useLoaderData<typeof loader>()
  const { page: sampled, criterion, sayings, settlement } = difference
  const id = `${sampled.id}-${criterion}`
  return (
    <section className="section" aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`}>
        {criterion} {say(difference.name)}
      </Heading>
      <p>
        {t('one.page', { position: sampled.position, name: sampled.title || sampled.url })}
        <br />
        <Link to={sampled.url}>{sampled.url}</Link>
      </p>
      {sayings.map((saying, index) => {
        const letter = String.fromCodePoint(65 + index)
        return (
          <InsetText key={letter}>
            <p>
              <strong>
                {t('differences.tester', { letter, outcome: t(`outcome.${saying.outcome}`) })}
              </strong>
            </p>
            {saying.note ? <WrittenText text={saying.note} /> : <p>{t('differences.noNote')}</p>}
            <FileList files={saying.files} />
          </InsetText>
        )
      })}
      {settlement && (
        <>
          <p>
            <strong>
              {t('differences.settled', { outcome: t(`outcome.${settlement.outcome}`) })}
            </strong>
          </p>
          <WrittenText text={settlement.reason} />
        </>
      )}
      {!settlement && isThird && !refusal && <Settling difference={difference} id={id} />}
    </section>
  )
}

function Settling({ difference, id }: { difference: DifferenceView; id: string }) {
  const { t } = useTranslation('tests')
  const reply = useActionData<typeof action>()
  const isThis = reply && `${reply.draft.samplePageId}-${reply.draft.criterion}` === id
  const draft = isThis ? reply.draft : null
  const errorOf = (field: string) => {
    const error = reply?.errors.find(({ fieldId }) => fieldId === `${id}-${field}`)?.text
    return error ? { error } : {}
  }
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="page" value={difference.page.id} />
      <input type="hidden" name="criterion" value={difference.criterion} />
      <Radios
        name="outcome"
        id={`${id}-outcome`}
        legend={t('differences.outcome', { number: difference.criterion })}
        items={outcomes.map((value) => ({ value, text: t(`outcome.${value}`) }))}
        {...(draft?.outcome ? { defaultValue: draft.outcome } : {})}
        {...errorOf('outcome')}
      />
      <Textarea
        name="reason"
        id={`${id}-reason`}
        label={t('differences.reason')}
        hint={t('differences.reasonHint')}
        {...(draft ? { defaultValue: draft.reason } : {})}
        {...errorOf('reason')}
        required
      />
      <Button>{t('differences.submit')}</Button>
    </Form>
  )
}
