import 'i18next'
import type { zhTW } from './resources/zh-TW.ts'

/** Makes a key that no catalogue has an error of the compiler. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof zhTW
  }
}
