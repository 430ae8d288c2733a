import { columns, requiredColumns } from './columns.ts'
import type { Fault, FaultCode } from './faults.ts'
import { agencyKinds } from '#models/index.ts'
import { codeLimit } from './judge-rows.ts'

export type Locale = 'zh-TW' | 'en'

/** What the import says at the terminal, in one language. */
export interface ImportWords {
  help: string
  fileMissing: string
  tooManyFiles: string
  unknownOption: (option: string) => string
  unreadable: (file: string, reason: string) => string
  notUtf8: (file: string) => string
  seeHelp: string
  faults: Record<FaultCode, (fault: Fault) => string>
  line: (line: number, text: string) => string
  nothingChanged: (faults: number) => string
  done: (created: number, changed: number, unchanged: number) => string
  unexpected: (reason: string) => string
}

const kinds = agencyKinds.join(', ')
const example = `code,kind,name_zh,name_en,parent_code,oid,complaints_email,marks_email
A00000000A,ministry,示範部,Ministry of Examples,,2.16.886.101.99999,complaints@ministry.example,marks@ministry.example
A00000001B,agency,示範署,"Agency of Examples, North",A00000000A,,,`

const english: ImportWords = {
  help: `Brings the register of agencies to what a CSV file says.

  npm run import:agencies -- FILE [--lang en|zh-TW]

FILE is UTF-8, its first line names the columns, in any order:
  ${columns.join(', ')}
These must be filled in: ${requiredColumns.join(', ')}.
kind is one of: ${kinds}.
parent_code is the code of the agency above, in this file (also further down) or in the register.

${example}

An agency is known by its code: it is made, or changed to what the file says; agencies that are not
in the file stay as they are. If anything is wrong, every fault is named with its line and nothing
is changed. The database is the one in DATABASE_URL.

Exit status 0: done; 1: the file is wrong, nothing was changed; 2: could not be carried out.
`,
  fileMissing: 'Say which file to read.',
  tooManyFiles: 'One file at a time.',
  unknownOption: (option) => `There is no option ${option}.`,
  unreadable: (file, reason) => `${file} cannot be read: ${reason}`,
  notUtf8: (file) => `${file} is not UTF-8. Save it as “CSV UTF-8” and try again.`,
  seeHelp: 'npm run import:agencies -- --help says how.',
  faults: {
    'not-csv': ({ detail }) => `this is not CSV (${detail}); look for a quotation mark too many`,
    'no-agencies': () => 'there is no agency in this file',
    'column-missing': ({ column }) => `the column ${column} is missing`,
    'column-unknown': ({ column }) => `there is no column named “${column}”`,
    'column-twice': ({ column }) => `the column ${column} is there twice`,
    'cell-count': ({ detail }) => `${detail} cells, which is not the number of columns`,
    required: ({ column }) => `${column} is empty`,
    'too-long': ({ column, detail }) => `${column} is longer than ${detail} characters`,
    'control-character': ({ column }) => `${column} holds a line break or control character`,
    'code-form': ({ detail }) =>
      `“${detail}” is no code: letters, digits, full stop, hyphen and underscore, at most ${codeLimit}`,
    'code-twice': ({ detail }) => `this code is on line ${detail} already`,
    'kind-unknown': ({ detail }) => `“${detail}” is no kind; it is one of ${kinds}`,
    'oid-form': ({ detail }) => `“${detail}” is no object identifier, such as 2.16.886.101.20003`,
    'oid-twice': ({ detail }) => `this oid is on line ${detail} already`,
    'oid-taken': ({ detail }) => `this oid belongs to ${detail}, which is not in the file`,
    'email-form': ({ column, detail }) => `${column}: “${detail}” is no mail address`,
    'parent-unknown': ({ detail }) => `there is no agency ${detail}, in the file or the register`,
    circle: ({ detail }) => `an agency would stand above itself: ${detail}`,
  },
  line: (line, text) => `Line ${line}: ${text}`,
  nothingChanged: (faults) =>
    faults === 1 ? '1 fault. Nothing was changed.' : `${faults} faults. Nothing was changed.`,
  done: (created, changed, unchanged) =>
    `New: ${created}. Changed: ${changed}. As before: ${unchanged}.`,
  unexpected: (reason) => `Could not be carried out, and nothing was changed: ${reason}`,
}

