import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { useAuthorName } from '#app/components/comment/comment-author.tsx'
import { Done } from '#app/components/done/done.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { VisuallyHidden } from '#app/components/visually-hidden/visually-hidden.tsx'
import { languageOf, WrittenName } from '#app/components/written/written.tsx'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering } from '#app/http.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { unfollowPlace } from '#server/consultations/follows/follow-place.ts'
import { listFollows } from '#server/consultations/follows/list-follows.ts'
import type { FollowLine } from '#server/consultations/follows/list-follows.ts'

export const handle = page((t) => t('follows:title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const { items, next } = await listFollows(await requireActor(request), searchParams.get('after'))
  return {
    follows: items,
    next: nextPage(request, next),
    isDone: searchParams.get('done') === 'unfollowed',
  }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = await request.formData()
  const asked = (name: string) => String(form.get(name) ?? '')
  await unfollowPlace(actor, asked('code'), { topic: asked('topic'), comment: asked('comment') })
  return redirect('/account/follows?done=unfollowed#done')
})

export default function Follows() {
  const { t } = useTranslation(['follows', 'own-account'])
  const { follows, next, isDone } = useLoaderData<typeof loader>()
  useFocusOnArrival()
  return (
    <>
      <Breadcrumbs items={[{ text: t('own-account:title'), to: '/account' }]} />
      {isDone && <Done title={t('box.off')} />}
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <p>
        <Link to="/account/notices">{t('settings')}</Link>
      </p>
      {follows.length === 0 && (
        <p>
          {t('none')} <Link to="/consultations">{t('find')}</Link>
        </p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {follows.map((follow) => (
          <li key={follow.id}>
            <One follow={follow} />
          </li>
        ))}
      </ul>
      <Pagination next={next} label={t('pages')} />
    </>
  )
}

function One({ follow }: { follow: FollowLine }) {
  const { t } = useTranslation('follows')
  const say = useText()
  const locale = useLocale()
  const { code, title, topic, conversation, since } = follow
  const part = usePartName(follow)
  return (
    <>
      <Link to={addressOf(follow)}>
        <WrittenName text={say(title)} />
        {part && (
          <>
            {' – '}
            <bdi lang={languageOf(part)}>{part}</bdi>
          </>
        )}
      </Link>
      <br />
      {t('since', { date: formatDate(since, locale, { show: 'date' }) })}
      <Form method="post">
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="topic" value={topic?.id ?? ''} />
        <input type="hidden" name="comment" value={conversation?.id ?? ''} />
        <Button kind="secondary">
          {t('box.unfollow')}
          <VisuallyHidden>
            {t('stopWhich', { name: [say(title), part].filter(Boolean).join(' – ') })}
          </VisuallyHidden>
        </Button>
      </Form>
    </>
  )
}

function usePartName({ topic, conversation }: FollowLine): string | null {
  const { t } = useTranslation('follows')
  const say = useText()
  const authorName = useAuthorName()
  if (topic) return t('topic', { name: say(topic.name) })
  return conversation ? t('conversation', { name: authorName(conversation.author) }) : null
}

function addressOf({ code, topic, conversation }: FollowLine): string {
  if (conversation) return `/consultations/${code}/comments/${conversation.id}`
  return topic ? `/consultations/${code}/comments?topic=${topic.id}` : `/consultations/${code}`
}
