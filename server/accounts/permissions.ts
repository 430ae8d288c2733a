/** Everybody who can ask. `own` and `foreign`: of the agency in question, and of another. */
export const persons = [
  'visitor',
  'citizen',
  'own webmaster',
  'foreign webmaster',
  'own agency administrator',
  'foreign agency administrator',
  'tester',
  'moderator',
  'officer',
  'administrator',
] as const
export type Person = (typeof persons)[number]

type Words = Record<'zh-TW' | 'en', string>

/** What people are called on the page; the others are never named alone. */
export const personNames: Partial<Record<Person, Words>> = {
  'own webmaster': { 'zh-TW': '該機關的網站管理人員', en: 'webmasters of the agency' },
  'foreign webmaster': {
    'zh-TW': '其他機關的網站管理人員',
    en: 'webmasters of other agencies',
  },
  'own agency administrator': { 'zh-TW': '該機關的管理者', en: 'administrators of the agency' },
  tester: { 'zh-TW': '檢測員', en: 'testers' },
  moderator: { 'zh-TW': '討論管理員', en: 'moderators' },
  officer: { 'zh-TW': '標章承辦人', en: 'officers' },
  administrator: { 'zh-TW': '系統管理員', en: 'administrators' },
}

export interface Permission {
  what: Words
  who: readonly Person[]
  /** The verbs that it consists of; `(ministry)` after one that is about the ministry's people. A
   * test proves for each that `who` is true. */
  verbs: readonly string[]
}

const everybody = persons
const signedIn = persons.filter((person) => person !== 'visitor')
const ofAgency: Person[] = ['own webmaster', 'officer']
const managers: Person[] = ['own agency administrator', 'administrator']

/** Who may do what, in words: the page /permissions, and nothing that decides. Each verb decides
 * for itself, by the `policy.ts` of its room. */
