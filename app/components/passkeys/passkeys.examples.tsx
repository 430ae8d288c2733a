import { example } from '../example.ts'
import { Passkeys } from './passkeys.tsx'

export const name = { 'zh-TW': '通行金鑰清單', en: 'Passkeys' }

export const examples = [
  example('一把', 'One', (say) => (
    <Passkeys
      passkeys={[
        {
          id: '019a0000-0000-7000-8000-000000000000',
          name: say('辦公室電腦', 'Office computer'),
          createdAt: '2026-11-20T02:00:00Z',
          lastUsedAt: null,
        },
      ]}
    />
  )),
]
