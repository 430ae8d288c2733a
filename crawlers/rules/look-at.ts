import type { LocalizedText } from '../types.ts'

const anything: LocalizedText = {
  'zh-TW': '請在網頁上找到這個元素，對照規則說明，判斷是否符合成功準則。',
  en: 'Find this element on the page and decide, with the rule’s explanation, whether it meets the criterion.',
}

const byRule: Record<string, LocalizedText> = {}

/** What a person should look at where the machine cannot tell. */
export function lookAt(rule: string): LocalizedText {
  return byRule[rule] ?? anything
}
