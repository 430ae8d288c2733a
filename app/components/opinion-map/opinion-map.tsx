import { useId } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { PresentedReady } from '#server/consultations/opinions/present-opinion-map.ts'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { GroupShape, shapes } from './group-shape.tsx'
import { height, scaleOf, width } from './scale.ts'

export interface OpinionMapProps {
  map: PresentedReady
  /** Where the reader stands, with the letter of their group. */
  own: { x: number; y: number; label: string } | null
}

const sizes = { '5-9': 7, '10-19': 10, '20-49': 14, '50+': 18 } as const
type Scale = ReturnType<typeof scaleOf>

/** Who stands near whom: each point five people or more, around each group a line. The same facts
 * stand in words beside it (`OpinionGroups`). */
export function OpinionMap({ map, own }: OpinionMapProps) {
  const { t } = useTranslation('opinions')
  const id = useId()
  const scale = scaleOf(map, own)
  const groups = map.groups.map(({ label, size }) => t('map.groupSize', { label, count: size }))
  return (
    <figure className="opinion-map">
      <svg
        className="opinion-map__picture"
        viewBox={`0 0 ${width} ${height}`}
        // A picture of parts, with a long text: no img can have that.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{t('map.picture')}</title>
        <desc id={`${id}-text`}>
          {t('map.pictureText', { groups: groups.join(t('map.separator')) })}
          {own && t('map.ownText', { label: own.label })}
        </desc>
        {map.groups.map(({ label, hull }, group) => (
          <Hull key={label} hull={hull} group={group} scale={scale} />
        ))}
        {map.dots.map((dot) => (
          <GroupShape
            key={`${dot.x} ${dot.y}`}
            group={dot.group}
            size={sizes[dot.band]}
            {...scale(dot)}
          />
        ))}
        {map.groups.map((group) => {
          const { x, y } = scale(group)
          return (
            <text key={group.label} className="opinion-map__letter" x={x} y={y} dy="0.35em">
              {group.label}
            </text>
          )
        })}
        {own && <Own {...scale(own)} words={t('map.own')} />}
      </svg>
      <figcaption className="opinion-map__legend">
        <VisuallyHidden>{t('map.legend')}</VisuallyHidden>
        <ul className="opinion-map__keys">
          {map.groups.map(({ label, size }, group) => (
            <li key={label} className="opinion-map__key">
              <svg viewBox="-14 -14 28 28" className="opinion-map__sign" aria-hidden="true">
                <GroupShape group={group} x={0} y={0} size={10} />
              </svg>
              {t('map.groupSize', { label, count: size })}
            </li>
          ))}
        </ul>
        <p>{t('map.dots')}</p>
      </figcaption>
    </figure>
  )
}

interface HullProps {
  hull: [number, number][]
  group: number
  scale: Scale
}

function Hull({ hull, group, scale }: HullProps) {
  const points = hull.map(([x, y]) => {
    const place = scale({ x, y })
    return `${place.x},${place.y}`
  })
  const className = `opinion-map__hull opinion-map__hull--${group % shapes}`
  return <polygon className={className} points={points.join(' ')} />
}

function Own({ x, y, words }: { x: number; y: number; words: string }) {
  // The words stand on the side where there is room.
  const isRight = x > width * 0.75
  return (
    <g className="opinion-map__own">
      <circle cx={x} cy={y} r={13} className="opinion-map__own-ring" />
      <path d={`M${x - 6} ${y}h12M${x} ${y - 6}v12`} className="opinion-map__own-cross" />
      <text
        x={isRight ? x - 20 : x + 20}
        y={y}
        dy="0.35em"
        textAnchor={isRight ? 'end' : 'start'}
        className="opinion-map__own-words"
      >
        {words}
      </text>
    </g>
  )
}
