import { example } from '../example.ts'
import { SampleDraw } from './sample-draw.tsx'

export const name = { 'zh-TW': '樣本怎麼抽的', en: 'Draw of a sample' }

export const examples = [
  example('再抽一次', 'Drawn again', () => (
    <SampleDraw
      sample={{
        number: 'A-4F7K-2X92',
        scanId: '0197f0a0-0000-7000-8000-000000000000',
        seed: '5f1d7a84db00d2fce00b31a7fc73224f',
        randomShare: 0.1,
        crawled: 31,
        drawnFrom: 18,
        again: [
          {
            url: 'https://www.example.gov.tw/news/7',
            key: '00f9c2a1b4d85e6f7081923a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e',
            isThere: true,
          },
        ],
      }}
    />
  )),
]
