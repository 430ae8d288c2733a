import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { AnswersTo } from '#app/components/answered-by/answered-by.tsx'
import { Button } from '#app/components/button/button.tsx'
import { CommentForm as WriteForm } from '#app/components/comment-form/comment-form.tsx'
import {
  CommentPlaces,
  placeAddress,
  usePlaceName,
} from '#app/components/comment-places/comment-places.tsx'
import { Comment } from '#app/components/comment/comment.tsx'
import { Conversation } from '#app/components/conversation/conversation.tsx'
import { feedLink } from '#app/components/follow-box/follow-address.ts'
import type { FollowedPart } from '#app/components/follow-box/follow-address.ts'
import { FollowBox } from '#app/components/follow-box/follow-box.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { NewComments } from '#app/components/new-comments/new-comments.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import {
  askedOrder,
  askedPlace,
  CommentForm,
  doneIn,
  keptDraft,
} from '#app/consultation-comments.server.ts'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
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
import {
  commentOrders,
  listComments,
  repliesCountedTo,
} from '#server/consultations/threads/list-comments.ts'
import type { Conversation as OneConversation } from '#server/consultations/threads/list-comments.ts'
import { listPlaces } from '#server/consultations/threads/list-places.ts'
import type { PlaceView } from '#server/consultations/threads/place.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'

export const handle = page((t) => t('threads:title'))

export const meta: MetaFunction<typeof loader> = ({ params, data: found }) =>
  found ? [feedLink(params.code ?? '', partOf(found.place))] : []

/** Of a place, what can be followed: a topic, else the whole consultation. */
const partOf = ({ kind, key }: PlaceView): FollowedPart =>
  kind === 'topic' ? { kind, id: key } : { kind: 'consultation' }

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const code = params.code ?? ''
  const actor = await getActor(request)
  const place = askedPlace(searchParams)
  const order = askedOrder(searchParams)
  const [{ reader, ...found }, places, draft, consultation, following] = await Promise.all([
    listComments(actor, code, { ...place, order, after: searchParams.get('after') }),
    listPlaces(actor, code),
    readDraft(actor, code, place),
    readConsultation(actor, code),
    readFollowing(actor, code, { topic: place.topic ?? null }),
  ])
  const query = new URLSearchParams({ ...definedOf(place), seen: found.seen })
  const answers = await listAnswersTo(actor, code, idsIn(found.conversations))
  return {
    ...found,
    answers,
    next: nextPage(request, found.next),
    order,
    places,
    following,
    repliesCountedTo,
    news: `/consultations/${code}/comments/news?${query}`,
    done: doneIn(searchParams),
    isDraftSaved: searchParams.get('done') === 'draft',
    isSignedIn: actor.accountId !== null,
    writer: reader.mayWrite
      ? {
          name: reader.pseudonym,
          suggestedName: reader.participantId ? null : newPseudonym(),
          mayUseOffice: reader.offices.length > 0,
          draft: keptDraft(consultation, place, draft),
        }
      : null,
  }
})

const idsIn = (conversations: OneConversation[]): string[] =>
  conversations.flatMap(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)])

