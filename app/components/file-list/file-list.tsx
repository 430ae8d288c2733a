import { formatBytes } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { FileView } from '#server/platform/uploads/present-file.ts'
import { Link } from '../link/link.tsx'

export interface FileListProps {
  files: FileView[]
}

/** Files that can be had, each with its size. Draws nothing where there are none. */
export function FileList({ files }: FileListProps) {
  const { t } = useTranslation('components')
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <ul className="govuk-list" aria-label={t('fileList.label')}>
      {files.map(({ id, name, byteSize, address }) => (
        <li key={id}>
          <Link to={address} download>
            <bdi>{name}</bdi>
          </Link>{' '}
          ({t('fileList.facts', { type: typeOf(name), size: formatBytes(byteSize, locale) })})
        </li>
      ))}
    </ul>
  )
}

/** What kind of file it is, as people know it: files are named by what they contain when they are kept. */
const typeOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase()
