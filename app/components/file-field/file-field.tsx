import { useState } from 'react'
import { formatBytes } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { classNames } from '../class-names.ts'
import {
  controlAttributes,
  FieldLabel,
  FieldNotes,
  FormGroup,
  useControl,
} from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface FileFieldProps extends FieldProps {
  /** What the form takes here; told before anything is chosen. */
  takes: {
    /** Extensions, e.g. `pdf`. */
    types: readonly string[]
    /** The most files. */
    files: number
    /** The most bytes of each. */
    bytes: number
  }
}

interface Chosen {
  name: string
  bytes: number
}

/** Files to be sent along. Put it last in its form, which needs `encType="multipart/form-data"`: what
 * comes after too large a file is not read. Browsers never fill it in again, so that an error asks
 * people to choose anew. */
export function FileField(props: FileFieldProps) {
  const { label, hint, labelSize, takes } = props
  const notes = <Limits hint={hint} takes={takes} />
  const control = useControl({ ...props, hint: notes })
  const [chosen, setChosen] = useState<Chosen[]>([])
  return (
    <FormGroup error={control.error}>
      <FieldLabel control={control} label={label} size={labelSize} />
      <FieldNotes control={control} hint={notes} />
      <input
        {...controlAttributes(control)}
        className={classNames('file-field', control.error && 'file-field--error')}
        type="file"
        multiple={takes.files > 1}
        accept={acceptOf(takes.types)}
        onChange={({ currentTarget }) => setChosen(chosenOf(currentTarget))}
      />
      <ChosenFiles chosen={chosen} />
    </FormGroup>
  )
}

function Limits({ hint, takes }: Pick<FileFieldProps, 'hint' | 'takes'>) {
  const { t } = useTranslation('components')
  const locale = useLocale()
  const types = takes.types.map((type) => type.toUpperCase())
  const values = { count: takes.files, size: formatBytes(takes.bytes, locale), types }
  return (
    <>
      {hint && <p className="file-field__hint">{hint}</p>}
      <p className="file-field__hint">{t('fileField.limits', values)}</p>
    </>
  )
}

/** Read out when it changes; the browser itself shows one name and, of several, only how many. */
function ChosenFiles({ chosen }: { chosen: Chosen[] }) {
  const { t } = useTranslation('components')
  const locale = useLocale()
  return (
    <output className="file-field__files">
      {chosen.length > 1 && (
        <>
          <p className="file-field__chosen">{t('fileField.chosen', { count: chosen.length })}</p>
          <ul className="govuk-list govuk-list--bullet">
            {chosen.map(({ name, bytes }) => (
              <li key={`${name} ${bytes}`}>
                <bdi>{name}</bdi> ({formatBytes(bytes, locale)})
              </li>
            ))}
          </ul>
        </>
      )}
    </output>
  )
}

const chosenOf = ({ files }: HTMLInputElement): Chosen[] =>
  [...(files ?? [])].map(({ name, size }) => ({ name, bytes: size }))

const acceptOf = (types: readonly string[]): string =>
  types.flatMap((type) => (type === 'jpg' ? ['.jpg', '.jpeg'] : `.${type}`)).join(',')
