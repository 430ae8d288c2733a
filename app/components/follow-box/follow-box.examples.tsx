import { example } from '../example.ts'
import { FollowBox } from './follow-box.tsx'

export const name = { 'zh-TW': '追蹤', en: 'Following' }

export const examples = [
  example('尚未追蹤', 'Not followed yet', () => <FollowBox code="open-data" following={false} />),
  example('追蹤中的主題', 'A topic that is followed', () => (
    <FollowBox code="open-data" part={{ kind: 'topic', id: '1' }} following />
  )),
  example('尚未登入', 'Not signed in', () => (
    <FollowBox code="open-data" part={{ kind: 'comment', id: '1' }} following={null} />
  )),
]
