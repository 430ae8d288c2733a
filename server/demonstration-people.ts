/** Who can sign in on a new machine; roles, not persons. */
export const demonstrationPeople = [
  { email: 'webmaster@agency.example', name: '示範機關網站管理人員', role: 'webmaster' },
  {
    email: 'administrator@agency.example',
    name: '示範機關管理者',
    role: 'agency-administrator',
  },
  { email: 'officer@ministry.example', name: '標章承辦人', role: 'officer' },
  { email: 'moderator@ministry.example', name: '討論管理員', role: 'moderator' },
  { email: 'tester@ministry.example', name: '檢測員', role: 'tester' },
  { email: 'administrator@ministry.example', name: '系統管理員', role: 'administrator' },
  { email: 'citizen@people.example', name: '民眾', role: null },
] as const
