import type { VoteChoice } from '#models/index.ts'

/** What a demonstration consultation says, and what people say in it. Opinions of kinds that were
 * heard in such debates; nobody in particular holds them. */
export interface DemonstrationConsultation {
  code: string
  titleZh: string
  titleEn: string
  summaryZh: string
  summaryEn: string
  backgroundZh: string
  backgroundEn: string
  /** Days from today. */
  opensIn: number
  lastDayIn: number
  forms: string[]
  topics: string
  text: string
  questions: string
  statements: string[]
  comments: DemonstrationComment[]
  /** For each voter one letter a statement: agree, disagree, pass, or a dash for no vote. */
  votes: string[]
}

interface DemonstrationComment {
  /** Which of the participants, from 1. */
  by: number
  body: string
  topic?: string
  paragraph?: number
  /** The place in the list of the comment that it replies to. */
  replyTo?: number
}

export const choiceOf: Record<string, VoteChoice> = { a: 1, d: -1, p: 0 }

export const demonstrationConsultations: DemonstrationConsultation[] = [
  {
    code: 'ai-in-public-service',
    titleZh: '公部門使用生成式人工智慧指引（草案）',
    titleEn: 'Guidelines on generative AI in public service (draft)',
    summaryZh:
      '機關用生成式人工智慧辦事，該標示什麼、查證什麼、不能做什麼？請對草案與各項主張表示意見。',
    summaryEn:
      'When agencies use generative AI, what must they label, check and leave alone? Comment on the draft and vote on statements.',
    backgroundZh:
      '## 為什麼要談\n\n機關已經用生成式人工智慧整理資料、撰寫初稿、回答民眾的問題。用得好，可以省下時間；用得不好，會把錯誤的內容當成機關的說法，或把個人資料送到機關以外。\n\n## 意見怎麼使用\n\n截止之後，機關會逐項答復：採納哪些、不採納哪些，理由是什麼。\n\n這是示範用的諮詢案，內容不代表任何機關的政策。',
    backgroundEn:
      '## Why we ask\n\nAgencies use generative AI to sort material, to draft texts and to answer questions. Used well it saves time; used badly it passes off mistakes as the word of an agency, or sends personal data elsewhere.\n\n## What becomes of your opinion\n\nAfter the closing the agency answers point by point: what it adopts, what it does not, and why.\n\nThis consultation is a demonstration and states the policy of no agency.',
    opensIn: -14,
    lastDayIn: 30,
    forms: ['threads', 'statements', 'questions', 'proposals'],
    topics:
      '資料與隱私 | Data and privacy\n透明與標示 | Transparency and labelling\n無障礙與公平 | Accessibility and fairness\n- 語言與身心障礙 | Languages and disability',
    text: '第一條 為使各機關妥善使用生成式人工智慧，特訂定本指引。\n第二條 機關以生成式人工智慧產出之內容對外提供者，應標示其係由人工智慧產生或協助產生。\n第三條 機關人員應查證前條內容之正確性，並對其負責；不得以人工智慧之產出作為行政處分之唯一依據。\n第四條 機關不得將個人資料或應保密之資訊輸入未經核可之服務。\n第五條 機關以生成式人工智慧回應民眾者，應提供由專人回應之管道。',
    questions:
      '您曾經收到過看起來由人工智慧撰寫的機關回覆嗎？\n- 有\n- 沒有\n- 不確定\n\n機關回覆民眾時，您最在意什麼？\n+ 內容正確\n+ 回覆迅速\n+ 有專人負責\n+ 保護個人資料\n\n還有什麼情形應該寫進指引？',
    statements: [
      '只要是人工智慧寫的，機關都應該標示。',
      '機關回覆民眾之前，一定要有人看過。',
      '為了效率，例行的答復可以完全交給人工智慧。',
      '機關使用的人工智慧服務，應該公開名稱與用途。',
      '個人資料無論如何都不該輸入外部的人工智慧服務。',
      '比起訂規範，更應該先讓公務員受訓。',
      '人工智慧的答復必須讓使用螢幕報讀器的人也讀得懂。',
    ],
    comments: [
      {
        by: 1,
        body: '「協助產生」的範圍太廣：用來檢查錯字也要標示嗎？建議寫出不必標示的情形。',
        paragraph: 2,
      },
      {
        by: 2,
        body: '我覺得都要標示比較簡單。一開始就分情形，最後大家都會說自己屬於例外。',
        replyTo: 0,
      },
      {
        by: 3,
        body: '第四條很重要，但「未經核可」由誰核可、清單在哪裡，草案沒有說。',
        paragraph: 4,
      },
      {
        by: 4,
        body: '我用螢幕報讀器。聊天視窗一直插入新文字，焦點會被帶走，常常讀不完一句話。請把這一點寫進驗收項目。',
        topic: '無障礙與公平',
      },
      {
        by: 5,
        body: '在鄉公所服務，人手很少。如果每一則回覆都要兩個人看過，實務上做不到；希望依風險分級。',
      },
      {
        by: 6,
        body: '依風險分級可以，但是涉及權利的，例如補助資格，一定要由人決定。',
        replyTo: 4,
      },
      {
        by: 7,
        body: 'Residents who read no Chinese would profit from machine translation. Please allow it, with a label and a person to ask.',
        topic: '無障礙與公平',
      },
    ],
    votes: [
      'aadaa-a',
      'aadaaaa',
      'aadaapa',
      'aadaada',
      'aapaada',
      'aadaaaa',
      'ddaddaa',
      'dpaddaa',
      'ddapdaa',
      'daaddaa',
      'ddaddap',
      'dpadpaa',
    ],
  },
  {
    code: 'open-data-first',
    titleZh: '哪些政府資料應該優先開放',
    titleEn: 'Which government data should be opened first',
    summaryZh: '機關能整理的資料有限，請告訴我們哪些最該先開放、現有的資料哪裡不好用。',
    summaryEn:
      'Agencies can prepare only so much at a time: tell us what should be opened first, and what is hard to use today.',
    backgroundZh:
      '機關每年選定優先開放的資料。今年的選定參考這次諮詢的意見，截止後公開答復。\n\n這是示範用的諮詢案，內容不代表任何機關的政策。',
    backgroundEn:
      'Every year agencies choose what to open first. This year they take this consultation into account, and answer in public after it has closed.\n\nThis consultation is a demonstration and states the policy of no agency.',
    opensIn: -40,
    lastDayIn: -6,
    forms: ['threads', 'statements'],
    topics: '交通運輸 | Traffic\n氣候環境 | Climate and environment',
    text: '',
    questions: '',
    statements: ['資料要附上欄位說明才算開放。', '即時資料比歷史資料更該優先。'],
    comments: [
      {
        by: 1,
        body: '公車到站資料的無障礙設施欄位常常是空白，輪椅使用者沒辦法規劃路線。',
        topic: '交通運輸',
      },
      { by: 2, body: '同意，電梯停用的訊息也應該一併開放。', replyTo: 0 },
      {
        by: 3,
        body: '空氣品質的測站資料，舊的檔案編碼不一致，每次都要自己轉換。',
        topic: '氣候環境',
      },
    ],
    votes: ['aa', 'ap', 'ad'],
  },
]
