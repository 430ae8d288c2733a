import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { Obstacle } from '#server/marks/applications/obstacles.ts'
import type { ApplicationView } from '#server/marks/applications/read-application.ts'
import { Button } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { ObstacleList } from '../obstacle-list/obstacle-list.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { TaskList } from '../task-list/task-list.tsx'

export interface DraftPartsProps {
  application: Pick<
    ApplicationView,
    'number' | 'siteId' | 'hasDetails' | 'assessment' | 'obstacles'
  >
}

/** What is to be done before an application can be handed in, and the handing in itself. */
export function DraftParts({ application }: DraftPartsProps) {
  const { t } = useTranslation('applications')
  const { number, siteId, hasDetails, assessment, obstacles: found } = application
  const { scanId = null, obstacles = [] } = found ?? {}
  const hasScan = !obstacles.some(isOfScan)
  return (
    <section className="section" aria-labelledby="draft-parts">
      <Heading id="draft-parts">{t('draft.title')}</Heading>
      <TaskList
        tasks={[
          {
            name: t('draft.details'),
            to: `/applications/${number}/edit`,
            state: <PartState isDone={hasDetails} />,
          },
          {
            name: t('draft.assessment'),
            to: `/applications/${number}/assessment`,
            state: <PartState isDone={assessment.left === 0 && assessment.failed === 0} />,
            note: t('draft.assessmentNote', { ...assessment }),
          },
          {
            name: t('draft.scan'),
            to: scanId && hasScan ? `/scans/${scanId}` : `/sites/${siteId}`,
            state: <PartState isDone={hasScan} />,
            note: t('draft.scanNote'),
          },
        ]}
      />
      {obstacles.length > 0 ? (
        <>
          <Heading level={3}>{t('draft.obstacles')}</Heading>
          <p>{t('draft.obstaclesLead')}</p>
          <ObstacleList number={number} siteId={siteId} obstacles={obstacles} />
        </>
      ) : (
        <>
          <Heading level={3}>{t('draft.ready')}</Heading>
          <p>{t('draft.readyText')}</p>
          <Form method="post">
            <Button name="intent" value="submit">
              {t('submit.submit')}
            </Button>
          </Form>
        </>
      )}
    </section>
  )
}

const isOfScan = ({ kind }: Obstacle): boolean => kind.startsWith('scan')

function PartState({ isDone }: { isDone: boolean }) {
  const { t } = useTranslation('applications')
  return (
    <StatusTag tone={isDone ? 'good' : 'caution'}>
      {t(isDone ? 'draft.complete' : 'draft.incomplete')}
    </StatusTag>
  )
}
