import { example } from '../example.ts'
import { InsetText } from './inset-text.tsx'

export const name = { 'zh-TW': '縮排文字', en: 'Inset text' }

export const examples = [
  example('一段說明', 'A passage', (say) => (
    <InsetText>
      {say(
        '標章自核發日起有效三年；網站大幅改版後，應重新檢測。',
        'A mark is valid for three years from the day of issue; after a major redesign the site has to be tested again.',
      )}
    </InsetText>
  )),
]
