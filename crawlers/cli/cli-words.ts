import { newestStandard, standards } from '../rules/standard/index.ts'
import type { Locale } from '../types.ts'

const versions = standards.map(({ version, wcag }) => `${version} (WCAG ${wcag})`)

/** What the command line says, in one language. */
export interface CliWords {
  help: string
  unknownOption: (option: string) => string
  valueMissing: (option: string) => string
  valueNotWanted: (option: string) => string
  notOneOf: (option: string, value: string, choices: string) => string
  notANumber: (option: string, value: string, least: number) => string
  tooManyAddresses: string
  noAddress: string
  addressAndList: string
  listUnreadable: (file: string, reason: string) => string
  listEmpty: (file: string) => string
  listLine: (file: string, line: number, reason: string) => string
  folderMissing: (folder: string) => string
  seeHelp: string
  progress: (facts: { done: number; found: number; failures: number; perMinute: number }) => string
  stopping: string
  stopped: string
  written: (file: string) => string
  notWritten: (file: string, reason: string) => string
  notScanned: (reason: string) => string
  notAllScanned: (count: number) => string
  unexpected: (reason: string) => string
}

const english: CliWords = {
  help: `Scans a web site for barriers, by Taiwan's web accessibility standard.

  npm run scan -- URL [options]
  npm run scan -- --list FILE [options]

What to scan
  URL                   where to begin; pages below its folder are found by sitemap and links
  --list FILE           exactly the addresses in FILE, one a line, and no crawling;
                        empty lines and lines that begin with # are passed over
  --pages N             at most N pages (default 2000)
  --depth N             at most N links away from the start (default 20)
  --minutes N           at most N minutes (default 120); pages left over are untested
  --ignore-robots       pass over robots.txt; only for sites whose owner asked for the scan
  --allow-private HOST  a host (name, or name:port) on a private address that may be reached;
                        may be given more than once. The loopback host of a URL that you give
                        yourself is allowed by itself; links and redirects to other private
                        hosts stay refused.

By what
  --standard VERSION    ${versions.join(', ')}; default ${newestStandard}
  --level LEVEL         A, AA (default) or AAA

The report
  --format FORMAT       text (default), html, json, csv or earl;
                        without it, the ending of --out decides
  --out FILE            write the report to FILE instead of standard output
  --lang LANGUAGE       zh-TW or en (default: from LANG)

The rest
  --concurrency N       pages open at once (default: the number of processors, at least 2)
  --help                this text

Progress goes to standard error, the report to standard output. Ctrl-C ends the scan; what was
found is still written, with the rest as untested. The environment variable CHROMIUM_PATH names
the browser to use.

Exit status: 0 no failures found; 1 failures found; 2 the site, or a part of it, could not be
scanned (the reason is on standard error).
`,
  unknownOption: (option) => `There is no option ${option}.`,
  valueMissing: (option) => `${option} needs a value.`,
  valueNotWanted: (option) => `${option} takes no value.`,
  notOneOf: (option, value, choices) => `${option} cannot be “${value}”. Choose from: ${choices}.`,
  notANumber: (option, value, least) =>
    `${option} cannot be “${value}”. Give a number of ${least} or more.`,
  tooManyAddresses: 'Give one address only, or a file of addresses with --list.',
  noAddress: 'Give the address of the site to scan, or a file of addresses with --list.',
  addressAndList: 'Give either an address or --list, not both.',
  listUnreadable: (file, reason) => `${file} cannot be read: ${reason}`,
  listEmpty: (file) => `There is no address in ${file}.`,
  listLine: (file, line, reason) => `${file}, line ${line}: ${reason}`,
  folderMissing: (folder) => `The folder ${folder} for --out does not exist.`,
  seeHelp: 'npm run scan -- --help says all.',
  progress: ({ done, found, failures, perMinute }) =>
    `${done} of ${found} pages done, ${failures} failures, ${perMinute} pages a minute`,
  stopping: 'Stopping. What was found will be written; Ctrl-C again ends at once.',
  stopped: 'The scan was stopped; pages left over are untested.',
  written: (file) => `The report is in ${file}.`,
  notWritten: (file, reason) =>
    `The report could not be written to ${file} (${reason}). It goes to standard output instead.`,
  notScanned: (reason) => `The site could not be scanned: ${reason}`,
  notAllScanned: (count) =>
    `No failures found, but ${count === 1 ? '1 page was' : `${count} pages were`} not tested; the report says why.`,
  unexpected: (reason) => `Something unexpected happened: ${reason}`,
}

