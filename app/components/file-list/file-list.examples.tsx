import { example } from '../example.ts'
import { FileList } from './file-list.tsx'

export const name = { 'zh-TW': '檔案清單', en: 'List of files' }

const file = (id: string, fileName: string, byteSize: number) => ({
  id,
  name: fileName,
  byteSize,
  address: `/files/${id}/${encodeURIComponent(fileName)}`,
})

export const examples = [
  example('兩個檔案', 'Two files', (say) => (
    <FileList
      files={[
        file('0193a1b2-0000-7000-8000-000000000001', say('審查意見.pdf', 'Review.pdf'), 1_240_000),
        file('0193a1b2-0000-7000-8000-000000000002', say('首頁畫面.png', 'Front page.png'), 86_000),
      ]}
    />
  )),
]
