import { example } from '../example.ts'
import { FileField } from './file-field.tsx'

export const name = { 'zh-TW': '檔案欄位', en: 'File field' }

const papers = { types: ['pdf', 'docx', 'odt', 'png', 'jpg'], files: 5, bytes: 10_000_000 }
const picture = { types: ['png', 'jpg'], files: 1, bytes: 5_000_000 }

export const examples = [
  example('多個檔案', 'Several files', (say) => (
    <FileField
      name="file-field-papers"
      label={say('附件', 'Papers')}
      hint={say('附件會公開。', 'They will be public.')}
      takes={papers}
    />
  )),
  example('一個檔案，含錯誤', 'One file, with an error', (say) => (
    <FileField
      name="file-field-picture"
      label={say('畫面截圖', 'Picture of the screen')}
      takes={picture}
      error="upload-kind?name=map.svg&found=SVG&taken=PNG&taken=JPG"
    />
  )),
]
