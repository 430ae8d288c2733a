import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Details } from '#app/components/details/details.tsx'
import { Done } from '#app/components/done/done.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Table } from '#app/components/table/table.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import {
  excludeParticipant,
  includeParticipant,
} from '#server/consultations/statements/exclude-participant.ts'
import { listParticipants } from '#server/consultations/statements/list-participants.ts'
import type { ParticipantLine } from '#server/consultations/statements/list-participants.ts'

export const handle = page((t) => t('moderation:people.title'))

const dones = ['excluded', 'included'] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const actor = await requireActor(request)
  const { items, next } = await listParticipants(
    actor,
    params.code ?? '',
    searchParams.get('after'),
  )
  const done = dones.find((known) => known === searchParams.get('done')) ?? null
  return { people: items, next: nextPage(request, next), done }
})

const PeopleForm = z.object({
  intent: z.string().default(''),
  participant: z.string().default(''),
  note: z.string().default(''),
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const submission = parseWithZod(await request.formData(), { schema: PeopleForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const { intent, participant, note } = submission.value
  const isBack = intent === 'include'
  try {
    if (isBack) await includeParticipant(actor, code, participant)
    else await excludeParticipant(actor, code, participant, note)
  } catch (error) {
    return replyWithError(submission, error)
  }
  const url = new URL(request.url)
  url.searchParams.set('done', isBack ? 'included' : 'excluded')
  return redirect(`${url.pathname}${url.search}#done`)
})

/** Who takes part, for officers to exclude accounts that are nobody. */
export default function People() {
  const { t } = useTranslation('moderation')
  const say = useText()
  const { title } = useConsultation()
  const { people, next, done } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  useFocusOnArrival()
  return (
    <>
      <ErrorSummary
        errors={errorsOfReply(reply, () => formOf(String(reply?.initialValue?.participant)))}
      />
      {done && <Done title={t(`people.done.${done}`)} />}
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('people.lead')}>
        {t('people.title')}
      </PageHeading>
      {people.length === 0 ? <p>{t('people.none')}</p> : <List />}
      <Pagination next={next} label={t('people.pages')} />
    </>
  )
}

function List() {
  const { t } = useTranslation('moderation')
  const { people } = useLoaderData<typeof loader>()
  return (
    <Table
      caption={t('people.title')}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('people.name'),
          cell: ({ pseudonym }) =>
            pseudonym === null ? t('people.imported') : <WrittenName text={pseudonym} />,
          rowHeader: true,
        },
        {
          key: 'joined',
          header: t('people.joined'),
          cell: ({ joinedAt }) => <DateTime value={joinedAt} show="dateTime" />,
        },
        { key: 'votes', header: t('people.votes'), cell: ({ votes }) => votes, numeric: true },
        {
          key: 'state',
          header: t('people.state'),
          cell: ({ excludedNote }) =>
            excludedNote === null ? (
              t('people.in')
            ) : (
              <>
                {t('people.excluded')} <WrittenName text={excludedNote} />
              </>
            ),
        },
        { key: 'action', header: t('people.action'), cell: (line) => <Change line={line} /> },
      ]}
    />
  )
}

const formOf = (id: string) => `exclude-${id}`

function Change({ line }: { line: ParticipantLine }) {
  const { t } = useTranslation('moderation')
  const { id, pseudonym, excludedNote } = line
  const name = pseudonym ?? t('people.imported')
  const reply = useActionData<typeof action>() ?? null
  const isRefused = reply?.initialValue?.participant === id
  const [form, fields] = useForm<{ note: string }>({
    id: formOf(id),
    lastResult: isRefused ? reply : null,
  })
  if (excludedNote !== null) {
    return (
      <Form method="post">
        <input type="hidden" name="intent" value="include" />
        <input type="hidden" name="participant" value={id} />
        <Button kind="secondary">{t('people.includeLabel', { name })}</Button>
      </Form>
    )
  }
  return (
    <Details summary={t('people.excludeLabel', { name })} open={isRefused}>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="intent" value="exclude" />
        <input type="hidden" name="participant" value={id} />
        <Textarea
          field={fields.note}
          label={t('people.note')}
          hint={t('people.noteHint')}
          rows={3}
          required
        />
        <Button kind="warning">{t('people.excludeSubmit')}</Button>
      </Form>
    </Details>
  )
}
