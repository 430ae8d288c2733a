import { useTranslation } from '#app/i18n/i18n.ts'
import type { ConsultationView } from '#server/consultations/present.ts'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'

export interface ConsultationStepsProps {
  consultation: Pick<ConsultationView, 'code' | 'phase' | 'forms' | 'hasText'>
}

/** The page of each way of taking part. */
const pages = {
  threads: 'comments',
  statements: 'statements',
  questions: 'questions',
  proposals: 'proposals',
  credits: 'priorities',
} as const

/** What the reader can do in a consultation now; after its end, what there is to read. */
export function ConsultationSteps({ consultation }: ConsultationStepsProps) {
  const { t } = useTranslation('phases')
  const { phase, forms, hasText } = consultation
  const steps = [
    ...(hasText ? (['text'] as const) : []),
    ...(Object.keys(pages) as (keyof typeof pages)[])
      .filter((form) => forms.includes(form))
      .map((form) => pages[form]),
  ]
  const when = phase === 'open' || phase === 'prepared' ? phase : 'over'
  if (steps.length === 0) return null
  return (
    <section className="section" aria-labelledby="ways">
      <Heading id="ways">{t(`steps.${when}`)}</Heading>
      {when === 'over' ? (
        <ToRead consultation={consultation} steps={steps} />
      ) : (
        <ul className="consultation-steps">
          {steps.map((step) => (
            <li key={step} className="consultation-steps__step">
              <p className="consultation-steps__title">
                <Link to={`/consultations/${consultation.code}/${step}`}>
                  {t(`steps.takePart.${step}`)}
                </Link>
              </p>
              <p className="consultation-steps__text">{t(`steps.takePartText.${step}`)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Step = 'text' | (typeof pages)[keyof typeof pages]

function ToRead({
  consultation: { code, phase },
  steps,
}: ConsultationStepsProps & { steps: Step[] }) {
  const { t } = useTranslation('phases')
  const readable = [
    ...(phase === 'closed' ? [] : (['answers'] as const)),
    ...steps.flatMap((step) =>
      step === 'statements' ? (['statements', 'map'] as const) : ([step] as const),
    ),
  ]
  return (
    <ul className="govuk-list govuk-list--bullet">
      {readable.map((step) => (
        <li key={step}>
          <Link to={`/consultations/${code}/${step}`}>{t(`steps.read.${step}`)}</Link>
        </li>
      ))}
    </ul>
  )
}