export const permissions: Permission[] = [
  {
    what: {
      'zh-TW': '查詢標章、機關與已登錄的網站',
      en: 'Look up marks, agencies and registered sites',
    },
    who: everybody,
    verbs: [
      'accounts/listAgencies',
      'accounts/readAgency',
      'audits/listScans',
      'audits/listSites',
      'audits/readSite',
      'marks/listMarks',
      'marks/readMark',
      'marks/readMarkBitmap',
      'marks/readMarkPicture',
      'marks/readMarkSteps',
      'marks/readMarkWatch',
      'marks/readRenewal',
      'marks/downloadRetestCandidates',
      'marks/listRetestYears',
      'marks/readRetestDraw',
    ],
  },
  {
    what: { 'zh-TW': '以信箱登入', en: 'Sign in by mail' },
    who: everybody,
    verbs: ['accounts/requestCode', 'accounts/signIn', 'accounts/signOut'],
  },
  {
    what: {
      'zh-TW': '開啟並接受寄到自己信箱的邀請',
      en: 'Open and accept an invitation sent to one’s own mailbox',
    },
    who: signedIn,
    verbs: ['accounts/readInvitation', 'accounts/acceptInvitation'],
  },
  {
    what: {
      'zh-TW': '在諮詢案回答問卷、以點數投票',
      en: 'Answer questions and spend voice credits in consultations',
    },
    who: signedIn,
    verbs: ['consultations/answerQuestions', 'consultations/spendCredits'],
  },
  {
    what: {
      'zh-TW': '在諮詢案提案與附議；修改與撤回只限自己的提案',
      en: 'Propose and endorse in consultations; change and withdraw one’s own proposals only',
    },
    who: signedIn,
    verbs: [
      'consultations/editProposal',
      'consultations/endorseProposal',
      'consultations/publishProposal',
      'consultations/readOwnProposal',
      'consultations/readProposalPreview',
      'consultations/withdrawEndorsement',
      'consultations/withdrawProposal',
    ],
  },
  {
    what: {
      'zh-TW': '登錄機關的網站、證明管理權、檢測與取消檢測',
      en: 'Register a site of an agency, prove control of it, scan it, cancel a scan',
    },
    who: ofAgency,
    verbs: ['audits/registerSite', 'audits/proveSite', 'audits/requestScan', 'audits/cancelScan'],
  },
  {
    what: {
      'zh-TW': '閱讀與下載機關網站的檢測報告',
      en: 'Read and download the scan reports of an agency’s sites',
    },
    who: ['own webmaster', 'tester', 'moderator', 'officer', 'administrator'],
    verbs: [
      'audits/downloadScanReport',
      'audits/listBarriers',
      'audits/listVisits',
      'audits/readBarrier',
      'audits/readBarrierFacets',
      'audits/readBarrierPages',
      'audits/readEvidence',
      'audits/readScan',
      'audits/readScanProgress',
      'audits/readScanReport',
      'audits/readVisit',
    ],
  },
  {
    what: {
      'zh-TW': '修改、撤回以機關名義發表的留言',
      en: 'Change and take back comments made in the name of the office',
    },
    who: ['officer'],
    verbs: [
      'consultations/editComment',
      'consultations/readOwnText',
      'consultations/withdrawComment',
    ],
  },
  {
    what: {
      'zh-TW': '處理檢舉、送審的發言與他人決定的申復，鎖定討論、暫停參與（不含自己的發言）',
      en: 'Decide on what was reported or held and on appeals against others’ decisions, lock conversations, pause authors; never on their own',
    },
    who: ['moderator'],
    verbs: [
      'consultations/decideAppeal',
      'consultations/decideOnContribution',
      'consultations/endPause',
      'consultations/listModerationQueue',
      'consultations/lockConversation',
      'consultations/pauseAuthor',
      'consultations/readModerated',
      'consultations/unlockConversation',
    ],
  },
  {
    what: {
      'zh-TW': '排除經查證為不實的參與者，或恢復其參與',
      en: 'Exclude participants whose accounts proved false, or let them take part again',
    },
    who: ['officer'],
    verbs: [
      'consultations/excludeParticipant',
      'consultations/includeParticipant',
      'consultations/listParticipants',
    ],
  },
  {
    what: {
      'zh-TW': '以機關名義提出諮詢案的起始主張、撤回起始主張',
      en: 'Give a consultation its first statements, and take them back',
    },
    who: ['officer'],
    verbs: ['consultations/addSeedStatement', 'consultations/withdrawStatement'],
  },
  {
    what: {
      'zh-TW': '確認網站屬於某個機關',
      en: 'Confirm that a site belongs to an agency',
    },
    who: ['officer'],
    verbs: ['audits/vouchForSite'],
  },
  {
    what: {
      'zh-TW': '指派檢測員、調整檢測期限、訂定檢測任務',
      en: 'Assign testers, move the last day of a test, set the tasks',
    },
    who: ['officer'],
    verbs: [
      'marks/assignTester',
      'marks/changeTasks',
      'marks/moveDueDay',
      'marks/readEvaluationId',
      'marks/readTesters',
      'marks/takeBackAssignment',
    ],
  },
  {
    what: {
      'zh-TW': '為機關的網站申請標章：填寫、自我評估、送件、補正、撤回',
      en: 'Apply for a mark of an agency’s site: fill in, assess, hand in, correct, withdraw',
    },
    who: ['own webmaster'],
    verbs: [
      'marks/beginApplication',
      'marks/changeApplication',
      'marks/handInCorrection',
      'marks/readApplicationForm',
      'marks/readBeginning',
      'marks/saveSelfAssessment',
      'marks/submitApplication',
      'marks/withdrawApplication',
    ],
  },
  {
    what: {
      'zh-TW': '閱讀標章申請案、自我評估與抽樣頁面',
      en: 'Read applications for marks, their self-assessments and samples',
    },
    who: ofAgency,
    verbs: ['marks/readApplication', 'marks/readSample', 'marks/readSelfAssessment'],
  },
  {
    what: { 'zh-TW': '查看標章申請案清單', en: 'See the list of applications for marks' },
    who: ['own webmaster', 'foreign webmaster', 'officer'],
    verbs: ['marks/listApplications'],
  },
  {
    what: {
      'zh-TW': '審查標章申請案的文件、確認抽樣頁面、請機關補正',
      en: 'Check the documents of applications for marks, complete samples, ask for corrections',
    },
    who: ['officer'],
    verbs: [
      'marks/acceptDocuments',
      'marks/addSamplePage',
      'marks/askForCorrection',
      'marks/explainUnmet',
      'marks/removeSamplePage',
      'marks/repeatMachineTest',
    ],
  },
  {
    what: {
      'zh-TW': '接受或婉拒指派給自己的檢測、填寫檢測結果、裁定差異',
      en: 'Accept or decline the tests assigned to oneself, write down what was found, settle differences',
    },
    who: ['tester'],
    verbs: [
      'marks/acceptAssignment',
      'marks/declineAssignment',
      'marks/finishTest',
      'marks/listMyTests',
      'marks/readMyTest',
      'marks/readTestPage',
      'marks/readTestTasks',
      'marks/saveResult',
      'marks/saveTaskResult',
      'marks/setTools',
      'marks/settleDifference',
    ],
  },
  {
    what: {
      'zh-TW': '查看標章核發前的評估報告（機關於核定之後）',
      en: 'Read an evaluation report before there is a mark; the agency once it was decided',
    },
    who: ['own webmaster', 'officer'],
    verbs: ['marks/readEvaluationReport'],
  },
  {
    what: {
      'zh-TW': '查看檢測結果的差異（檢測員限受指派裁定的案件）',
      en: 'See where testers differ; of the testers only the third who is asked to settle it',
    },
    who: ['tester', 'officer'],
    verbs: ['marks/readDifferences'],
  },
  {
    what: {
      'zh-TW': '核發、檢視、暫停與撤銷標章',
      en: 'Issue, review, suspend and revoke marks',
    },
    who: ['officer'],
    verbs: [
      'marks/closeReview',
      'marks/confirmMended',
      'marks/confirmDecision',
      'marks/decideApplication',
      'marks/dismissDecision',
      'marks/readDecision',
      'marks/liftSuspension',
      'marks/listMarksInNeed',
      'marks/openReview',
      'marks/revokeMark',
      'marks/suspendMark',
    ],
  },
  {
    what: { 'zh-TW': '抽出每年抽測的標章', en: 'Draw the marks that are tested again each year' },
    who: ['officer'],
    verbs: ['marks/drawRetests'],
  },
  {
    what: {
      'zh-TW': '公開回應自己機關標章的異動',
      en: 'Answer in public what is done to the mark of one’s own agency',
    },
    who: ['own webmaster'],
    verbs: ['marks/answerForMark'],
  },
  {
    what: {
      'zh-TW': '準備、公布、延長與歸檔諮詢案',
      en: 'Prepare, announce, extend and archive consultations',
    },
    who: ['officer'],
    verbs: [
      'consultations/announceConsultation',
      'consultations/archiveConsultation',
      'consultations/addDocuments',
      'consultations/removeDocument',
      'consultations/extendAnswer',
      'consultations/extendConsultation',
      'consultations/readExtendable',
      'consultations/changeParagraphs',
      'consultations/changeTerms',
      'consultations/changeTexts',
      'consultations/changeTopics',
      'consultations/listPrepared',
      'consultations/changePriorities',
      'consultations/changeQuestions',
      'consultations/readPriorityOutline',
      'consultations/readQuestionOutline',
      'consultations/prepareConsultation',
      'consultations/readPreparation',
    ],
  },
  {
    what: {
      'zh-TW': '答復諮詢案，並公布後續進度',
      en: 'Answer consultations, and say what became of them',
    },
    who: ['officer'],
    verbs: [
      'consultations/addFollowUp',
      'consultations/changeAnswer',
      'consultations/changeFollowUp',
      'consultations/finishAnswering',
      'consultations/readAnswerDraft',
      'consultations/readFollowUp',
      'consultations/writeAnswer',
    ],
  },
  {
    what: { 'zh-TW': '查看機關的成員', en: 'See the members of an agency' },
    who: ['own webmaster', ...managers],
    verbs: ['accounts/listMembers', 'accounts/readMemberPlace'],
  },
  {
    what: {
      'zh-TW': '邀請機關的成員、給予與移除機關的角色',
      en: 'Invite members of an agency, give and take the agency’s roles',
    },
    who: managers,
    verbs: [
      'accounts/grantRole',
      'accounts/inviteColleague',
      'accounts/listInvitations',
      'accounts/takeRole',
      'accounts/withdrawInvitation',
    ],
  },
  {
    what: {
      'zh-TW': '查看與邀請主管機關的成員、給予與移除主管機關的角色',
      en: 'See and invite members of the ministry, give and take the ministry’s roles',
    },
    who: ['administrator'],
    verbs: [
      'accounts/grantRole (ministry)',
      'accounts/inviteColleague (ministry)',
      'accounts/listInvitations (ministry)',
      'accounts/listMembers (ministry)',
      'accounts/readMemberPlace (ministry)',
      'accounts/takeRole (ministry)',
      'accounts/withdrawInvitation (ministry)',
    ],
  },
  {
    what: {
      'zh-TW': '重設主管機關人員的第二道驗證（不含自己）',
      en: 'Reset the second factor of one of the ministry’s people, never one’s own',
    },
    who: ['administrator'],
    verbs: ['accounts/resetSecondFactor'],
  },
  {
    what: {
      'zh-TW': '查看信件的寄送情形',
      en: 'See whether mails arrived',
    },
    who: ['officer', 'administrator'],
    verbs: ['notices/listDeadAddresses', 'notices/listDeliveries'],
  },
  {
    what: {
      'zh-TW': '恢復寄信到曾經退信的信箱',
      en: 'Write again to an address that was given up',
    },
    who: ['administrator'],
    verbs: ['notices/freeAddress'],
  },
]
