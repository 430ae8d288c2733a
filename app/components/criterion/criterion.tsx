import { useTranslation } from '#app/i18n/i18n.ts'
import type { CriterionText } from '#server/audits/read-standard.ts'
import { Details } from '../details/details.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Tag } from '../tag/tag.tsx'

export interface CriterionProps {
  criterion: CriterionText
}

/** A success criterion: how a person tests it, what a machine sees of it. Its number is the anchor
 * (`#1.4.3`). */
export function Criterion({ criterion }: CriterionProps) {
  const { t } = useTranslation('standards')
  const { number, name, level, howToTest, machine, codes } = criterion
  return (
    <section className="criterion" aria-labelledby={number}>
      <Heading level={4} id={number}>
        {t('criterion.title', { number, name })} <Tag>{t('criterion.level', { level })}</Tag>
      </Heading>
      <dl className="criterion__facts">
        <dt>{t('criterion.how')}</dt>
        <dd>{howToTest}</dd>
        <dt>{t('criterion.machine')}</dt>
        <dd>{machine.length > 0 ? <Lines lines={machine} /> : t('criterion.machineNone')}</dd>
      </dl>
      {codes.length > 0 ? (
        <Details summary={t('criterion.codes', { count: codes.length })}>
          <Codes codes={codes} />
        </Details>
      ) : (
        <p>{t('criterion.codesNone')}</p>
      )}
      <ul className="govuk-list criterion__links">
        <li>
          <Link
            to={criterion.understandingUrl}
            label={t('criterion.understandingLabel', { number })}
          >
            {t('criterion.understanding')}
          </Link>
        </li>
        <li>
          <Link
            to={criterion.quickReferenceUrl}
            label={t('criterion.quickReferenceLabel', { number })}
          >
            {t('criterion.quickReference')}
          </Link>
        </li>
      </ul>
    </section>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Codes({ codes }: Pick<CriterionText, 'codes'>) {
  const { t } = useTranslation('standards')
  return (
    <dl className="criterion__codes">
      {codes.map(({ code, by, description }) => (
        <div key={code}>
          <dt>
            <span translate="no">{code}</span> <Tag>{t(`criterion.by.${by}`)}</Tag>
          </dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  )
}
