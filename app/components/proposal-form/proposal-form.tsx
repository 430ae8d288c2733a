import { getFormProps } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import { useForm } from '#app/use-form.ts'
import type { TopicView } from '#server/consultations/present.ts'
import type { ProposalPreview as Preview } from '#server/consultations/proposals/read-proposal-preview.ts'
import { Button, ButtonGroup } from '../button/button.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { Select } from '../select/select.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { ProposalPreview } from './proposal-preview.tsx'

export interface ProposalFormProps {
  topics: TopicView[]
  /** Address of the list of proposals. */
  base: string
  /** How it reads now, where one is changed. */
  written?: { title: string; body: string; topicId: string | null }
  lastResult?: SubmissionResult<string[]> | null | undefined
  /** What it would look like; only then can it be sent. */
  preview: Preview | null
  /** The heading of the page and what has to be known before, below the errors. */
  children: ReactNode
  submit: ReactNode
}

interface Fields {
  title: string
  body: string
  topicId: string
}

/** Where a proposal is written: first it is looked at, beside what was proposed already, and then
 * sent. Sends `step` `preview` or `send`. */
export function ProposalForm(props: ProposalFormProps) {
  const { topics, base, written, lastResult = null, preview, children, submit } = props
  const { t } = useTranslation('proposals')
  const [form, fields] = useForm<Fields>({
    id: 'proposal',
    lastResult,
    defaultValue: { ...written, topicId: written?.topicId ?? '' },
  })
  return (
    <>
      <ErrorSummary form={form} />
      {children}
      {preview && <ProposalPreview preview={preview} base={base} />}
      <Form method="post" action="#preview" {...getFormProps(form)} noValidate>
        <TextInput
          field={fields.title}
          label={t('form.title')}
          hint={t('form.titleHint')}
          autoComplete="off"
          required
        />
        <Textarea
          field={fields.body}
          label={t('form.body')}
          hint={t('form.bodyHint')}
          rows={12}
          required
        />
        {topics.length > 0 && <TopicChoice field={fields.topicId} topics={topics} />}
        <ButtonGroup>
          <Button kind={preview ? 'secondary' : 'primary'} name="step" value="preview">
            {t(preview ? 'form.previewAgain' : 'form.preview')}
          </Button>
          {preview && (
            <Button name="step" value="send">
              {submit}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </>
  )
}

interface TopicChoiceProps {
  field: Parameters<typeof Select>[0]['field']
  topics: TopicView[]
}

function TopicChoice({ field, topics }: TopicChoiceProps) {
  const { t } = useTranslation('proposals')
  const say = useText()
  const names = new Map(topics.map(({ id, name }) => [id, say(name)]))
  const nameOf = ({ name, parentId }: TopicView) => {
    const parent = parentId && names.get(parentId)
    return parent ? t('form.subtopic', { parent, topic: say(name) }) : say(name)
  }
  return (
    <Select
      {...(field ? { field } : { name: 'topicId' })}
      label={t('form.topic')}
      items={[
        { value: '', text: t('form.noTopic') },
        ...topics.map((topic) => ({ value: topic.id, text: nameOf(topic) })),
      ]}
    />
  )
}