const chinese: CliWords = {
  help: `依我國網站無障礙規範檢測網站。

  npm run scan -- 網址 [選項]
  npm run scan -- --list 檔案 [選項]

檢測對象
  網址                  從這裡開始，依網站地圖（sitemap）與連結尋找同一資料夾之下的網頁
  --list 檔案           只檢測檔案中列出的網址，每行一個，不再尋找其他網頁；
                        空白行與以 # 開頭的行略過
  --pages N             最多檢測 N 個網頁（預設 2000）
  --depth N             最多由起點經過 N 層連結（預設 20）
  --minutes N           最多檢測 N 分鐘（預設 120），剩下的網頁列為未檢測
  --ignore-robots       不理會 robots.txt；僅限網站所有人要求檢測時使用
  --allow-private 主機  允許連線的內部主機（名稱，或名稱:連接埠），可重複使用。
                        您自己輸入的網址若為本機（loopback），該主機自動允許；
                        連結或轉址到其他內部主機仍會拒絕。

檢測依據
  --standard 版本       ${versions.join('、')}，預設 ${newestStandard}
  --level 等級          A、AA（預設）或 AAA

報告
  --format 格式         text（預設）、html、json、csv 或 earl；
                        未指定時依 --out 的副檔名決定
  --out 檔案            將報告寫入檔案，而不輸出到標準輸出
  --lang 語言           zh-TW 或 en（預設依 LANG）

其他
  --concurrency N       同時開啟的網頁數（預設為處理器數量，至少 2）
  --help                顯示這份說明

進度輸出到標準錯誤，報告輸出到標準輸出。
按 Ctrl-C 可中止檢測，已檢測的結果仍會寫入報告，其餘列為未檢測。
環境變數 CHROMIUM_PATH 可指定要使用的瀏覽器。

結束代碼：0 未發現不符合項目；1 發現不符合項目；2 網站或其中一部分無法檢測（原因見標準錯誤）。
`,
  unknownOption: (option) => `沒有 ${option} 這個選項。`,
  valueMissing: (option) => `${option} 需要一個值。`,
  valueNotWanted: (option) => `${option} 不需要值。`,
  notOneOf: (option, value, choices) => `${option} 不能是「${value}」，請從下列選擇：${choices}。`,
  notANumber: (option, value, least) =>
    `${option} 不能是「${value}」，請輸入 ${least} 以上的數字。`,
  tooManyAddresses: '只能輸入一個網址；若有多個網址，請放在檔案中並使用 --list。',
  noAddress: '請輸入要檢測的網址，或以 --list 指定網址清單檔案。',
  addressAndList: '網址與 --list 只能擇一使用。',
  listUnreadable: (file, reason) => `無法讀取 ${file}：${reason}`,
  listEmpty: (file) => `${file} 中沒有任何網址。`,
  listLine: (file, line, reason) => `${file} 第 ${line} 行：${reason}`,
  folderMissing: (folder) => `--out 所指的資料夾 ${folder} 不存在。`,
  seeHelp: '完整說明請執行 npm run scan -- --help。',
  progress: ({ done, found, failures, perMinute }) =>
    `已檢測 ${done}／${found} 個網頁，不符合 ${failures} 處，每分鐘 ${perMinute} 頁`,
  stopping: '正在中止檢測，已檢測的結果仍會寫入報告；再按一次 Ctrl-C 立即結束。',
  stopped: '檢測已中止，剩下的網頁列為未檢測。',
  written: (file) => `報告已寫入 ${file}。`,
  notWritten: (file, reason) => `報告無法寫入 ${file}（${reason}），改為輸出到標準輸出。`,
  notScanned: (reason) => `無法檢測網站：${reason}`,
  notAllScanned: (count) => `未發現不符合項目，但有 ${count} 個網頁未檢測，原因請見報告。`,
  unexpected: (reason) => `發生非預期的錯誤：${reason}`,
}

export const cliWords: Record<Locale, CliWords> = { 'zh-TW': chinese, en: english }
