import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Button } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { CommentForm } from './comment-form.tsx'

interface CommentEditProps {
  /** How it reads now. */
  body: string
  /** The change will leave no trace. */
  isSilent: boolean
  lastResult?: SubmissionResult<string[]> | undefined
}

/** Where one's own comment is changed. */
export function CommentEdit({ body, isSilent, lastResult }: CommentEditProps) {
  const { t } = useTranslation('threads')
  return (
    <section className="section no-print" id="edit" tabIndex={-1}>
      <Heading>{t('edit.heading')}</Heading>
      <p>{t(isSilent ? 'edit.hintSilent' : 'edit.hintPublic')}</p>
      <CommentForm
        id="change"
        intent="edit"
        label={t('form.body')}
        submit={t('edit.submit')}
        body={body}
        lastResult={lastResult}
      />
    </section>
  )
}

/** Where one's own comment is taken back: what becomes of it is said before. */
export function CommentWithdrawal() {
  const { t } = useTranslation('threads')
  return (
    <section className="section no-print" id="withdraw" tabIndex={-1}>
      <Heading>{t('withdraw.heading')}</Heading>
      <p>{t('withdraw.text')}</p>
      <Form method="post">
        <Button kind="warning" name="intent" value="withdraw">
          {t('withdraw.submit')}
        </Button>
      </Form>
    </section>
  )
}
