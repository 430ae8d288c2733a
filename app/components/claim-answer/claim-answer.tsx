import { useTranslation } from '#app/i18n/i18n.ts'
import type { ClaimAnswer as Answer, ClaimedMark } from '#server/marks/checks/check-claim.ts'
import { Notice } from '../notice/notice.tsx'

export interface ClaimAnswerProps {
  answer: Answer
  /** Where genuine marks lead. */
  host: string
}

/** What is to be said of what somebody pasted, read out at once. The marks themselves stand below. */
export function ClaimAnswer({ answer, host }: ClaimAnswerProps) {
  const { t } = useTranslation('mark-check')
  switch (answer.kind) {
    case 'marks':
      return <OfMarks marks={answer.marks} isMixed={answer.isMixed} />
    case 'none':
      return (
        <Notice kind="failure" title={t('answers.none')} announce>
          <p>{t('answers.noneHelp', { asked: answer.asked })}</p>
        </Notice>
      )
    case 'foreign':
      return (
        <Notice kind="failure" title={t('answers.foreign')} announce>
          <p>
            {answer.hosts.length > 0
              ? t('answers.foreignHelp', { hosts: answer.hosts, host })
              : t('answers.foreignNoHost', { host })}
          </p>
        </Notice>
      )
    default:
      return (
        <Notice kind="warning" title={t(`answers.${answer.kind}`)} announce>
          <p>{t(`answers.${answer.kind}Help`)}</p>
        </Notice>
      )
  }
}

/** What weighs most is said; each mark says its own state below. */
function OfMarks({ marks, isMixed }: { marks: ClaimedMark[]; isMixed: boolean }) {
  const { t } = useTranslation('mark-check')
  if (isMixed) {
    return (
      <Notice kind="failure" title={t('answers.mixed')} announce>
        <p>{t('answers.mixedHelp')}</p>
      </Notice>
    )
  }
  if (marks.every(({ covers }) => covers === false)) {
    return (
      <Notice kind="failure" title={t('answers.otherSite')} announce>
        <p>{t('answers.otherSiteHelp')}</p>
      </Notice>
    )
  }
  if (!marks.some(({ mark }) => standing.has(mark.state))) {
    return <Notice kind="warning" title={t('answers.notStanding')} announce />
  }
  if (marks.some(({ covers }) => covers)) {
    return <Notice kind="success" title={t('answers.genuine')} announce />
  }
  return (
    <Notice title={t('answers.found')} announce>
      <p>{t('answers.foundHelp')}</p>
    </Notice>
  )
}

const standing = new Set<ClaimedMark['mark']['state']>(['valid', 'expires-soon', 'under-review'])
