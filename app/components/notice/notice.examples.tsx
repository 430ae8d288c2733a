import { example } from '../example.ts'
import { Notice } from './notice.tsx'

export const name = { 'zh-TW': '訊息', en: 'Notice' }

export const examples = [
  example('說明', 'Information', (say) => (
    <Notice>
      <p>
        {say(
          '檢測在背景進行，您可以離開這一頁，稍後再回來看結果。',
          'The scan runs in the background: you can leave this page and come back later.',
        )}
      </p>
    </Notice>
  )),
  example('完成', 'Success', (say) => (
    <Notice kind="success" title={say('標章已核發', 'The mark has been issued')} />
  )),
  example('請注意', 'Warning', (say) => (
    <Notice kind="warning">
      <p>
        {say(
          '有 3 個頁面未能檢測，請先確認原因。',
          '3 pages could not be tested; check why first.',
        )}
      </p>
    </Notice>
  )),
  example('未完成', 'Failure', (say) => (
    <Notice kind="failure" title={say('無法連上這個網站', 'The site could not be reached')}>
      <p>{say('網域名稱查不到位址。', 'The name has no address.')}</p>
    </Notice>
  )),
]
