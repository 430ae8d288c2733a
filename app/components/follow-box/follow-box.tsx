import { Form, useLocation, useSearchParams } from '@remix-run/react'
import { useContext } from 'react'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Button } from '../button/button.tsx'
import { InExample, useLinkTarget } from '../in-example.ts'
import { Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'
import { atom, feedAddress, followAddress } from './follow-address.ts'
import type { FollowedPart } from './follow-address.ts'

export interface FollowBoxProps {
  code: string
  /** The consultation itself, a topic of it, or the conversation that a comment belongs to. */
  part?: FollowedPart
  /** Whether the reader follows it; null for a visitor. */
  following: boolean | null
}

const whole: FollowedPart = { kind: 'consultation' }

/** Says whether one follows a part of a consultation, and begins or ends it. */
export function FollowBox({ code, part = whole, following }: FollowBoxProps) {
  const { t } = useTranslation('follows')
  const isExample = useContext(InExample)
  const feed = useLinkTarget(feedAddress(code, part))
  useFocusOnArrival()
  const state = following ? 'following' : 'not'
  return (
    <div className="follow-box no-print" id={isExample ? undefined : 'follow'} tabIndex={-1}>
      <JustDone following={following} />
      <p className="follow-box__state">{t(`box.${part.kind}.${state}`)}</p>
      <Choice code={code} part={part} following={following} />
      <ul className="follow-box__links">
        <li>
          <a className="govuk-link govuk-link--no-visited-state" href={feed} type={atom}>
            {t('box.feed')}
          </a>
        </li>
        {following && (
          <li>
            <Link to="/account/follows">{t('box.all')}</Link>
          </li>
        )}
      </ul>
    </div>
  )
}

/** What the form of this box has just done, as its address tells; a page that is looked at again later
 * does not say it falsely. */
function JustDone({ following }: Pick<FollowBoxProps, 'following'>) {
  const { t } = useTranslation('follows')
  const [query] = useSearchParams()
  const done = query.get('follow')
  if (done === 'on' && following) return <Notice kind="success" title={t('box.on')} />
  if (done === 'off' && following === false) return <Notice kind="success" title={t('box.off')} />
  return null
}

function Choice({ code, part, following }: Required<FollowBoxProps>) {
  const { t } = useTranslation('follows')
  const { pathname, search } = useLocation()
  const address = followAddress(code, part)
  const action = useLinkTarget(address)
  if (following === null) {
    return (
      <p>
        <Link to={`/sign-in?to=${encodeURIComponent(address)}`}>{t('box.visitor')}</Link>
      </p>
    )
  }
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="back" value={pathname + search} />
      <Button kind="secondary" name="intent" value={following ? 'unfollow' : 'follow'}>
        {t(following ? 'box.unfollow' : 'box.follow')}
      </Button>
    </Form>
  )
}
