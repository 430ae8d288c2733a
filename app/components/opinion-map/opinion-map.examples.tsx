import { example } from '../example.ts'
import { OpinionMap } from './opinion-map.tsx'
import { exampleMap } from './example-map.ts'

export const name = { 'zh-TW': '意見分布圖', en: 'Map of opinions' }

export const examples = [
  example('讀者的位置', 'With the place of the reader', () => (
    <OpinionMap map={exampleMap} own={{ x: 1.2, y: 0.4, label: 'B' }} />
  )),
]
