import { example } from '../example.ts'
import { Link } from '../link/link.tsx'
import { Button, ButtonGroup } from './button.tsx'

export const name = { 'zh-TW': '按鈕', en: 'Button' }

export const examples = [
  example('主要', 'Primary', (say) => <Button>{say('開始檢測', 'Start the scan')}</Button>),
  example('次要', 'Secondary', (say) => (
    <Button kind="secondary">{say('儲存草稿', 'Save as a draft')}</Button>
  )),
  example('無法復原的動作', 'What cannot be undone', (say) => (
    <Button kind="warning">{say('撤銷標章', 'Revoke the mark')}</Button>
  )),
  example('前往另一頁', 'Leads to a page', (say) => (
    <Button to="/sites">{say('登錄網站', 'Register a site')}</Button>
  )),
  example('一組', 'In a row', (say) => (
    <ButtonGroup>
      <Button>{say('送出', 'Send')}</Button>
      <Button kind="secondary">{say('預覽', 'Preview')}</Button>
      <Link to="/sites">{say('取消', 'Cancel')}</Link>
    </ButtonGroup>
  )),
]
