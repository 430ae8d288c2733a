import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { AnswersTo } from '#app/components/answered-by/answered-by.tsx'
import { CommentEdit, CommentWithdrawal } from '#app/components/comment-form/comment-change.tsx'
import { CommentForm as WriteForm } from '#app/components/comment-form/comment-form.tsx'
import { useForgottenDraft } from '#app/components/comment-form/use-kept-draft.ts'
import { CommentHistory } from '#app/components/comment-history/comment-history.tsx'
import { placeAddress, usePlaceName } from '#app/components/comment-places/comment-places.tsx'
import { useAuthorName } from '#app/components/comment/comment-author.tsx'
import { Conversation } from '#app/components/conversation/conversation.tsx'
import { feedLink } from '#app/components/follow-box/follow-address.ts'
import { FollowBox } from '#app/components/follow-box/follow-box.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { backTo, CommentForm, doneIn, keptDraft } from '#app/consultation-comments.server.ts'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { listAnswersTo } from '#server/consultations/answers/list-answers-to.ts'
import { newPseudonym } from '#server/consultations/pseudonym.ts'
import { readFollowing } from '#server/consultations/follows/read-following.ts'
import { readConsultation } from '#server/consultations/read-consultation.ts'
import { readDraft, saveDraft } from '#server/consultations/threads/draft.ts'
import { editComment } from '#server/consultations/threads/edit-comment.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { readComment } from '#server/consultations/threads/read-comment.ts'
import { readOwnText } from '#server/consultations/threads/read-own-text.ts'
import { readQuote } from '#server/consultations/threads/read-quote.ts'
import { supportComment, unsupportComment } from '#server/consultations/threads/support-comment.ts'
import { withdrawComment } from '#server/consultations/threads/withdraw-comment.ts'

export const handle = page((t) => t('threads:one.pageTitle'))

export const meta: MetaFunction<typeof loader> = ({ params, data: found }) =>
  found ? [feedLink(params.code ?? '', { kind: 'comment', id: found.root.id })] : []

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const { code = '', commentId: id = '' } = params
  const actor = await getActor(request)
  const target = { parentId: id }
  const quoted = searchParams.get('quote')
  const [{ reader, ...detail }, draft, quote, consultation, following] = await Promise.all([
    readComment(actor, code, id, searchParams.get('after')),
    readDraft(actor, code, target),
    quoted ? readQuote(actor, code, quoted) : null,
    readConsultation(actor, code),
    readFollowing(actor, code, { comment: id }),
  ])
  const { comment, place, root, replies } = detail
  const shown = [root.id, ...replies.map((reply) => reply.id)]
  const done = doneIn(searchParams, searchParams.get('at') ?? id)
  const wasSent = done?.what === 'published' || done?.what === 'held'
  return {
    ...detail,
    answers: await listAnswersTo(actor, code, shown),
    following,
    next: nextPage(request, detail.next),
    done,
    /** What the browser may now forget of what was written. */
    sentPlace:
      wasSent && comment.isMine
        ? keptDraft(consultation, targetOf(comment.parentId, place), null).place
        : null,
    isDraftSaved: searchParams.get('done') === 'draft',
    editing:
      searchParams.get('edit') && comment.may.edit ? await readOwnText(actor, code, id) : null,
    isWithdrawing: searchParams.get('withdraw') !== null && comment.may.withdraw,
    quote,
    writer:
      reader.mayWrite && comment.may.reply
        ? {
            suggestedName: reader.participantId ? null : newPseudonym(),
            mayUseOffice: reader.offices.length > 0,
            draft: keptDraft(consultation, target, draft),
          }
        : null,
  }
})

