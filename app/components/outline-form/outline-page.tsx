import type { SubmissionResult } from '@conform-to/react'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import { CodeBlock } from '../code-block/code-block.tsx'
import { Details } from '../details/details.tsx'
import { Done } from '../done/done.tsx'
import { Link } from '../link/link.tsx'
import { PageHeading } from '../page-heading/page-heading.tsx'
import { WrittenName } from '../written/written.tsx'
import { OutlineForm } from './outline-form.tsx'

export interface OutlinePageProps {
  /** What the outline is of: the catalogue with its words, and the page that shows what came of it. */
  of: 'priorities' | 'questions'
  outline: string
  /** It was saved just now. */
  isDone: boolean
  lastResult: SubmissionResult<string[]> | null
}

/** The page on which an officer writes the questions or the options of a consultation as an outline,
 * until it opens. */
export function OutlinePage({ of, outline, isDone, lastResult }: OutlinePageProps) {
  const { t } = useTranslation(['priorities', 'questions'])
  const say = useText()
  const { code, title, phase } = useConsultation()
  useFocusOnArrival()
  const heading = (
    <PageHeading caption={<WrittenName text={say(title)} />} lead={t(`${of}:prepare.lead`)}>
      {t(`${of}:prepare.title`)}
    </PageHeading>
  )
  if (phase !== 'prepared' && !lastResult) {
    return (
      <>
        {heading}
        <p>{t(`${of}:prepare.opened`)}</p>
      </>
    )
  }
  return (
    <OutlineForm
      // What was saved is what the next change begins from.
      key={outline}
      outline={outline}
      lastResult={lastResult}
      label={t(`${of}:prepare.label`)}
      hint={t(`${of}:prepare.hint`)}
      submit={t(`${of}:prepare.submit`)}
    >
      {isDone && !lastResult && (
        <Done title={t(`${of}:prepare.done`)}>
          <p>
            <Link to={`/consultations/${code}/${of}`}>{t(`${of}:prepare.look`)}</Link>
          </p>
        </Done>
      )}
      {heading}
      <Details summary={t(`${of}:prepare.example`)}>
        <CodeBlock label={t(`${of}:prepare.example`)} code={t(`${of}:prepare.exampleText`)} />
      </Details>
    </OutlineForm>
  )
}
