import { useTranslation } from '#app/i18n/i18n.ts'
import type { FindingView } from '#server/audits/barrier-rows.ts'
import { CodeBlock } from '../code-block/code-block.tsx'
import { EvidencePicture } from '../evidence-picture/evidence-picture.tsx'

interface FindingPlaceProps {
  finding: FindingView
  /** What is wrong there, for the picture's words. */
  title: string
}

/** One place: how it looks, where it is, what is written there. */
export function FindingPlace({ finding, title }: FindingPlaceProps) {
  const { t } = useTranslation('scans')
  const { picture, selector, html } = finding
  return (
    <div className="finding-place">
      {picture && (
        <EvidencePicture
          picture={picture}
          alt={t('barrier.picture', { title })}
          label={t('barrier.pictureLabel')}
        />
      )}
      <CodeBlock label={t('barrier.selector')} code={selector} />
      <CodeBlock label={t('barrier.html')} code={html} />
    </div>
  )
}