const chinese: ImportWords = {
  help: `依 CSV 檔更新機關名冊。

  npm run import:agencies -- 檔案 [--lang zh-TW|en]

檔案須為 UTF-8 編碼，第一行是欄位名稱，順序不拘：
  ${columns.join(', ')}
必填欄位：${requiredColumns.join(', ')}。
kind（類別）須為下列之一：${kinds}。
parent_code 是上級機關的代碼；上級機關可以在名冊裡，也可以在檔案裡的任何一行。

${example}

機關以代碼（code）辨認：名冊沒有的新增，已有的改成檔案所載；檔案沒有提到的機關維持不變。
檔案只要有任何錯誤，會逐行說明，且完全不更動名冊。資料庫由 DATABASE_URL 指定。

結束代碼 0：完成；1：檔案有錯誤，未更動名冊；2：無法執行。
`,
  fileMissing: '請指定要匯入的檔案。',
  tooManyFiles: '一次只能匯入一個檔案。',
  unknownOption: (option) => `沒有 ${option} 這個選項。`,
  unreadable: (file, reason) => `無法讀取 ${file}：${reason}`,
  notUtf8: (file) => `${file} 不是 UTF-8 編碼，請另存為「CSV UTF-8」後再試一次。`,
  seeHelp: '用法請見 npm run import:agencies -- --help',
  faults: {
    'not-csv': ({ detail }) => `不是正確的 CSV 格式（${detail}），請檢查是否多了引號`,
    'no-agencies': () => '檔案裡沒有任何機關',
    'column-missing': ({ column }) => `缺少 ${column} 欄位`,
    'column-unknown': ({ column }) => `沒有名為「${column}」的欄位`,
    'column-twice': ({ column }) => `${column} 欄位重複`,
    'cell-count': ({ detail }) => `這一行有 ${detail} 格，與欄位數不符`,
    required: ({ column }) => `${column} 未填`,
    'too-long': ({ column, detail }) => `${column} 超過 ${detail} 個字`,
    'control-character': ({ column }) => `${column} 含有換行或控制字元`,
    'code-form': ({ detail }) =>
      `「${detail}」不是正確的代碼；只能用英文字母、數字、點、連字號與底線，最多 ${codeLimit} 個字元`,
    'code-twice': ({ detail }) => `代碼與第 ${detail} 行重複`,
    'kind-unknown': ({ detail }) => `沒有「${detail}」這個類別，須為下列之一：${kinds}`,
    'oid-form': ({ detail }) => `「${detail}」不是正確的物件識別碼，格式如 2.16.886.101.20003`,
    'oid-twice': ({ detail }) => `物件識別碼與第 ${detail} 行重複`,
    'oid-taken': ({ detail }) => `物件識別碼屬於不在檔案裡的機關 ${detail}`,
    'email-form': ({ column, detail }) => `${column}：「${detail}」不是正確的電子郵件地址`,
    'parent-unknown': ({ detail }) => `檔案與名冊裡都沒有上級機關 ${detail}`,
    circle: ({ detail }) => `機關成為自己的上級：${detail}`,
  },
  line: (line, text) => `第 ${line} 行：${text}`,
  nothingChanged: (faults) => `共 ${faults} 項錯誤，名冊未更動。`,
  done: (created, changed, unchanged) =>
    `新增 ${created} 個，更新 ${changed} 個，${unchanged} 個與名冊相同。`,
  unexpected: (reason) => `無法執行，名冊未更動：${reason}`,
}

export const importWords: Record<Locale, ImportWords> = { 'zh-TW': chinese, en: english }
