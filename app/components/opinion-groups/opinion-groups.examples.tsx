import { example } from '../example.ts'
import { exampleMap } from '../opinion-map/example-map.ts'
import { OpinionGroups } from './opinion-groups.tsx'

export const name = { 'zh-TW': '意見群說明', en: 'Opinion groups in words' }

export const examples = [
  example('兩個意見群', 'Two groups', (say) => (
    <OpinionGroups
      map={exampleMap}
      statements={{
        marked: say('生成的內容應該標示。', 'What is generated should be marked.'),
        forbidden: say('公務上應禁止使用。', 'Offices should not use it.'),
      }}
    />
  )),
]
