import { example } from '../example.ts'
import { StatusTag } from '../tag/status-tag.tsx'
import { TaskList } from './task-list.tsx'

export const name = { 'zh-TW': '待辦清單', en: 'List of tasks' }

export const examples = [
  example('一項完成、一項尚缺', 'One done, one to do', (say) => (
    <TaskList
      tasks={[
        {
          name: say('背景說明', 'Background'),
          to: '/components#one',
          state: <StatusTag tone="good">{say('已完成', 'Done')}</StatusTag>,
        },
        {
          name: say('主題', 'Topics'),
          to: '/components#two',
          state: <StatusTag tone="caution">{say('尚未完成', 'To do')}</StatusTag>,
          note: say('3 項', '3 topics'),
        },
      ]}
    />
  )),
]
