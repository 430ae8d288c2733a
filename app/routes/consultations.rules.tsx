import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { rules } from '#server/consultations/moderation/rules.ts'

export const handle = page((t) => t('moderation:rulesPage.title'))

export const loader = () => ({ rules: [...rules] })

const steps = ['report', 'decide', 'place', 'appeal', 'own', 'office', 'record'] as const

/** What may not be said, and what happens where it is. */
export default function Rules() {
  const { t } = useTranslation(['moderation', 'consultations'])
  const { rules: published } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('consultations:list.title'), to: '/consultations' }]} />
      <PageHeading lead={t('moderation:rulesPage.lead')}>
        {t('moderation:rulesPage.title')}
      </PageHeading>
      <section className="section">
        <Heading>{t('moderation:rulesPage.rules')}</Heading>
        <SummaryList
          items={published.map((rule) => ({
            key: t(`moderation:rules.${rule}.name`),
            value: t(`moderation:rules.${rule}.text`),
          }))}
        />
      </section>
      <section className="section">
        <Heading>{t('moderation:rulesPage.how')}</Heading>
        <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
          {steps.map((step) => (
            <li key={step}>{t(`moderation:rulesPage.steps.${step}`)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
