import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { GrantForm } from '#app/components/member-forms/grant-form.tsx'
import { InviteForm, inviteFormId } from '#app/components/member-forms/invite-form.tsx'
import { ResetForm, resetFormId } from '#app/components/member-forms/reset-form.tsx'
import { InvitationTable } from '#app/components/member-table/invitation-table.tsx'
import { MemberTable } from '#app/components/member-table/member-table.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { grantRole } from '#server/accounts/grant-role.ts'
import { inviteColleague } from '#server/accounts/invite-colleague.ts'
import { listInvitations } from '#server/accounts/list-invitations.ts'
import { listMembers } from '#server/accounts/list-members.ts'
import { readMemberPlace } from '#server/accounts/read-member-place.ts'
import { resetSecondFactor } from '#server/accounts/reset-second-factor.ts'
import { takeRole } from '#server/accounts/take-role.ts'
import { withdrawInvitation } from '#server/accounts/withdraw-invitation.ts'

const Done = z.enum(['invited', 'withdrawn', 'taken', 'granted', 'reset']).nullable().catch(null)

const Change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    email: z.string().trim().max(254),
    role: z.string({ error: 'role-unknown' }),
  }),
  z.object({ intent: z.literal('withdraw'), id: z.string() }),
  z.object({ intent: z.literal('take'), id: z.string() }),
  z.object({
    intent: z.literal('grant'),
    accountId: z.string(),
    role: z.string({ error: 'role-unknown' }),
  }),
  z.object({
    intent: z.literal('reset'),
    accountId: z.string(),
    confirm: z.literal('on', { error: 'reset-confirm' }),
  }),
])

export const handle = page((t) => t('members:title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { searchParams } = new URL(request.url)
  const code = params.code ?? ''
  const place = await readMemberPlace(actor, code)
  const members = await listMembers(actor, code, { after: searchParams.get('after') })
  const invitations = place.mayManage
    ? await listInvitations(actor, code, { after: searchParams.get('invitations') })
    : { items: [], next: null }
  return {
    code,
    place,
    members: members.items,
    nextMembers: nextPage(request, members.next),
    invitations: invitations.items,
    nextInvitations: nextPage(request, invitations.next, 'invitations'),
    done: Done.parse(searchParams.get('done')),
  }
})

interface Reply {
  /** `error`: the frame says so in the title. */
  status: 'error'
  form: SubmissionResult<string[]>
}

const refused = (form: SubmissionResult<string[]>, init: ResponseInit) =>
  data<Reply>({ status: 'error', form }, init)

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const place = params.code ?? ''
  const here = `/agencies/${encodeURIComponent(place)}/members`
  const submission = parseWithZod(await request.formData(), { schema: Change, error: formErrors })
  if (submission.status !== 'success') return refused(submission.reply(), { status: 400 })
  const change = submission.value
  try {
    if (change.intent === 'invite') {
      await inviteColleague(actor, { ...change, place }, getLocale(request))
      return redirect(`${here}?done=invited`)
    }
    if (change.intent === 'withdraw') {
      await withdrawInvitation(actor, change.id)
      return redirect(`${here}?done=withdrawn`)
    }
    if (change.intent === 'grant') {
      await grantRole(actor, { ...change, place })
      return redirect(`${here}?done=granted`)
    }
    if (change.intent === 'reset') {
      await resetSecondFactor(actor, change.accountId)
      return redirect(`${here}?done=reset`)
    }
    const { wasOwn } = await takeRole(actor, change.id)
    return redirect(wasOwn ? '/permissions?done=left' : `${here}?done=taken`)
  } catch (error) {
    const reply = replyWithError(submission, error)
    return refused(reply.data, reply.init ?? {})
  }
})

export default function Members() {
  const { t } = useTranslation(['members', 'agencies'])
  const say = useText()
  const { place, members, nextMembers, invitations, nextInvitations, done } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { agency, roles, mayManage } = place
  // The ministry's people alone need a second factor, and nobody resets their own.
  const others = agency || !mayManage ? [] : members.filter(({ isSelf }) => !isSelf)
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('agencies:list.title'), to: '/agencies' },
          ...(agency ? [{ text: say(agency.name), to: `/agencies/${agency.code}` }] : []),
        ]}
      />
      <ErrorSummary errors={errorsOfReply(reply?.form, (field) => formOfField[field])} />
      {done && !reply && (
        <Notice kind="success" title={t(`done.${done}`)} announce>
          <p>{t(`done.${done}Next`)}</p>
        </Notice>
      )}
      <PageHeading caption={agency ? say(agency.name) : t('ministry')}>{t('title')}</PageHeading>
      <MemberTable members={members} mayManage={mayManage} />
      <Pagination next={nextMembers} label={t('list.pages')} />
      {invitations.length > 0 && <InvitationTable invitations={invitations} />}
      <Pagination next={nextInvitations} label={t('invitations.pages')} />
      {mayManage && <InviteForm roles={roles} lastResult={reply?.form} />}
      {mayManage && members.length > 0 && <GrantForm roles={roles} members={members} />}
      {others.length > 0 && <ResetForm members={others} lastResult={reply?.form} />}
    </>
  )
}

const formOfField: Record<string, string> = {
  email: inviteFormId,
  role: inviteFormId,
  confirm: resetFormId,
}