const definedOf = (place: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(place).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { pathname, searchParams } = new URL(request.url)
  const code = params.code ?? ''
  const submission = parseWithZod(await request.formData(), { schema: CommentForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const { body, name = null, office, draft } = submission.value
  const place = askedPlace(searchParams)
  try {
    if (draft) {
      await saveDraft(actor, code, place, body)
      return redirect(
        `${pathname}?${new URLSearchParams({ ...definedOf(place), done: 'draft' })}#write`,
      )
    }
    const { id, isHeld } = await publishComment(actor, code, {
      ...place,
      body,
      name,
      asOffice: office === 'on',
    })
    const done = isHeld ? 'held' : 'published'
    return redirect(`/consultations/${code}/comments/${id}?done=${done}#comment-${id}`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function Comments() {
  const { t } = useTranslation('threads')
  const say = useText()
  const nameOf = usePlaceName()
  const { code, title } = useConsultation()
  const {
    place,
    places,
    count,
    conversations,
    waiting,
    next,
    order,
    done,
    news,
    isDraftSaved,
    answers,
    following,
  } = useLoaderData<typeof loader>()
  useFocusOnArrival()
  const back = useBack()
  const base = `/consultations/${code}/comments`
  const here = placeAddress(base, place)
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('lead')}>
        {place.kind === 'whole' ? t('title') : t('titleOf', { place: nameOf(place) })}
      </PageHeading>
      {places.length > 1 && <CommentPlaces places={places} here={place} base={base} />}
      <Invitation />
      {waiting.length > 0 && (
        <section className="section">
          <Heading>{t('waiting')}</Heading>
          {waiting.map((comment) => (
            <Comment key={comment.id} comment={comment} base={base} back={back} />
          ))}
        </section>
      )}
      <section className="section" id="comments" tabIndex={-1}>
        <Heading>{t('count', { count })}</Heading>
        {count > 0 && <Orders here={here} order={order} />}
        <NewComments address={news} to={`${withOrder(here, 'newest')}#comments`} />
        {conversations.length === 0 && <p>{t('none')}</p>}
        <AnswersTo code={code} answers={answers}>
          <ol className="conversations">
            {conversations.map(({ root, replies, replyCount }) => (
              <li key={root.id} className="conversations__one">
                <Conversation root={root} replies={replies} base={base} back={back} done={done} />
                <AllReplies {...{ root, replies, replyCount }} base={base} />
              </li>
            ))}
          </ol>
        </AnswersTo>
        <Pagination next={next} label={t('pages')} />
      </section>
      <Write isDraftSaved={isDraftSaved} where={nameOf(place)} />
      <FollowBox code={code} part={partOf(place)} following={following} />
    </>
  )
}

/** Where the reader is, for forms that lead back to it. */
function useBack(): string {
  const { pathname, search } = useLocation()
  return pathname + search
}

/** How to take part, at the top of the page, where the form itself stands below the comments. */
function Invitation() {
  const { t } = useTranslation('threads')
  const back = useBack()
  const { phase } = useConsultation()
  const { writer, isSignedIn } = useLoaderData<typeof loader>()
  if (writer) return <Button to="#write">{t('write')}</Button>
  if (phase !== 'open') return <p>{t('closed')}</p>
  if (isSignedIn) return null
  return (
    <p>
      <Link to={`/sign-in?to=${encodeURIComponent(back)}`}>{t('signIn')}</Link>
    </p>
  )
}

const withOrder = (here: string, order: string): string =>
  order === 'newest' ? here : `${here}${here.includes('?') ? '&' : '?'}order=${order}`

function Orders({ here, order }: { here: string; order: string }) {
  const { t } = useTranslation('threads')
  return (
    <nav className="comment-orders no-print" aria-label={t('order.label')}>
      <ul className="comment-orders__list">
        {commentOrderNames.map((name) => (
          <li key={name}>
            <Link
              to={`${withOrder(here, name)}#comments`}
              className="comment-orders__link"
              current={name === order ? 'true' : undefined}
            >
              {t(`order.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const commentOrderNames = ['newest', 'oldest', 'supported'] as const satisfies typeof commentOrders

function AllReplies({ root, replies, replyCount, base }: OneConversation & { base: string }) {
  const { t } = useTranslation('threads')
  const { repliesCountedTo: most } = useLoaderData<typeof loader>()
  if (replyCount <= replies.length) return null
  const words =
    replyCount < most
      ? t('replies.all', { count: replyCount })
      : t('replies.many', { count: most - 1 })
  return (
    <p className="conversations__all">
      <Link to={`${base}/${root.id}#replies`}>{words}</Link>
    </p>
  )
}

function Write({ isDraftSaved, where }: { isDraftSaved: boolean; where: string }) {
  const { t } = useTranslation('threads')
  const { code } = useConsultation()
  const { writer } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  // What was typed comes back also where the consultation has closed in between.
  if (!writer && !reply) return null
  return (
    <section className="section no-print" id="write" tabIndex={-1}>
      <Heading>{t('writeHeading')}</Heading>
      {isDraftSaved && <Notice kind="success" title={t('done.draft')} />}
      <p>{t('writeWhere', { place: where })}</p>
      <p>
        <Link to="/consultations/rules">{t('rules')}</Link>
      </p>
      {writer?.name && !writer.suggestedName && (
        <p>
          {t('yourName', { name: writer.name })}{' '}
          <Link to={`/consultations/${code}/name`}>{t('changeName')}</Link>
        </p>
      )}
      <WriteForm
        id="comment"
        intent="publish"
        label={t('form.body')}
        submit={t('form.publish')}
        lastResult={reply}
        suggestedName={writer?.suggestedName ?? null}
        mayUseOffice={writer?.mayUseOffice ?? false}
        draft={writer?.draft ?? null}
      />
    </section>
  )
}
