import { useForm } from '#app/use-form.ts'
import { example } from '../example.ts'
import type { Say } from '../example.ts'
import { AssessedCode } from './assessed-code.tsx'

export const name = { 'zh-TW': '自我評估的檢測碼', en: 'Check code of a self-assessment' }

export const examples = [
  example('填寫', 'To be filled in', (say) => <Code say={say} isRead={false} />),
  example('只供閱讀', 'To be read', (say) => <Code say={say} isRead />),
]

function Code({ say, isRead }: { say: Say; isRead: boolean }) {
  const [, fields] = useForm<{ outcome: string; note: string }>({
    id: isRead ? 'code-read' : 'code-example',
  })
  return (
    <AssessedCode
      code="GN1210100E"
      description={say('所有功能都可以用鍵盤操作。', 'All functions work by keyboard.')}
      fields={fields}
      answer={
        isRead
          ? { outcome: 'failed', note: say('選單按不到。', 'The menu cannot be reached.') }
          : null
      }
    />
  )
}
