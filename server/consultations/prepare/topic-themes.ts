import type { OutlineTopic } from './topic-outline.ts'

const topic = (nameZh: string, nameEn: string, children: OutlineTopic[] = []): OutlineTopic => ({
  nameZh,
  nameEn,
  children,
})

/** The ministry's six themes of high-value open data, to begin with; the sub-themes are ours. */
export const openDataThemes: OutlineTopic[] = [
  topic('氣候環境', 'Climate and environment', [
    topic('空氣與水質', 'Air and water quality'),
    topic('氣象與氣候變遷', 'Weather and climate change'),
    topic('自然保育', 'Nature conservation'),
  ]),
  topic('災防應變', 'Disaster prevention and response', [
    topic('預警與監測', 'Early warning and monitoring'),
    topic('避難與收容', 'Evacuation and shelter'),
    topic('復原重建', 'Recovery'),
  ]),
  topic('交通運輸', 'Transport', [
    topic('大眾運輸', 'Public transport'),
    topic('道路安全', 'Road safety'),
    topic('無障礙通行', 'Accessible travel'),
  ]),
  topic('健康醫療', 'Health', [
    topic('醫療資源', 'Medical resources'),
    topic('公共衛生', 'Public health'),
    topic('長期照顧', 'Long-term care'),
  ]),
  topic('能源管理', 'Energy', [
    topic('用電與節能', 'Consumption and saving'),
    topic('再生能源', 'Renewable energy'),
    topic('能源設施', 'Energy facilities'),
  ]),
  topic('社會救助', 'Social assistance', [
    topic('弱勢扶助', 'Support for people in need'),
    topic('身心障礙服務', 'Services for people with disabilities'),
    topic('兒少與家庭', 'Children and families'),
  ]),
]
