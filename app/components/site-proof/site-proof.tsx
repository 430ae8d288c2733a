import { Form } from '@remix-run/react'
import { Button } from '../button/button.tsx'
import { CodeBlock } from '../code-block/code-block.tsx'
import { Heading } from '../heading/heading.tsx'
import { Notice } from '../notice/notice.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ProofPlaces } from '#server/audits/proof.ts'
import type { ProofResult } from '#server/audits/prove-site.ts'

interface SiteProofProps {
  places: ProofPlaces
  /** What was seen when it was last asked for. */
  result: ProofResult | null
}

/** The three ways to prove control of a site, and the button that has us look. */
export function SiteProof({ places, result }: SiteProofProps) {
  const { t } = useTranslation('sites')
  const { file, meta, dns } = places
  return (
    <section className="section">
      {result && <NotYet result={result} />}
      <Heading>{t('proof.title')}</Heading>
      <p>{t('proof.lead')}</p>
      <Heading level={3}>{t('proof.file.title')}</Heading>
      <p>{t('proof.file.text')}</p>
      <CodeBlock label={t('proof.file.what')} code={file.content} />
      <CodeBlock label={t('proof.file.where')} code={file.url} />
      <Heading level={3}>{t('proof.meta.title')}</Heading>
      <p>{t('proof.meta.text')}</p>
      <CodeBlock label={t('proof.meta.what')} code={meta.html} />
      <CodeBlock label={t('proof.meta.where')} code={meta.url} />
      {dns && (
        <>
          <Heading level={3}>{t('proof.dns.title')}</Heading>
          <p>{t('proof.dns.text')}</p>
          <CodeBlock label={t('proof.dns.where')} code={dns.name} />
          <CodeBlock label={t('proof.dns.what')} code={dns.value} />
        </>
      )}
      <Form method="post">
        <Button name="intent" value="prove">
          {t('proof.check')}
        </Button>
      </Form>
    </section>
  )
}

function NotYet({ result }: { result: ProofResult }) {
  const { t } = useTranslation('sites')
  const say = useText()
  return (
    <Notice kind="warning" title={t('proof.notYet')} announce>
      <p>{t('proof.notYetNext')}</p>
      <SummaryList
        items={result.attempts.map(({ method, outcome, reason }) => ({
          key: t(`proof.${method}.title`),
          value: t(`proof.seen.${outcome}`, {
            reason: reason ? [say(reason.message), reason.detail].filter(Boolean).join(' ') : '',
          }),
        }))}
      />
    </Notice>
  )
}
