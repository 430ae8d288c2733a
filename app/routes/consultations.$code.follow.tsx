import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FollowBox } from '#app/components/follow-box/follow-box.tsx'
import type { FollowedPart } from '#app/components/follow-box/follow-address.ts'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { returnPath } from '#app/return-path.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { followPlace, unfollowPlace } from '#server/consultations/follows/follow-place.ts'
import { readFollowing } from '#server/consultations/follows/read-following.ts'

export const handle = page((t) => t('follows:page.title'))

const askedIn = (request: Request) => {
  const { searchParams } = new URL(request.url)
  return { topic: searchParams.get('topic'), comment: searchParams.get('comment') }
}

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = askedIn(request)
  const part: FollowedPart = asked.comment
    ? { kind: 'comment', id: asked.comment }
    : asked.topic
      ? { kind: 'topic', id: asked.topic }
      : { kind: 'consultation' }
  return { part, following: await readFollowing(await getActor(request), params.code ?? '', asked) }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const asked = askedIn(request)
  const form = await request.formData()
  const ends = form.get('intent') === 'unfollow'
  await (ends ? unfollowPlace : followPlace)(actor, code, asked)
  const back = form.get('back')
  const to = new URL(
    returnPath(typeof back === 'string' && back ? back : `/consultations/${code}`),
    'http://here.invalid',
  )
  to.searchParams.delete('index')
  to.searchParams.set('follow', ends ? 'off' : 'on')
  return redirect(`${to.pathname}${to.search}#follow`)
})

/** Where one begins to follow who had to sign in first. */
export default function Follow() {
  const { t } = useTranslation('follows')
  const say = useText()
  const { code, title } = useConsultation()
  const { part, following } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('page.lead')}>
        {t('page.title')}
      </PageHeading>
      <FollowBox code={code} part={part} following={following} />
      <p>
        <Link to={`/consultations/${code}`}>{t('page.back')}</Link>
      </p>
    </>
  )
}
