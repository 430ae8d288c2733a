import { example } from '../example.ts'
import { TopicLinks } from './topic-links.tsx'

export const name = { 'zh-TW': '主題與子題', en: 'Topics and sub-topics' }

const topics = [
  { id: 'climate', parentId: null, name: { 'zh-TW': '氣候環境', en: 'Climate and environment' } },
  { id: 'air', parentId: 'climate', name: { 'zh-TW': '空氣與水質', en: 'Air and water quality' } },
  { id: 'traffic', parentId: null, name: { 'zh-TW': '交通運輸', en: 'Traffic' } },
]

export const examples = [
  example('可以討論', 'Open to discussion', () => (
    <TopicLinks topics={topics} discussion={(topic) => `/components?topic=${topic}`} />
  )),
  example('只供閱讀', 'To be read', () => <TopicLinks topics={topics} />),
]
