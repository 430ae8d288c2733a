import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { CriterionWork as Work } from '#server/marks/evaluations/read-test-page.ts'
import { Button } from '../button/button.tsx'
import { Details } from '../details/details.tsx'
import { FileField } from '../file-field/file-field.tsx'
import type { FileFieldProps } from '../file-field/file-field.tsx'
import { FileList } from '../file-list/file-list.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Radios } from '../radios/radios.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { WrittenText } from '../written/written.tsx'
import type { StoredResult } from './use-kept-results.ts'

/** What was typed and not saved, with what was wrong about it. */
export interface TypedResult {
  outcome: string
  note: string
  /** Codes of the catalogue `errors`, by field. */
  errors: Partial<Record<'outcome' | 'note' | 'files', string>>
}

export interface CriterionWorkProps {
  criterion: Work
  /** Where the form is sent. */
  action: string
  /** The scan whose findings are shown; null where the machine has not looked at the page. */
  scanId: string | null
  /** Number of the next criterion of the page; null for the last. */
  next: string | null
  takes: FileFieldProps['takes']
  /** Nothing can be saved any more. */
  isClosed: boolean
  typed: TypedResult | null
  /** What another window saved meanwhile. */
  stored: StoredResult | null
}

const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const

/** One criterion on one page: how it is tested, what the machine found, and the form for what the
 * tester found. */
export function CriterionWork(props: CriterionWorkProps) {
  const { criterion, scanId, next, isClosed } = props
  const { number, level, name, howToTest, codes, url } = criterion
  const { t } = useTranslation('tests')
  const say = useText()
  return (
    <section className="criterion-work" id={`c-${number}`} aria-labelledby={`h-${number}`}>
      <Heading level={4} id={`h-${number}`}>
        {t('work.criterion', { number, name: say(name), level })}
      </Heading>
      {next && (
        <a href={`#c-${next}`} className="govuk-link criterion-work__skip">
          {t('work.skip', { number })}
        </a>
      )}
      <p>{say(howToTest)}</p>
      {codes.length > 0 && (
        <Details summary={t('work.codes')}>
          <ul className="govuk-list govuk-list--bullet">
            {codes.map(({ code, description }) => (
              <li key={code}>
                <code>{code}</code> {say(description)}
              </li>
            ))}
          </ul>
          <Link to={url}>{t('work.explain')}</Link>
        </Details>
      )}
      <MachineSays criterion={criterion} scanId={scanId} />
      {isClosed && criterion.result && (
        <p>
          <strong>{t(`outcome.${criterion.result.outcome}`)}</strong>
        </p>
      )}
      {!isClosed || props.typed ? <ResultForm {...props} /> : null}
      {criterion.result && <FileList files={criterion.result.files} />}
    </section>
  )
}

function MachineSays({ criterion, scanId }: Pick<CriterionWorkProps, 'criterion' | 'scanId'>) {
  const { t } = useTranslation('tests')
  const say = useText()
  if (!scanId) return <p className="secondary">{t('work.machineNot')}</p>
  if (criterion.machine.length === 0) return <p className="secondary">{t('work.machineNone')}</p>
  return (
    <>
      <p>
        <strong>{t('work.machine')}</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {criterion.machine.map(({ barrierId, rule, outcome, count, message }) => (
          <li key={barrierId}>
            {t(outcome === 'failed' ? 'work.machineFailed' : 'work.machineCantTell', {
              message: say(message),
              count,
            })}{' '}
            <Link to={`/scans/${scanId}/barriers/${barrierId}`}>{t('work.see', { rule })}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function ResultForm({ criterion, action, takes, typed, stored }: CriterionWorkProps) {
  const { number, result } = criterion
  const { t } = useTranslation('tests')
  const outcome = typed?.outcome || result?.outcome
  return (
    <form
      method="post"
      action={`${action}#c-${number}`}
      encType="multipart/form-data"
      data-criterion={number}
      noValidate
    >
      <input type="hidden" name="criterion" value={number} />
      <input type="hidden" name="version" defaultValue={stored?.version ?? result?.version ?? 0} />
      {stored && <StoredElsewhere number={number} stored={stored} action={action} />}
      <Radios
        name="outcome"
        id={`${number}-outcome`}
        legend={t('work.outcome', { number })}
        items={outcomes.map((value) => ({ value, text: t(`outcome.${value}`) }))}
        {...(outcome ? { defaultValue: outcome } : {})}
        {...(typed?.errors.outcome ? { error: typed.errors.outcome } : {})}
        inline
      />
      <Textarea
        name="note"
        id={`${number}-note`}
        label={t('work.note', { number })}
        hint={t('work.noteHint')}
        rows={2}
        defaultValue={typed?.note ?? result?.note ?? ''}
        {...(typed?.errors.note ? { error: typed.errors.note } : {})}
      />
      <Details summary={t('work.files')} open={Boolean(typed?.errors.files)}>
        <FileField
          name="files"
          id={`${number}-files`}
          label={t('work.filesLabel', { number })}
          hint={t('work.filesHint')}
          takes={takes}
          {...(typed?.errors.files ? { error: typed.errors.files } : {})}
        />
      </Details>
      <Button kind="secondary">{stored ? t('work.keepMine') : t('work.save', { number })}</Button>
    </form>
  )
}

interface StoredProps {
  number: string
  stored: StoredResult
  action: string
}

/** What another window saved, beside what stands here. */
function StoredElsewhere({ number, stored, action }: StoredProps) {
  const { t } = useTranslation('tests')
  const outcome = outcomes.find((known) => known === stored.outcome) ?? 'untested'
  return (
    <div className="govuk-inset-text">
      <p>
        <strong>{t('work.changed', { number })}</strong>
      </p>
      <p>{t('work.changedOutcome', { outcome: t(`outcome.${outcome}`) })}</p>
      {stored.words && <WrittenText text={t('work.changedNote', { note: stored.words })} />}
      <p>
        {/* The browser itself asks anew, so that the fields are those of the other window. */}
        <a className="govuk-link" href={`${action}?kept=${stored.version}#c-${number}`}>
          {t('work.keepStored')}
        </a>
      </p>
    </div>
  )
}
