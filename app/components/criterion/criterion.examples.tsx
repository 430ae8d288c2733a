import { example } from '../example.ts'
import { Criterion } from './criterion.tsx'

export const name = { 'zh-TW': '成功準則', en: 'Success criterion' }

export const examples = [
  example('機器也看得出一部分', 'A machine sees a part of it', (say) => (
    <Criterion
      criterion={{
        number: '2.4.2',
        level: 'A',
        name: say('網頁標題', 'Page Titled'),
        howToTest: say(
          '聽報讀軟體在開啟頁面時讀出的標題，要能說明這一頁的主題。',
          'Listen to the title read when the page opens: it must say what this page is about.',
        ),
        machine: [say('文件必須有標題', 'Documents must have a title')],
        codes: [
          {
            code: 'HM1240200E',
            by: 'human',
            description: say('聽頁面標題，說得出主題。', 'Listen to the title: it says the topic.'),
          },
        ],
        understandingUrl: 'https://www.w3.org/WAI/WCAG22/Understanding/page-titled',
        quickReferenceUrl: 'https://www.w3.org/WAI/WCAG22/quickref/#page-titled',
      }}
    />
  )),
  example('全由人檢測', 'People test all of it', (say) => (
    <Criterion
      criterion={{
        number: '2.5.4',
        level: 'A',
        name: say('動作觸發', 'Motion Actuation'),
        howToTest: say(
          '搖動裝置即可觸發的功能，也要能以按鈕完成。',
          'What shaking the device does, a button must do too.',
        ),
        machine: [],
        codes: [],
        understandingUrl: 'https://www.w3.org/WAI/WCAG22/Understanding/motion-actuation',
        quickReferenceUrl: 'https://www.w3.org/WAI/WCAG22/quickref/#motion-actuation',
      }}
    />
  )),
]