const targetOf = (parentId: string | null, place: { kind: string; key: string }) =>
  parentId ? { parentId } : place.kind === 'whole' ? {} : { [place.kind]: place.key }

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', commentId: id = '' } = params
  const here = `/consultations/${code}/comments/${id}`
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: CommentForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const { intent, body, name = null, office, draft } = submission.value
  try {
    if (intent === 'support' || intent === 'unsupport') {
      const change = intent === 'support' ? supportComment : unsupportComment
      await change(actor, code, id)
      return redirect(backTo(String(form.get('back') ?? here), `${intent}ed`, id))
    }
    if (intent === 'withdraw') {
      await withdrawComment(actor, code, id)
      return redirect(backTo(here, 'withdrawn', id))
    }
    if (intent === 'edit') {
      await editComment(actor, code, id, body)
      return redirect(backTo(here, 'edited', id))
    }
    if (draft) {
      await saveDraft(actor, code, { parentId: id }, body)
      return redirect(`${here}?done=draft#reply`)
    }
    const sent = await publishComment(actor, code, {
      parentId: id,
      body,
      name,
      asOffice: office === 'on',
    })
    const path = `/consultations/${code}/comments/${sent.id}`
    return redirect(backTo(path, sent.isHeld ? 'held' : 'published', sent.id))
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function CommentPage() {
  const { t } = useTranslation('threads')
  const say = useText()
  const nameOf = usePlaceName()
  const authorName = useAuthorName()
  const { code, title } = useConsultation()
  const {
    comment,
    root,
    replies,
    place,
    next,
    hasEarlier,
    done,
    history,
    sentPlace,
    answers,
    following,
  } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  useFocusOnArrival()
  useForgottenDraft(sentPlace)
  const base = `/consultations/${code}/comments`
  const here = placeAddress(base, place)
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />}>
        {t('one.title', { name: authorName(comment.author) })}
      </PageHeading>
      <p>
        <Link to={here}>{t('one.back', { place: nameOf(place) })}</Link>
      </p>
      <Refusal />
      <section className="section" id="replies" tabIndex={-1}>
        <Heading>{t('one.conversation')}</Heading>
        {hasEarlier && (
          <p>
            <Link to={`${base}/${root.id}#replies`}>{t('one.earlier')}</Link>
          </p>
        )}
        <AnswersTo code={code} answers={answers}>
          <Conversation
            root={root}
            replies={replies}
            base={base}
            back={pathname + search}
            done={done}
            targetId={comment.id}
          />
        </AnswersTo>
        <Pagination next={next} label={t('one.pages')} />
      </section>
      <CommentHistory history={history} />
      <Change />
      <Reply />
      <FollowBox code={code} part={{ kind: 'comment', id: root.id }} following={following} />
    </>
  )
}

/** What was refused without a form to say it in, such as supporting what was hidden meanwhile. */
function Refusal() {
  const say = useErrorText()
  const reply = useActionData<typeof action>()
  const { writer, editing } = useLoaderData<typeof loader>()
  const [error] = reply?.error?.[''] ?? []
  const saysItself = reply?.initialValue?.body !== undefined || writer || editing
  if (!error || saysItself) return null
  return <Notice kind="failure" title={say(error)} announce />
}

function Change() {
  const { comment, editing, isWithdrawing } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  if (isWithdrawing) return <CommentWithdrawal />
  if (!editing && reply?.initialValue?.intent !== 'edit') return null
  return (
    <CommentEdit
      body={editing?.body ?? ''}
      isSilent={editing?.isSilent ?? false}
      lastResult={reply}
      key={comment.id}
    />
  )
}

function Reply() {
  const { t } = useTranslation('threads')
  const authorName = useAuthorName()
  const { comment, writer, quote, editing, isWithdrawing, isDraftSaved } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const cameBack = reply?.initialValue?.intent === 'publish'
  if (editing || isWithdrawing || !(writer || cameBack)) return null
  return (
    <section className="section no-print" id="reply" tabIndex={-1}>
      <Heading>{t('one.reply', { name: authorName(comment.author) })}</Heading>
      {isDraftSaved && <Notice kind="success" title={t('done.draft')} />}
      <WriteForm
        // Another comment is another form, with its own draft; and so is one with a quotation.
        key={`${comment.id} ${quote}`}
        id="answer"
        intent="publish"
        label={t('form.reply')}
        submit={t('form.sendReply')}
        lastResult={reply}
        body={quote}
        suggestedName={writer?.suggestedName ?? null}
        mayUseOffice={writer?.mayUseOffice ?? false}
        draft={writer?.draft ?? null}
      />
    </section>
  )
}
