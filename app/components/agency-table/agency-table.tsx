import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { AgencyEntry } from '#server/accounts/present.ts'
import { Link } from '../link/link.tsx'
import { Table } from '../table/table.tsx'

export interface AgencyTableProps {
  caption: string
  agencies: readonly AgencyEntry[]
  /** Where the name leads; by default to the agency's own page. */
  to?: (agency: AgencyEntry) => string
  /** Leaves out what all of them stand under. */
  siblings?: boolean
}

/** Agencies with their kind and where they stand in the tree. */
export function AgencyTable({ caption, agencies, to = pageOf, siblings }: AgencyTableProps) {
  const { t } = useTranslation('agencies')
  const say = useText()
  const above = {
    key: 'above',
    header: t('table.above'),
    cell: (agency: AgencyEntry) =>
      agency.above.map(({ name }) => say(name)).join(' › ') || t('table.top'),
  }
  return (
    <Table
      caption={caption}
      rows={agencies}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('table.name'),
          rowHeader: true,
          cell: (agency) => (
            <>
              <Link to={to(agency)}>{say(agency.name)}</Link>
              <br />
              <span className="govuk-body-s" translate="no">
                {agency.code}
              </span>
            </>
          ),
        },
        { key: 'kind', header: t('table.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        ...(siblings ? [] : [above]),
      ]}
    />
  )
}

const pageOf = ({ code }: AgencyEntry) => `/agencies/${code}`
