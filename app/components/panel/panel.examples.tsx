import { example } from '../example.ts'
import { Panel } from './panel.tsx'

export const name = { 'zh-TW': '完成面板', en: 'Panel' }

export const examples = [
  example('標章已核發', 'A mark was issued', (say) => (
    <Panel level={4} title={say('標章已核發', 'The mark has been issued')}>
      {say('標章編號：', 'Number of the mark: ')}
      <strong>TW-AA-7K3M9X</strong>
    </Panel>
  )),
]
