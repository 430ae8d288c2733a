import { example } from '../example.ts'
import { SiteProof } from './site-proof.tsx'

export const name = { 'zh-TW': '管理權證明', en: 'Proof of control' }

const token = 'curbcut-0123456789abcdef0123456789abcdef'

const places = {
  file: {
    url: 'https://www.example.gov.tw/.well-known/curbcut-proof.txt',
    content: token,
  },
  meta: {
    url: 'https://www.example.gov.tw/',
    html: `<meta name="curbcut-proof" content="${token}">`,
  },
  dns: { name: '_curbcut-proof.www.example.gov.tw', value: token },
}

export const examples = [
  example('三種方法', 'The three ways', () => <SiteProof places={places} result={null} />),
  example('還沒有找到', 'Not found yet', (say) => (
    <SiteProof
      places={places}
      result={{
        proved: false,
        attempts: [
          { method: 'file', outcome: 'missing', reason: null },
          {
            method: 'meta',
            outcome: 'unreachable',
            reason: {
              message: { 'zh-TW': say('網頁未在時限內回應。', ''), en: say('', 'It timed out.') },
              detail: null,
            },
          },
          { method: 'dns', outcome: 'missing', reason: null },
        ],
      }}
    />
  )),
]
