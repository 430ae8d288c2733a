import { useTranslation } from '#app/i18n/i18n.ts'
import type { OwedView } from '#server/consultations/answers/list-owed.ts'
import { StatusTag } from '../tag/status-tag.tsx'
import { TaskList } from '../task-list/task-list.tsx'
import { OutcomeTag } from './outcome-tag.tsx'
import { useOwedTitle } from './owed-title.ts'

export interface OwedTasksProps {
  items: OwedView[]
  /** Of the consultation. */
  code: string
}

/** Where the answer to something is written or changed. */
export const writeAddress = (code: string, { kind, id }: Pick<OwedView, 'kind' | 'id'>): string =>
  `/consultations/${code}/answers/write?${new URLSearchParams({ kind, ...(id ? { id } : {}) })}`

/** What officers have to answer, each leading to its form, with how it stands. */
export function OwedTasks({ items, code }: OwedTasksProps) {
  const { t } = useTranslation('answers')
  const titleOf = useOwedTitle()
  const isMixed = new Set(items.map(({ kind }) => kind).filter((kind) => kind !== 'whole')).size > 1
  return (
    <TaskList
      tasks={items.map((item) => ({
        name: item.kind === 'whole' && !item.isOwed ? t('officer.addWhole') : titleOf(item),
        to: writeAddress(code, item),
        note: item.kind === 'whole' || !isMixed ? undefined : t(`kinds.${item.kind}`),
        state: item.answer ? (
          <OutcomeTag outcome={item.answer.outcome} />
        ) : (
          <StatusTag tone={item.isOwed ? 'caution' : 'neutral'}>{t('none')}</StatusTag>
        ),
      }))}
    />
  )
}
