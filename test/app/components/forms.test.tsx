import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { formErrors } from '#app/i18n/form-errors.ts'
import { KeptForm } from '#app/kept-form.ts'
import { useForm } from '#app/use-form.ts'
import { draw } from './draw.tsx'

const schema = z.object({
  email: z.email(),
  reason: z.string().max(5),
  level: z.enum(['A', 'AA']),
  agree: z.array(z.string()).min(1),
})

const level = [
  { value: 'A', text: 'A' },
  { value: 'AA', text: 'AA' },
]

function SampleForm({ sent }: { sent: Record<string, string> }) {
  const lastResult = parseWithZod(new URLSearchParams(sent), { schema, error: formErrors }).reply()
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'sample', lastResult })
  return (
    <>
      <ErrorSummary form={form} />
      <TextInput field={fields.email} label="email" hint="hint" />
      <TextInput field={fields.reason} label="reason" />
      <Radios field={fields.level} legend="level" items={level} />
      <Checkboxes field={fields.agree} legend="agree" items={[{ value: 'yes', text: 'yes' }]} />
    </>
  )
}

const wrong = { email: 'nobody@', reason: 'too long a reason', level: 'AA', agree: 'yes' }

describe('a form that came back with errors', () => {
  test('ties hint and error to the field, in the order in which they are read', async () => {
    const html = await draw(<SampleForm sent={wrong} />, 'en')
    expect(html).toMatch(
      /<input id="sample-email"[^>]*aria-describedby="sample-email-hint sample-email-error"[^>]*aria-invalid="true"/,
    )
    expect(html).toMatch(/id="sample-email-error"/)
  })

  test('says the errors in the language of the reader, with their values', async () => {
    expect(await draw(<SampleForm sent={wrong} />, 'en')).toContain('5 characters or fewer')
    expect(await draw(<SampleForm sent={wrong} />, 'zh-TW')).toContain('請縮短到 5 個字以內')
  })

  test('links each error of the summary to an element that exists', async () => {
    const html = await draw(<SampleForm sent={{}} />, 'en')
    const targets = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toEqual(['sample-email', 'sample-reason', 'sample-level', 'sample-agree'])
    for (const id of targets) expect(html).toContain(` id="${id}"`)
  })

  test('keeps what was typed and chosen', async () => {
    const html = await draw(<SampleForm sent={wrong} />, 'en')
    expect(html).toMatch(/name="email"[^>]*value="nobody@"/)
    expect(html).toMatch(/value="AA"[^>]*checked=""|checked=""[^>]*value="AA"/)
    expect(html).toMatch(/name="agree"[^>]*checked=""/)
  })

  test('puts the focus on the summary where no script runs', async () => {
    expect(await draw(<SampleForm sent={{}} />)).toMatch(/error-summary"[^>]*autofocus=""/)
  })
})

function Decision({ intent }: { intent?: string }) {
  const [, fields] = useForm<{ reason: string; tell: string }>({
    ...(intent && { id: intent }),
    defaultValue: { reason: 'as proposed', tell: 'on' },
  })
  return (
    <>
      <TextInput field={fields.reason} label="reason" />
      <Checkboxes field={fields.tell} legend="tell" items={[{ value: 'on', text: 'on' }]} />
    </>
  )
}
const drawWith = (kept: Record<string, string>, intent?: string) =>
  draw(
    <KeptForm.Provider value={kept}>
      <Decision {...(intent && { intent })} />
    </KeptForm.Provider>,
  )

describe('a form that was kept while somebody signed in', () => {
  test('is as it was sent, also where that was left empty', async () => {
    const html = await drawWith({ reason: 'as I wrote it' })
    expect(html).toContain('value="as I wrote it"')
    expect(html).not.toContain('checked=""')
  })

  test('among several on a page, is the one whose intent was sent', async () => {
    const kept = { intent: 'close', reason: 'as I wrote it' }
    expect(await drawWith(kept, 'close')).toContain('value="as I wrote it"')
    const other = await drawWith(kept, 'revoke')
    expect(other).toContain('value="as proposed"')
    expect(other).toContain('checked=""')
  })
})

describe('a form without errors', () => {
  test('has no summary and no field that is marked', async () => {
    const html = await draw(
      <>
        <ErrorSummary errors={[]} />
        <TextInput name="plain" label="plain" />
      </>,
    )
    expect(html).not.toContain('govuk-error-summary')
    expect(html).not.toContain('aria-invalid')
    expect(html).toContain('<label class="govuk-label govuk-label--s" for="plain">')
  })

  test('shows an error that no catalogue has as the text it is', async () => {
    expect(await draw(<TextInput name="x" label="x" error="網域名稱查不到位址" />)).toContain(
      '網域名稱查不到位址',
    )
  })
})
