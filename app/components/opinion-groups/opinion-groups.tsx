import { formatShare } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { PresentedReady } from '#server/consultations/opinions/present-opinion-map.ts'
import { Details } from '../details/details.tsx'
import { Heading } from '../heading/heading.tsx'
import { VoteChoice } from '../vote-choice/vote-choice.tsx'
import { StatementTable } from './statement-table.tsx'

export interface OpinionGroupsProps {
  map: PresentedReady
  /** Texts by id. */
  statements: Record<string, string>
}

/** In words and figures what the map shows: what unites all, what divides, what each group holds. */
export function OpinionGroups({ map, statements }: OpinionGroupsProps) {
  const { t } = useTranslation('opinions')
  return (
    <>
      <section className="section" aria-labelledby="unites">
        <Heading id="unites">{t('map.unites')}</Heading>
        <p>{t('map.unitesText')}</p>
        <Unites map={map} statements={statements} />
      </section>
      <section className="section" aria-labelledby="divides">
        <Heading id="divides">{t('map.divides')}</Heading>
        <p>{t('map.dividesText')}</p>
        <Divides map={map} statements={statements} />
      </section>
      <section className="section" aria-labelledby="groups">
        <Heading id="groups">{t('map.groups')}</Heading>
        <p>{t('map.groupsText')}</p>
        {map.groups.map(({ label }, group) => (
          <Holds key={label} map={map} statements={statements} group={group} />
        ))}
      </section>
      <section className="section" aria-labelledby="figures">
        <Heading id="figures">{t('map.figures')}</Heading>
        <p>{t('map.figuresText')}</p>
        <Details summary={t('map.figuresOpen')}>
          <Figures map={map} statements={statements} />
        </Details>
      </section>
    </>
  )
}

function useShare() {
  const locale = useLocale()
  return (part: number) => formatShare(part, locale)
}

/** Of a group's votes on a statement, the part that agrees and the part that disagrees. */
function useGroupShare({ figures }: PresentedReady) {
  const { t } = useTranslation('opinions')
  const say = useShare()
  const byId = new Map(figures.map((figure) => [figure.statement, figure.groups]))
  return (statement: string, group: number) => {
    const counts = byId.get(statement)?.[group]
    const seen = counts ? counts.agree + counts.disagree + counts.pass : 0
    if (!counts || seen === 0) return t('map.unseen')
    return (
      <span className="opinion-groups__shares">
        <span>{t('map.agreeing', { share: say(counts.agree / seen) })}</span>{' '}
        <span>{t('map.disagreeing', { share: say(counts.disagree / seen) })}</span>
      </span>
    )
  }
}

function Unites({ map, statements }: OpinionGroupsProps) {
  const { t } = useTranslation('opinions')
  const share = useGroupShare(map)
  return (
    <StatementTable
      caption={t('map.unites')}
      rows={map.character.unites}
      statements={statements}
      columns={[
        {
          key: 'stance',
          header: t('map.allHold'),
          cell: ({ stance }) => <VoteChoice choice={stance} />,
        },
        ...map.groups.map(({ label }, group) => ({
          key: label,
          header: t('map.group', { label }),
          cell: ({ statement }: { statement: string }) => share(statement, group),
        })),
      ]}
    />
  )
}

function Divides({ map, statements }: OpinionGroupsProps) {
  const { t } = useTranslation('opinions')
  const share = useGroupShare(map)
  return (
    <StatementTable
      caption={t('map.divides')}
      rows={map.character.divides}
      statements={statements}
      columns={map.groups.map(({ label }, group) => ({
        key: label,
        header: t('map.group', { label }),
        cell: ({ statement }) => share(statement, group),
      }))}
    />
  )
}

function Holds({ map, statements, group }: OpinionGroupsProps & { group: number }) {
  const { t } = useTranslation('opinions')
  const say = useShare()
  const { label, size } = map.groups[group]!
  const caption = t('map.groupSize', { label, count: size })
  return (
    <div className="opinion-groups__one">
      <Heading level={3} size="s">
        {caption}
      </Heading>
      <StatementTable
        caption={caption}
        rows={map.character.groups[group] ?? []}
        statements={statements}
        columns={[
          {
            key: 'stance',
            header: t('map.holds'),
            cell: ({ stance }) => <VoteChoice choice={stance} />,
          },
          {
            key: 'share',
            header: t('map.ofGroup'),
            numeric: true,
            cell: ({ share }) => say(share),
          },
          {
            key: 'elsewhere',
            header: t('map.elsewhere'),
            numeric: true,
            cell: ({ elsewhere }) => say(elsewhere),
          },
        ]}
      />
    </div>
  )
}

function Figures({ map, statements }: OpinionGroupsProps) {
  const { t } = useTranslation('opinions')
  const share = useGroupShare(map)
  return (
    <StatementTable
      caption={t('map.figures')}
      rows={map.figures}
      statements={statements}
      columns={map.groups.map(({ label }, group) => ({
        key: label,
        header: t('map.group', { label }),
        cell: ({ statement }) => share(statement, group),
      }))}
    />
  )
}
