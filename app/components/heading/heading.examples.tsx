import { example } from '../example.ts'
import { Heading } from './heading.tsx'

export const name = { 'zh-TW': '標題', en: 'Heading' }

export const examples = [
  example('四級標題，三種大小', 'Level 4 in three sizes', (say) => (
    <>
      <Heading level={4} size="l">
        {say('檢測結果', 'Results of the scan')}
      </Heading>
      <Heading level={4} size="m">
        {say('依準則分列', 'By criterion')}
      </Heading>
      <Heading level={4}>{say('替代文字', 'Text alternatives')}</Heading>
    </>
  )),
]
