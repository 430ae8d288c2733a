import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { CountedPlace } from '#server/consultations/threads/list-places.ts'
import type { PlaceView } from '#server/consultations/threads/place.ts'
import { Link } from '../link/link.tsx'

export interface CommentPlacesProps {
  places: CountedPlace[]
  /** Where the reader is. */
  here: PlaceView
  base: string
}

/** Where one can comment, with how much stands there. */
export function CommentPlaces({ places, here, base }: CommentPlacesProps) {
  const { t } = useTranslation('threads')
  const nameOf = usePlaceName()
  return (
    <nav className="comment-places no-print" aria-label={t('places.label')}>
      <ul className="comment-places__list">
        {places.map((place) => (
          <li key={`${place.kind} ${place.key}`}>
            <Link
              to={placeAddress(base, place)}
              className="comment-places__link"
              current={place.kind === here.kind && place.key === here.key ? 'page' : undefined}
            >
              {t('places.one', { name: nameOf(place), count: place.count })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The address of a place. */
export const placeAddress = (base: string, { kind, key }: PlaceView): string =>
  kind === 'whole' ? base : `${base}?${kind}=${encodeURIComponent(key)}`

/** What a place is called. */
export function usePlaceName(): (place: PlaceView) => string {
  const { t } = useTranslation('threads')
  const say = useText()
  return ({ kind, key, name }) => {
    if (kind === 'whole') return t('places.whole')
    const words = name ? say(name) : ''
    if (kind === 'paragraph')
      return name
        ? t('places.paragraphOf', { number: key, name: words })
        : t('places.paragraph', { number: key })
    return kind === 'topic' ? words : t('places.proposal', { name: words })
  }
}
