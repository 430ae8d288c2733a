import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { SamplePageView } from '#server/marks/evaluations/sample/read-sample.ts'
import { Button } from '../button/button.tsx'
import { Link } from '../link/link.tsx'
import { Table } from '../table/table.tsx'
import type { Column } from '../table/table.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { WrittenName } from '../written/written.tsx'
import { useReasonName } from './reason-name.ts'

export interface SampleTableProps {
  caption: string
  pages: SamplePageView[]
  /** The reader can take pages out, or have those replaced that could not be tested. */
  isOpen: boolean
}

/** Pages of a sample, each with the reason why it is in it. */
export function SampleTable({ caption, pages, isOpen }: SampleTableProps) {
  const columns = useColumns(isOpen)
  return <Table caption={caption} columns={columns} rows={pages} rowKey={({ id }) => id} />
}

function useColumns(isOpen: boolean): Column<SamplePageView>[] {
  const { t } = useTranslation('sample')
  return [
    {
      key: 'page',
      header: t('columns.page'),
      rowHeader: true,
      cell: ({ url, title }) => (
        <>
          {title && (
            <>
              <WrittenName text={title} />
              <br />
            </>
          )}
          <Link to={url}>{url}</Link>
        </>
      ),
    },
    { key: 'reason', header: t('columns.reason'), cell: (page) => <Reason page={page} /> },
    { key: 'machine', header: t('columns.machine'), cell: (page) => <Machine page={page} /> },
    ...(isOpen
      ? [
          {
            key: 'change',
            header: t('columns.change'),
            cell: (page: SamplePageView) => <Change page={page} />,
          },
        ]
      : []),
  ]
}

function Reason({ page: { reason, note, process } }: { page: SamplePageView }) {
  const { t } = useTranslation('sample')
  const sayReason = useReasonName()
  return (
    <>
      {sayReason(reason, note)}
      {process && (
        <>
          <br />
          {t('inProcess', { process })}
        </>
      )}
    </>
  )
}

const tones = { tested: 'good', untested: 'bad', waiting: 'progress' } as const

function Machine({ page: { reason, machine } }: { page: SamplePageView }) {
  const { t } = useTranslation('sample')
  if (reason === 'document') return t('machine.document')
  if (!machine) return t('machine.none')
  return <StatusTag tone={tones[machine]}>{t(`machine.${machine}`)}</StatusTag>
}

function Change({ page: { id, part, machine, title, url } }: { page: SamplePageView }) {
  const { t } = useTranslation('sample')
  const isRandom = part === 'random'
  if (isRandom && machine !== 'untested') return null
  const page = title || url
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="part" value={part} />
      <Button kind="secondary" name="page" value={id}>
        <span aria-hidden>{t(isRandom ? 'replace' : 'remove')}</span>
        <VisuallyHidden>{t(isRandom ? 'replaceLabel' : 'removeLabel', { page })}</VisuallyHidden>
      </Button>
    </Form>
  )
}
