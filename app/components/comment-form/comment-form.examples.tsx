import { example } from '../example.ts'
import { CommentForm } from './comment-form.tsx'

export const name = { 'zh-TW': '留言表單', en: 'Comment form' }

export const examples = [
  example('第一次留言，也能代表機關', 'First comment, of somebody of the office', (say) => (
    <CommentForm
      id="sample-comment"
      intent="publish"
      label={say('您的意見', 'What you think')}
      submit={say('發表留言', 'Publish comment')}
      suggestedName="K7QX4"
      mayUseOffice
    />
  )),
]
