import { formatDate } from '#app/i18n/format.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { Obstacle } from '#server/marks/applications/obstacles.ts'
import { Link } from '../link/link.tsx'

export interface ObstacleListProps {
  /** Number of the application. */
  number: string
  siteId: string
  obstacles: Obstacle[]
}

// A point in a key would lead deeper into the catalogue.
const gravestKeys = { '2.1': '2-1', '2.4': '2-4', '4.1': '4-1' } as const

/** What stands in the way of handing an application in, each with the place where it is mended. */
export function ObstacleList({ number, siteId, obstacles }: ObstacleListProps) {
  const say = useObstacleText()
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {obstacles.map((obstacle) => (
        <li key={say(obstacle)}>
          <Link to={placeOf(obstacle, number, siteId)}>{say(obstacle)}</Link>
        </li>
      ))}
    </ul>
  )
}

function placeOf(obstacle: Obstacle, number: string, siteId: string): string {
  const application = `/applications/${number}`
  switch (obstacle.kind) {
    case 'detail':
      return `${application}/edit#${obstacle.detail}`
    case 'scan':
      return obstacle.refusal === 'mark-pages-untested'
        ? `/scans/${obstacle.scanId}/pages`
        : `/scans/${obstacle.scanId}`
    case 'scan-none':
    case 'scan-other':
    case 'scan-old':
      return `/sites/${siteId}`
    case 'assessment-left':
    case 'assessment-failed':
      return `${application}/assessment?part=${obstacle.part}`
    case 'gravest':
      return `${application}/assessment?part=${obstacle.guideline}`
  }
}

function useObstacleText(): (obstacle: Obstacle) => string {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  const sayRefusal = useErrorText()
  return (obstacle) => {
    switch (obstacle.kind) {
      case 'detail':
        return t(`obstacles.detail.${obstacle.detail}`)
      case 'scan-none':
        return t('obstacles.scan-none')
      case 'scan-other':
        return t('obstacles.scan-other', { standard: obstacle.standard, level: obstacle.level })
      case 'scan-old':
        return t('obstacles.scan-old', { day: formatDate(obstacle.day, locale, { show: 'date' }) })
      case 'scan':
        if (obstacle.refusal === 'mark-failures') {
          return t('obstacles.failures', { count: obstacle.count })
        }
        if (obstacle.refusal === 'mark-pages-untested') {
          return t('obstacles.untested', { count: obstacle.count })
        }
        return sayRefusal(obstacle.refusal)
      case 'gravest':
        return t(`obstacles.gravest.${gravestKeys[obstacle.guideline]}`, {
          failures: obstacle.count,
        })
      default:
        return t(`obstacles.${obstacle.kind}`, { count: obstacle.count })
    }
  }
}
