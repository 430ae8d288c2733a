import { getFormProps } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { Button } from '../button/button.tsx'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { Details } from '../details/details.tsx'
import { Heading } from '../heading/heading.tsx'
import { Radios } from '../radios/radios.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { useForm } from '#app/use-form.ts'
import type { StandardLine } from '#server/audits/list-standards.ts'
import type { planLimits, ScanPlan } from '#server/audits/scan-plan.ts'

interface ScanFormProps {
  /** Versions that may be chosen, the newest first. */
  standards: StandardLine[]
  limits: typeof planLimits
  lastResult: SubmissionResult<string[]> | null
}

/** Ids of its fields begin so. */
export const scanFormId = 'scan'

/** Asks for a scan. Its errors in summary are told by the page, at its top. */
export function ScanForm({ standards, limits, lastResult }: ScanFormProps) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const [form, fields] = useForm<ScanPlan>({
    id: scanFormId,
    lastResult,
    defaultValue: {
      standard: standards[0]?.version,
      level: 'AA',
      pages: limits.pages.standard,
      depth: limits.depth.standard,
      minutes: limits.minutes.standard,
    },
  })
  const hasMoreErrors = Boolean(
    fields.depth.errors ?? fields.minutes.errors ?? fields.robots.errors,
  )
  return (
    <section className="section">
      <Heading>{t('form.title')}</Heading>
      <p>{t('form.text')}</p>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Radios
          field={fields.standard}
          legend={t('form.standard')}
          items={standards.map(({ version, wcag, inForceFrom, applicationsUntil }) => ({
            value: version,
            text: t('form.standardName', { version, wcag }),
            hint: applicationsUntil
              ? t('form.applicationsUntil', { date: formatDate(applicationsUntil, locale) })
              : t('form.inForceFrom', { date: formatDate(inForceFrom, locale) }),
          }))}
        />
        <Radios
          field={fields.level}
          legend={t('form.level')}
          inline
          items={['A', 'AA', 'AAA'].map((level) => ({ value: level, text: level }))}
        />
        <TextInput
          field={fields.pages}
          label={t('form.pages')}
          hint={t('form.pagesHint', { max: limits.pages.max })}
          inputMode="numeric"
          width={5}
        />
        <Details summary={t('form.more')} open={hasMoreErrors}>
          <TextInput
            field={fields.depth}
            label={t('form.depth')}
            hint={t('form.depthHint', { max: limits.depth.max })}
            inputMode="numeric"
            width={5}
          />
          <TextInput
            field={fields.minutes}
            label={t('form.minutes')}
            hint={t('form.minutesHint', { max: limits.minutes.max })}
            inputMode="numeric"
            width={5}
          />
          <Checkboxes
            field={fields.robots}
            legend={t('form.robots')}
            items={[
              {
                value: 'ignore',
                text: t('form.robotsIgnore'),
                hint: t('form.robotsHint'),
              },
            ]}
          />
        </Details>
        <Button name="intent" value="scan">
          {t('form.submit')}
        </Button>
      </Form>
    </section>
  )
}
